"""Everybody a letter is addressed to is found, in whatever manner the names stand below `Kính gửi`."""

import pytest

from dangvu.documents.reading import read_text

HEAD = """TỈNH ỦY AN HẢI
BAN TỔ CHỨC
*
Số 145-CV/BTCTU
V/v kết nạp đảng viên

ĐẢNG CỘNG SẢN VIỆT NAM

An Hải, ngày 12 tháng 3 năm 2023

"""
BODY = """

Thực hiện Kế hoạch số 20-KH/TU, ngày 10/01/2023 của Ban Thường vụ Tỉnh ủy, Ban Tổ chức Tỉnh ủy đề nghị các đồng chí:

1. Rà soát nguồn kết nạp.
"""  # noqa: E501
THREE = [
    "Các huyện ủy, thành ủy",
    "Đảng ủy Khối các cơ quan tỉnh",
    "Sở Tài nguyên và Môi trường",
]
MANNERS = {
    "lines": "Kính gửi:\n{0},\n{1},\n{2}.",
    "lines without commas": "Kính gửi:\n{0}\n{1}\n{2}",
    "lines with blanks": "Kính gửi:\n\n{0}\n\n{1}\n\n{2}",
    "without a colon": "Kính gửi\n{0}\n{1}\n{2}",
    "indented lines": "     Kính gửi: {0};\n                {1};\n                {2}.",
    "tabs": "\t\tKính gửi:\t- {0};\n\t\t\t\t- {1};\n\t\t\t\t- {2}.",
    "plus signs": "Kính gửi: + {0}\n+ {1}\n+ {2}",
    "stars": "Kính gửi:\n* {0}\n* {1}\n* {2}",
    "numbers": "Kính gửi:\n1. {0};\n2. {1};\n3. {2}.",
    "numbers behind the head": "Kính gửi: 1. {0}\n2. {1}\n3. {2}",
    "letters": "Kính gửi:\na) {0};\nb) {1};\nc) {2}.",
    "a table": "| Kính gửi: | - {0}; |\n| | - {1}; |\n| | - {2}. |",
    "a second head": "Kính gửi: {0}\nĐồng kính gửi: {1}\nĐồng kính gửi: {2}",
    "one line": "Kính gửi: {0}; {1}; {2}",
    "one line with `và`": "Kính gửi: {0}, {1} và {2}",
}


def addressees(text: str) -> list[str]:
    return [f.norm["name"] for f in read_text(text, name="x").facts if f.type == "header.addressee"]


@pytest.mark.parametrize("manner", MANNERS.values(), ids=list(MANNERS))
def test_every_addressee_is_found_in_every_manner_of_listing(manner: str) -> None:
    names = [*THREE[:2], "Ban Dân vận Tỉnh ủy"] if "và {2}" in manner else THREE

    assert addressees(HEAD + manner.format(*names) + BODY) == names


@pytest.mark.parametrize("head", ["Kính trình:", "Kính mời:", "Trân trọng kính mời:", "Gửi:"])
def test_other_words_than_kinh_gui_address_too(head: str) -> None:
    assert addressees(f"{HEAD}{head} Các chi bộ trực thuộc{BODY}") == ["Các chi bộ trực thuộc"]


def test_a_name_that_does_not_fit_its_line_stays_one() -> None:
    text = (
        "Kính gửi: Các huyện ủy, thành ủy, đảng đoàn, ban cán sự đảng, các cơ quan giúp việc\n"
        "Tỉnh ủy và Tỉnh đoàn\n- Chi bộ\ncác trường học"
    )

    assert addressees(HEAD + text + BODY) == [
        "Các huyện ủy, thành ủy, đảng đoàn, ban cán sự đảng, các cơ quan giúp việc Tỉnh ủy và Tỉnh đoàn",
        "Chi bộ các trường học",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "opening",
    [
        "Ban Tổ chức Tỉnh ủy nhận được Công văn số 5-CV/HU của Huyện ủy về việc rà soát.",
        "Đảng ủy xã Bình An mời các đồng chí dự họp",
        "Đảng viên dự bị hết thời hạn 12 tháng phải làm bản tự kiểm điểm",
        "Các cấp ủy trong tỉnh có nhiều cố gắng trong công tác phát triển đảng,\nsong còn chậm.",
        "Ban Thường vụ Đảng ủy thông báo lịch họp:",
        "Kết nạp đảng viên là việc thường xuyên,\nnay nhắc lại mấy việc.",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_opens_a_letter_is_no_addressee(opening: str, gap: str) -> None:
    text = f"{HEAD}Kính gửi:\n- Các chi bộ trực thuộc;\n- Các đoàn thể{gap}{opening}{BODY}"

    assert addressees(text) == ["Các chi bộ trực thuộc", "Các đoàn thể"]


def test_an_address_above_the_letterhead_leaves_the_header_whole() -> None:
    text = f"Kính gửi: - Các chi bộ trực thuộc\n- Các đoàn thể\n\n{HEAD}{BODY}"
    facts = {f.type: f.norm for f in read_text(text, name="x").facts}

    assert addressees(text) == ["Các chi bộ trực thuộc", "Các đoàn thể"]
    assert facts["header.number"]["key"] == "145-CV/BTCTU"
    assert facts["header.issuer"]["name"] == "BAN TỔ CHỨC TỈNH ỦY AN HẢI"


def test_an_address_may_stand_before_number_and_date() -> None:
    text = (
        "ĐẢNG BỘ XÃ BÌNH AN\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nKính gửi: Các chi bộ trực thuộc\n"
        f"Số 12-CV/ĐU\nBình An, ngày 3 tháng 5 năm 2020\n{BODY}"
    )
    facts = {f.type: f.norm for f in read_text(text, name="x").facts}

    assert addressees(text) == ["Các chi bộ trực thuộc"]
    assert facts["header.number"]["key"] == "12-CV/ĐU"
    assert facts["header.date"]["date"] == "2020-05-03"
