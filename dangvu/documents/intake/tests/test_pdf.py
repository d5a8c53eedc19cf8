"""A .pdf is read by where its letters stand."""

import os
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from dangvu.documents.intake import RefusedDocument, take_in
from dangvu.documents.intake.refusals import Reason
from dangvu.documents.intake.tests.pdf_files import pdf, pdf_with_columns, typeset

LONG = (
    "Các chi bộ trực thuộc rà soát quần chúng ưu tú trong độ tuổi đoàn, lập danh sách gửi về Ban "
    "Tổ chức để tổng hợp, xem xét và cử đi học lớp bồi dưỡng nhận thức về Đảng trong năm nay."
)


def text_of(content: bytes) -> str:
    return take_in("thu.pdf", content).text


def test_a_paragraph_of_several_printed_lines_is_one_line() -> None:
    assert text_of(pdf([LONG, "1. Mục đích", LONG])) == f"{LONG}\n1. Mục đích\n{LONG}"


def test_a_page_break_in_mid_sentence_leaves_no_trace_and_page_numbers_go() -> None:
    lines = [f"{number}. Tổ {chr(64 + number) * 2}: {LONG}" for number in range(1, 40)]
    assert text_of(pdf(lines)).split("\n") == lines


def test_a_range_broken_at_its_dash_is_no_new_item() -> None:
    words = "kết nạp từ 180 - 220 đảng viên " * 12
    assert "\n" not in text_of(pdf([words.strip()]))


def test_an_empty_line_stays_an_empty_line() -> None:
    content = typeset('#set page(paper: "a4")\n#par("Một câu.")\n#v(30pt)\n#par("Câu sau đó.")')
    assert text_of(content) == "Một câu.\n\nCâu sau đó."


def test_a_running_head_goes_and_the_text_stays() -> None:
    content = typeset(
        '#set page(paper: "a4", header: [Kế hoạch của Đảng ủy xã An Bình])\n'
        '#for n in range(4) { par("Nội dung trang " + "ABCD".at(n)); pagebreak(weak: true) }'
    )
    assert text_of(content).split("\n") == [f"Nội dung trang {letter}" for letter in "ABCD"]


def test_the_columns_of_a_letterhead_are_read_one_after_the_other() -> None:
    content = pdf_with_columns(
        ["TỈNH ỦY CAO LẠNG", "BAN TỔ CHỨC", "*", "Số 12-HD/BTCTU"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "", "Cao Lạng, ngày 05 tháng 6 năm 2018"],
        ["HƯỚNG DẪN", LONG],
    )
    assert [line for line in text_of(content).split("\n") if line][:7] == [
        "TỈNH ỦY CAO LẠNG", "BAN TỔ CHỨC", "*", "Số 12-HD/BTCTU", "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Cao Lạng, ngày 05 tháng 6 năm 2018", "HƯỚNG DẪN",
    ]  # fmt: skip


def test_recipients_stand_apart_from_the_signature_beside_them() -> None:
    content = pdf_with_columns(
        ["ĐẢNG BỘ XÃ AN BÌNH", "Số 5-CV/ĐU"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "An Bình, ngày 02 tháng 3 năm 2021"],
        [LONG],
        (
            ["Nơi nhận:", "- Huyện ủy (báo cáo),", "- Các chi bộ,", "- Lưu Văn phòng."],
            ["T/M ĐẢNG ỦY", "BÍ THƯ", "", "Lò Văn Thử"],
        ),
    )
    assert [line for line in text_of(content).split("\n") if line][-7:] == [
        "Nơi nhận:", "- Huyện ủy (báo cáo),", "- Các chi bộ,", "- Lưu Văn phòng.",
        "T/M ĐẢNG ỦY", "BÍ THƯ", "Lò Văn Thử",
    ]  # fmt: skip


def test_a_table_is_read_row_by_row() -> None:
    content = typeset(
        '#set page(paper: "a4")\n#set par(first-line-indent: 0pt)\n'
        '#grid(columns: (2cm, 8cm, 3cm), row-gutter: 8pt, "1", "Chi bộ Một", "12", '
        '"2", "Chi bộ Hai", "7")'
    )
    assert text_of(content) == "1\tChi bộ Một\t12\n2\tChi bộ Hai\t7"


def test_progress_is_told_page_by_page() -> None:
    told: list[tuple[int, int]] = []
    take_in("thu.pdf", pdf([LONG] * 60), lambda done, of: told.append((done, of)))
    pages = told[-1][1]
    assert told == [(page, pages) for page in range(1, pages + 1)]
    assert pages > 1


def test_a_mark_of_secrecy_in_a_pdf_is_refused() -> None:
    with pytest.raises(RefusedDocument) as refused:
        take_in("thu.pdf", pdf(["ĐẢNG ỦY XÃ AN BÌNH", "MẬT", LONG]))
    assert refused.value.reason == Reason.CLASSIFIED


@pytest.mark.parametrize("cut", [5, 40, 400, 2000])
def test_a_broken_pdf_is_refused_or_read_and_never_crashes(cut: int) -> None:
    content = pdf([LONG] * 5)
    with pytest.raises(RefusedDocument):
        take_in("thu.pdf", content[:cut])


def test_a_pdf_under_another_name_is_refused() -> None:
    with pytest.raises(RefusedDocument) as refused:
        take_in("thu.docx", pdf([LONG]))
    assert refused.value.reason == Reason.NOT_WHAT_IT_SAYS


def test_something_else_named_pdf_is_refused() -> None:
    with pytest.raises(RefusedDocument) as refused:
        take_in("thu.pdf", b"Mot van ban thuan")
    assert refused.value.reason == Reason.NOT_WHAT_IT_SAYS


def scan() -> bytes:
    """A page that holds a picture and no letter."""
    return typeset('#set page(paper: "a4")\n#rect(width: 5cm, height: 5cm, fill: black)')


def test_a_scan_without_a_letter_reader_is_refused_with_the_way_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RefusedDocument, match="tesseract-ocr-vie") as refused:
        take_in("thu.pdf", scan())
    assert refused.value.reason == Reason.SCAN


def install(folder: Path, words: str) -> None:
    """A stand-in for Tesseract that says `words` of every picture it is given."""
    program = folder / "tesseract"
    program.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = --list-langs ]; then echo eng; echo vie; exit 0; fi\n'
        f"/bin/cat > /dev/null\n{words}\n",
        encoding="utf-8",
    )
    program.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_a_scan_is_read_by_the_machine_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install(tmp_path, "echo 'Số 12-KH/ĐU'")
    monkeypatch.setenv("PATH", str(tmp_path))
    taken = take_in("thu.pdf", scan())
    assert taken.text == "Số 12-KH/ĐU"
    assert taken.is_machine_read


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_a_letter_reader_that_fails_is_a_refusal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install(tmp_path, "exit 3")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RefusedDocument, match="trang 1"):
        take_in("thu.pdf", scan())


def test_a_locked_pdf_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*_: object) -> None:
        raise pdfium.PdfiumError("Failed to load document (PDFium: Incorrect password error).")

    monkeypatch.setattr(pdfium, "PdfDocument", ask)
    with pytest.raises(RefusedDocument) as refused:
        take_in("thu.pdf", b"%PDF-1.7 ...")
    assert refused.value.reason == Reason.LOCKED
