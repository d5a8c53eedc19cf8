"""Recipients, capacity and signature of every style; nothing of a page after them."""

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.facts import Fact

HEAD = """HUYỆN ỦY SÔNG LAM
*
Số 7-KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM

KẾ HOẠCH
kết nạp đảng viên

1. Mục đích
Các chi bộ làm tốt việc này và báo cáo kết quả về cấp trên theo quy định chung của huyện.

2. Yêu cầu
Các chi bộ rà soát nguồn, gửi danh sách về Ban Tổ chức Huyện ủy để tổng hợp chung cho kịp.

"""


def read(closing: str) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {"recipient": [], "signer": [], "signer.capacity": []}
    for fact in read_text(HEAD + closing, name="x").facts:
        if fact.type in found:
            found[fact.type].append(fact)
    return found


def names(facts: list[Fact]) -> list[str]:
    return [str(fact.norm["name"]) for fact in facts]


RECIPIENTS = "Nơi nhận:\n- Ban Tổ chức Tỉnh ủy (b/c),\n- Các chi bộ, đảng bộ (t/h),\n- Lưu VPHU.\n"
EXPECTED = ["Ban Tổ chức Tỉnh ủy", "Các chi bộ, đảng bộ", "VPHU"]
CLOSINGS = {
    "one below the other": f"{RECIPIENTS}\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nLò Văn Hặc\n",
    "the right column first": f"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Đã ký)\nLò Văn Hặc\n\n{RECIPIENTS}",
    "side by side": (
        "Nơi nhận:                          T/M BAN THƯỜNG VỤ\n"
        "- Ban Tổ chức Tỉnh ủy (b/c),              BÍ THƯ\n"
        "- Các chi bộ, đảng bộ (t/h),             (Đã ký)\n"
        "- Lưu VPHU.                           Lò Văn Hặc\n"
    ),
    "with semicolons": (
        "Nơi nhận :\n- Ban Tổ chức Tỉnh ủy (để b/c);\n\n- Các chi bộ, đảng bộ (để thực hiện);\n\n"
        "- Lưu: VPHU.\n\nTM. BAN THƯỜNG VỤ\nBÍ THƯ\n\nLò Văn Hặc"
    ),
    "without bullets": (
        "Nơi nhận:\nBan Tổ chức Tỉnh ủy (báo cáo),\nCác chi bộ, đảng bộ (thực hiện),\nLưu VPHU.\n\n"
        "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLò Văn Hặc\n"
    ),
    "on one line": (
        "Nơi nhận: - Ban Tổ chức Tỉnh ủy (b/c); - Các chi bộ, đảng bộ (t/h); - Lưu VPHU."
        " T/M BAN THƯỜNG VỤ BÍ THƯ (đã ký) Lò Văn Hặc"
    ),
    "in cells": (
        "Nơi nhận:\n- Ban Tổ chức Tỉnh ủy (b/c),\n- Các chi bộ, đảng bộ (t/h),\n- Lưu VPHU.\n|\n"
        "T/M\nBAN THƯỜNG VỤ\nBÍ THƯ\nLò Văn Hặc\n|\n"
    ),
    "before the rest of a page": (
        f"{RECIPIENTS}\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLò Văn Hặc\n\nTải về\nLượt xem: 96\nCác tin khác\n"
        "Trần Văn Bình\n- Thông báo về việc nghỉ lễ\n"
    ),
}


@pytest.mark.parametrize("closing", CLOSINGS.values(), ids=list(CLOSINGS))
def test_the_layout_of_a_closing_does_not_matter(closing: str) -> None:
    found = read(closing)

    assert names(found["recipient"]) == EXPECTED
    purposes = [fact.norm["purpose"] for fact in found["recipient"]]
    assert purposes == ["báo cáo", "thực hiện", "lưu"]
    assert names(found["signer"]) == ["Lò Văn Hặc"]
    assert [fact.norm["mode"] for fact in found["signer.capacity"]] == ["T/M"]
    assert found["signer.capacity"][0].norm["on_behalf_of"] == "Ban thường vụ"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Nguyễn Thị Minh Hạnh", "Nguyễn Thị Minh Hạnh"),
        ("NGUYỄN VĂN LÂM", "Nguyễn Văn Lâm"),
        ("Đại tá Trần Văn Lâm", "Trần Văn Lâm"),
        ("ThS. Lê Thị Sen", "Lê Thị Sen"),
        ("PGS.TS. Phạm Văn Kha", "Phạm Văn Kha"),
        ("Ksor H'Lan", "Ksor H'Lan"),
        ("Giàng A Pao", "Giàng A Pao"),
        ("Y Wăn Byă", "Y Wăn Byă"),
        ("Tôn Nữ Hạnh Nguyên", "Tôn Nữ Hạnh Nguyên"),
        ("Bàn Thị Đào", "Bàn Thị Đào"),
        ("(Đã ký) Đinh Công Lực", "Đinh Công Lực"),
        ("(Đã ký)\n\nĐinh Công Lực", "Đinh Công Lực"),
        ("Đinh Công Lực (đã ký)", "Đinh Công Lực"),
    ],
)
def test_the_signer_is_read_without_rank_and_degree(printed: str, name: str) -> None:
    assert names(read(f"{RECIPIENTS}\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n{printed}\n")["signer"]) == [
        name
    ]


@pytest.mark.parametrize(
    ("printed", "mode", "title"),
    [
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ", "T/M", "Bí thư"),
        ("TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC", "T/M", "Phó bí thư thường trực"),
        ("TM. ĐẢNG ỦY\nBÍ THƯ", "T/M", "Bí thư"),
        ("T.M CHI BỘ\nBÍ THƯ", "T/M", "Bí thư"),
        ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "K/T", "Phó trưởng ban"),
        ("KT. CHỦ NHIỆM\nPHÓ CHỦ NHIỆM", "K/T", "Phó chủ nhiệm"),
        ("K/T\nCHỦ TỊCH\nPHÓ CHỦ TỊCH", "K/T", "Phó chủ tịch"),
        ("T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG", "T/L", "Chánh văn phòng"),
        ("TL. BAN THƯỜNG VỤ\nTRƯỞNG BAN TỔ CHỨC", "T/L", "Trưởng ban tổ chức"),
        ("BÍ THƯ", "direct", "Bí thư"),
        ("TRƯỞNG BAN", "direct", "Trưởng ban"),
        ("HIỆU TRƯỞNG", "direct", "Hiệu trưởng"),
    ],
)
def test_the_capacity_says_for_whom_one_signs(printed: str, mode: str, title: str) -> None:
    found = read(f"{RECIPIENTS}\n{printed}\n\n\nLò Văn Hặc\n")["signer.capacity"]

    assert [(fact.norm["mode"], fact.norm["title"]) for fact in found] == [(mode, title)]


def test_those_who_sign_together_are_all_named() -> None:
    closing = (
        "BÍ THƯ TỈNH ĐOÀN                        TRƯỞNG BAN TỔ CHỨC\n\n\n"
        "Ngô Thị Mai                                 Lại Văn Kha\n\n" + RECIPIENTS
    )

    assert names(read(closing)["signer"]) == ["Ngô Thị Mai", "Lại Văn Kha"]


def test_the_writer_of_a_report_signs_nothing() -> None:
    text = (
        "Sông Lam kết nạp 40 đảng viên\n\nSáng nay, Đảng bộ huyện họp bàn về công tác phát triển đảng.\n"
        "Các đại biểu đã nêu nhiều ý kiến.\n\nLê Thị Sen\n"
    )

    assert not [fact for fact in read_text(text, name="x").facts if fact.type.startswith("signer")]


def test_a_capacity_in_a_sentence_is_none() -> None:
    found = read(
        "Bí thư chi bộ chịu trách nhiệm trước Huyện ủy\nvề kết quả thực hiện kế hoạch này.\n"
    )

    assert not found["signer.capacity"]
    assert not found["signer"]


def test_an_annex_after_the_signature_has_no_recipients() -> None:
    annex = "PHỤ LỤC\n- Đảng bộ xã Đông: 5\n- Đảng bộ xã Tây: 6\n"
    closing = f"{RECIPIENTS}\nT/M BAN THƯỜNG VỤ\n\nLò Văn Hặc\n\n{annex}"

    assert names(read(closing)["recipient"]) == EXPECTED


def test_a_narrow_column_breaks_a_recipient_in_two_lines() -> None:
    text = (
        "1. Các chi bộ rà soát nguồn kết nạp.\n\nNơi nhận:\n- Các đồng chí Ủy viên Ban\n"
        "  Thường vụ (để chỉ đạo);\n- Các cơ quan,\n- Lưu VT.\n\n"
        "T/M ĐẢNG ỦY\nP. BÍ THƯ\n\n\nNguyễn Văn Bình\n"
    )
    facts = read_text(text, name="x").facts

    assert [f.norm["name"] for f in facts if f.type == "recipient"] == [
        "Các đồng chí Ủy viên Ban Thường vụ",
        "Các cơ quan",
        "VT",
    ]
    assert [f.norm["title"] for f in facts if f.type == "signer.capacity"] == ["P. bí thư"]


def test_a_signer_may_have_two_words_and_one_word_is_none() -> None:
    capacity = "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n"
    assert names(read(RECIPIENTS + capacity + "Lò Pản\n")["signer"]) == ["Lò Pản"]
    assert read(RECIPIENTS + capacity + "Pản\n")["signer"] == []
