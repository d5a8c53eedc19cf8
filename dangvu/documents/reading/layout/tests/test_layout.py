"""Lines become blocks, blocks become sections, and broken lines find each other again."""

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.layout.markers import marker_of
from dangvu.documents.reading.view import fold


@pytest.mark.parametrize(
    ("line", "style", "label"),
    [
        ("I. MỤC ĐÍCH", "roman", "I"),
        ("IV- Tổ chức thực hiện", "roman", "IV"),
        ("1/- Cấp ủy", "arabic", "1"),
        ("2.Yêu cầu", "arabic", "2"),
        ("3.1- Đối với", "decimal2", "3.1"),
        ("1.2.3. Nội dung", "decimal3", "1.2.3"),
        ("(2) Có 03 năm", "paren", "2"),
        ("a) Về hồ sơ", "letter", "a"),
        ("- Các chi bộ", "dash", "-"),
        ("• Các chi bộ", "dash", "•"),
        ("+ Trước mắt", "plus", "+"),
    ],
)
def test_it_knows_the_numbering_styles(line: str, style: str, label: str) -> None:
    marker = marker_of(fold(line), line)
    assert marker is not None
    assert (marker.style, marker.label) == (style, label)


@pytest.mark.parametrize(
    "line",
    ["30/10/2019 của Ban", "8.877 đảng viên", "05-CT/TW của Bộ", "2016-2020", "1 - 2 năm", "85% là",
     "Xin chào", "v.v. các", "3,5 điểm"],
)  # fmt: skip
def test_a_number_is_not_a_numbering(line: str) -> None:
    assert marker_of(fold(line), line) is None


def blocks(text: str) -> list[str]:
    document = Document(text)
    return [document.shown[block.content : block.end] for block in document.blocks]


def test_it_joins_a_sentence_broken_by_a_page() -> None:
    assert blocks("Kế hoạch của Đảng ủy Các cơ\n\nquan tỉnh về việc này.") == [
        "Kế hoạch của Đảng ủy Các cơ quan tỉnh về việc này."
    ]


def test_it_keeps_a_heading_apart_from_the_paragraph_after_it() -> None:
    assert blocks("1. Mục tiêu\nPhấn đấu kết nạp 20 đảng viên.") == [
        "Mục tiêu",
        "Phấn đấu kết nạp 20 đảng viên.",
    ]


def test_it_joins_lines_of_a_hard_wrapped_page_even_before_a_capital() -> None:
    line = "Các chi bộ thực hiện nghiêm túc chế độ báo cáo theo quy định của"
    following = "Đảng ủy và gửi hồ sơ về văn phòng."
    text = "\n\n".join([f"{line}\n{following}"] * 6)
    assert blocks(text) == [f"{line} {following}"] * 6


def test_it_takes_two_printed_columns_apart() -> None:
    assert blocks("HUYỆN ỦY NAM SƠN          ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 3-KH/HU") == [
        "HUYỆN ỦY NAM SƠN",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 3-KH/HU",
    ]


def test_depth_follows_the_nesting_of_this_document() -> None:
    lines = ["I. Chung", "1. Mục đích", "a) Một", "2. Yêu cầu", "II. Riêng", "1. Việc", "1.1. Nhỏ"]
    text = "\n\n".join([*lines, "Xong."])
    found = [(section.label, section.depth) for section in Document(text).tree.sections]
    assert found == [
        ("I", 1), ("1", 2), ("a", 3), ("2", 2), ("II", 1), ("1", 2), ("1.1", 3),
    ]  # fmt: skip


def test_a_sentence_does_not_end_in_a_number_or_an_abbreviation() -> None:
    document = Document("Có 8.877 đảng viên tại TP. Bắc Ninh. Gửi trước ngày 5/6./.")
    assert [document.shown[span.start : span.end] for span in document.sentences] == [
        "Có 8.877 đảng viên tại TP. Bắc Ninh.",
        "Gửi trước ngày 5/6./.",
    ]


def test_a_numbering_may_begin_anew_under_the_same_heading() -> None:
    text = "1. Mục đích\n2. Yêu cầu\nViệc cần làm ngay\n1. Rà soát"
    assert [section.label for section in Document(text).tree.sections] == ["1", "2", "1"]


def test_a_number_at_the_head_of_a_wrapped_line_begins_nothing() -> None:
    text = "1. Mục đích\nKế hoạch gồm các việc nêu tại khoản 1 và khoản\n2. của phần trên."
    assert [section.label for section in Document(text).tree.sections] == ["1"]


def test_a_cited_number_at_the_head_of_a_wrapped_line_is_no_header() -> None:
    text = (
        "Số 3-KH/HU\n\nKẾ HOẠCH\nkiểm tra\n\nThực hiện Công văn\n"
        "số 122-CV/TU ngày 14/02/2020 của Tỉnh ủy, Huyện ủy đề ra kế hoạch như sau:"
    )
    assert [block.zone for block in Document(text).blocks][-1] == "opening"


@pytest.mark.parametrize(
    ("text", "is_official"),
    [
        (
            "Số 12-KH/ĐU\n\nCác chi bộ rà soát nguồn quần chúng ưu tú của đơn vị mình trong năm.",
            True,
        ),
        ("Kính gửi: Các chi bộ trực thuộc.\n\nĐề nghị các đồng chí rà soát nguồn.", True),
        ("Các chi bộ rà soát nguồn.\n\nNơi nhận:\n- Các chi bộ,\n- Lưu.\n\nT/M ĐẢNG ỦY", True),
        ("Sáng 12/3, Đảng bộ xã họp bàn.\n\nCác đại biểu đã nêu nhiều ý kiến hay.", False),
    ],
    ids=["a number", "an addressee", "a closing", "a press report"],
)
def test_a_document_is_official_by_its_header_or_its_closing(text: str, is_official: bool) -> None:
    assert Document(text).is_official is is_official


def test_an_early_number_counts_wherever_the_body_seems_to_begin() -> None:
    opening = (
        "Đảng ủy xã An Hòa họp bàn công tác phát triển đảng viên và giao việc cho các chi bộ. "
    )
    text = f"{opening * 3}\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH\nkết nạp đảng viên năm 2021\n\nMột câu."

    assert [fact.norm["key"] for fact in read_text(text, name="a").facts if "number" in fact.type]


def test_a_page_that_ends_in_a_wrapped_sentence_does_not_end_it() -> None:
    page = "Nhóm năm: đảng viên có dấu hiệu suy thoái, vi phạm tư cách người đảng viên, bị"
    text = f"- {page}\ndư\n\nluận nhân dân phản ánh nhiều lần."
    assert blocks(text) == [f"{page} dư luận nhân dân phản ánh nhiều lần."]


def test_what_ends_before_the_edge_of_its_page_ends_there() -> None:
    full = "Các chi bộ thực hiện nghiêm túc chế độ báo cáo theo quy định của Đảng ủy cấp trên và"
    end = "gửi hồ sơ về văn phòng trước khi họp xét kết nạp đảng viên mới."
    text = "\n".join([f"{full}\n{end}"] * 6)
    assert blocks(text) == [f"{full} {end}"] * 6
