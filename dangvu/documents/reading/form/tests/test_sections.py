"""Numbered nodes of every style, at the depth they have in their own text, however lines broke."""

import pytest

from dangvu.documents.reading import read_text


def sections(text: str) -> list[tuple[str, int]]:
    facts = read_text(text, name="x").facts
    return [(f.norm["label"], f.norm["depth"]) for f in facts if f.type == "section"]


def titles(text: str) -> list[str | None]:
    return [f.norm.get("title") for f in read_text(text, name="x").facts if f.type == "section"]


SENTENCE = "Các chi bộ làm tốt việc này và báo cáo kết quả về cấp trên theo quy định chung."


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ["I- MỤC ĐÍCH", "1. Một", "a) Nhỏ", "b) Nhỏ", "2. Hai", "II- YÊU CẦU", "1. Một"],
            [("I", 1), ("1", 2), ("a", 3), ("b", 3), ("2", 2), ("II", 1), ("1", 2)],
        ),
        (
            ["A. PHẦN CHUNG", "I. Một", "1. Nhỏ", "II. Hai", "B. PHẦN RIÊNG", "I. Một"],
            [("A", 1), ("I", 2), ("1", 3), ("II", 2), ("B", 1), ("I", 2)],
        ),
        (
            ["A - PHẦN CHUNG", "I - MỘT", "1 - Nhỏ"],
            [("A", 1), ("I", 2), ("1", 3)],
        ),
        (
            ["C - BA", "D - BỐN", "Đ - NĂM", "E - SÁU"],
            [("C", 1), ("D", 1), ("Đ", 1), ("E", 1)],
        ),
        (
            ["PHẦN THỨ NHẤT", "ĐÁNH GIÁ", "I. Một", "PHẦN THỨ HAI", "GIẢI PHÁP", "I. Một", "II. Hai"],
            [("THỨ NHẤT", 1), ("I", 2), ("THỨ HAI", 1), ("I", 2), ("II", 2)],
        ),
        (
            [
                "Chương I", "CHUNG", "Điều 1. Một", "1. Nhỏ", "a) Bé", "Chương II", "RIÊNG",
                "Điều 2. Hai", "1. Nhỏ",
            ],
            [("I", 1), ("1", 2), ("1", 3), ("a", 4), ("II", 1), ("2", 2), ("1", 3)],
        ),
        (
            ["1/- Một", "1.1- Nhỏ", "1.2- Nhỏ", "1.2.1- Bé", "2/- Hai", "2.1- Nhỏ"],
            [("1", 1), ("1.1", 2), ("1.2", 2), ("1.2.1", 3), ("2", 1), ("2.1", 2)],
        ),
        (["I/ Một", "1/ Nhỏ", "a/ Bé", "2/ Nhỏ"], [("I", 1), ("1", 2), ("a", 3), ("2", 2)]),
        (["I, Một", "1, Nhỏ", "a, Bé", "2, Nhỏ"], [("I", 1), ("1", 2), ("a", 3), ("2", 2)]),
        (["(1) Một", "(2) Hai"], [("1", 1), ("2", 1)]),
        (["1) Một", "2) Hai"], [("1", 1), ("2", 1)]),
        (["I. Một", "1. Nhỏ", "(1) Bé", "(2) Bé"], [("I", 1), ("1", 2)]),
        (["1. Một", "- Gạch", "+ Cộng", "2. Hai"], [("1", 1), ("2", 1)]),
        (["Điều 1: Một", "Điều2. Hai", "ĐIỀU 3. Ba"], [("1", 1), ("2", 1), ("3", 1)]),
        (["Mục 1. Một", "1. Nhỏ", "Mục 2. Hai"], [("1", 1), ("1", 2), ("2", 1)]),
        (["## I. MỘT", "**1. Nhỏ**", "*2. Nhỏ*"], [("I", 1), ("1", 2), ("2", 2)]),
    ],
)  # fmt: skip
def test_the_depth_is_that_of_the_nesting(lines: list[str], found: list[tuple[str, int]]) -> None:
    for parted in ("\n\n", "\n"):
        text = parted.join(f"{line}{parted}{SENTENCE}" for line in lines)
        assert sections(text) == found, parted


@pytest.mark.parametrize(
    "line",
    [
        "2020 là năm diễn ra đại hội", "15/4/2018 các chi bộ gửi danh sách", "3 đồng chí trong tổ",
        "1.250 đảng viên mới", "12-KH/TU của Tỉnh ủy", "3,5% tổng số", "30 năm tuổi đảng",
        "5 - 7 đảng viên mỗi năm", "4. của phần trên", "3, 4 của quy định",
    ],
)  # fmt: skip
def test_a_number_that_begins_a_broken_line_begins_no_section(line: str) -> None:
    before = "Cấp ủy các chi bộ trực thuộc căn cứ tình hình của đơn vị mình và các nội dung nêu tại"
    text = f"1. Mục đích\n{SENTENCE}\n2. Yêu cầu\n{before}\n{line} để tổ chức thực hiện cho tốt."

    assert sections(text) == [("1", 1), ("2", 1)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I.\nMỤC ĐÍCH, YÊU CẦU\n", "MỤC ĐÍCH, YÊU CẦU"),
        ("Chương I\nQUY ĐỊNH CHUNG\n", "QUY ĐỊNH CHUNG"),
        ("PHẦN THỨ NHẤT\nĐÁNH GIÁ TÌNH HÌNH\n", "ĐÁNH GIÁ TÌNH HÌNH"),
        (
            "I. TĂNG CƯỜNG LÃNH ĐẠO\nPHÁT TRIỂN ĐẢNG VIÊN\n",
            "TĂNG CƯỜNG LÃNH ĐẠO PHÁT TRIỂN ĐẢNG VIÊN",
        ),
        ("1. Đối tượng:\n", "Đối tượng"),
        ("1. Thời gian: trong năm 2020, chia làm hai đợt, mỗi đợt ba tháng.\n", "Thời gian"),
        ("1. Các chi bộ rà soát nguồn, gửi danh sách về Ban Tổ chức.\n", None),
    ],
)  # fmt: skip
def test_a_heading_gives_its_title(text: str, title: str | None) -> None:
    assert titles(f"{text}{SENTENCE}\n") == [title]


def test_articles_go_on_from_chapter_to_chapter() -> None:
    lines = []
    for number in range(1, 9):
        if number % 4 == 1:
            lines += [f"Chương {'I' * (number // 4 + 1)}", "QUY ĐỊNH"]
        lines += [f"Điều {number}. Việc thứ {number}", f"1. {SENTENCE}"]

    found = sections("\n".join(lines))

    assert [label for label, depth in found if depth == 2] == [str(n) for n in range(1, 9)]


def test_a_letter_on_one_line_has_its_articles() -> None:
    text = (
        "HUYỆN ỦY SÔNG LAM * Số 7-QĐ/HU ĐẢNG CỘNG SẢN VIỆT NAM Sông Lam, ngày 12 tháng 3 năm 2018"
        " QUYẾT ĐỊNH về giao chỉ tiêu - Căn cứ Điều lệ Đảng; QUYẾT ĐỊNH Điều 1. Giao chỉ tiêu cho"
        f" các đảng bộ. {SENTENCE * 3} Điều 2. Phân công theo dõi. {SENTENCE * 3} Điều 3. Các đảng ủy"
        " thi hành quyết định này./. Nơi nhận: - Như Điều 3; - Lưu VPHU. T/M BAN THƯỜNG VỤ BÍ THƯ"
    )

    assert sections(text) == [("1", 1), ("2", 1), ("3", 1)]


def test_numbers_in_a_menu_and_after_the_closing_are_no_sections() -> None:
    text = (
        "1. Trang chủ\n2. » Tất cả\n\nHUYỆN ỦY SÔNG LAM\n*\nSố 7-KH/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
        "KẾ HOẠCH\nkết nạp đảng viên\n\n1. Mục đích\n" + SENTENCE + "\n2. Yêu cầu\n" + SENTENCE
        + "\n\nNơi nhận:\n- Các chi bộ,\n- Lưu.\n\nT/M BAN THƯỜNG VỤ\n\nPhạm Văn Lâm\n\n"
        "Các tin khác\n1. Tin một\n2. Tin hai\n"
    )  # fmt: skip

    assert sections(text) == [("1", 1), ("2", 1)]


def test_the_number_of_a_page_does_not_cut_a_sentence() -> None:
    text = (
        "1. Đối tượng\n\nCác chi bộ lựa chọn quần chúng ưu tú trong đoàn viên,\n\n"
        + " " * 40 + "3\n\nhội viên để bồi dưỡng.\n\n2. Thời gian\n\nTrong năm.\n"
    )  # fmt: skip

    assert sections(text) == [("1", 1), ("2", 1)]


def labels(body: str) -> list[tuple[str, int]]:
    text = f"KẾ HOẠCH\nkết nạp đảng viên năm 2018\n\nHuyện ủy đề ra các việc như sau:\n\n{body}\n"
    facts = read_text(text, name="x").facts
    return [(f.norm["label"], f.norm["depth"]) for f in facts if f.type == "section"]


def test_notes_at_the_foot_of_a_page_are_no_sections() -> None:
    body = (
        "I. MỤC TIÊU\n1. Kết nạp 100 đảng viên.\n2. Bồi dưỡng 200 quần chúng.\n\n__________________\n"
        "1. Theo Báo cáo số 5-BC/HU.\n2. Gồm các xã vùng cao\nvà các xã ven biển.\n\n"
        "II. NHIỆM VỤ\n1. Tuyên truyền."
    )

    assert labels(body) == [("I", 1), ("1", 2), ("2", 2), ("II", 1), ("1", 2)]


def test_a_rule_above_the_first_section_hides_none() -> None:
    opening = "Các cấp ủy\nđã có nhiều cố gắng\ntrong công tác này\nsong kết quả còn thấp.\n"
    body = f"{opening}__________________\n\n1. Mục tiêu\n\nRà soát nguồn.\n\n2. Giải pháp\n\n3. Tổ chức\n"

    assert labels(body + "\nRà soát nguồn.\n" * 8) == [("1", 1), ("2", 1), ("3", 1)]


def test_slashes_between_figures_number_and_break_no_line() -> None:
    body = "1/ Mục tiêu:\n1.1/ Kết nạp.\n1.2/ Bồi dưỡng.\n2/ Giải pháp:\nTuyên truyền."

    assert labels(body) == [("1", 1), ("1.1", 2), ("1.2", 2), ("2", 1)]


def test_a_numeral_is_known_although_a_scanner_took_its_end_for_a_letter() -> None:
    body = "I. MỤC TIÊU\n1. Kết nạp\nIl. GIẢI PHÁP\n1. Tuyên truyền\nIIl. TỔ CHỨC\n1. Ban"

    assert labels(body) == [("I", 1), ("1", 2), ("II", 1), ("1", 2), ("III", 1), ("1", 2)]
