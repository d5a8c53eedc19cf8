"""Number, title and period are read although a scanner, a setter or a busy clerk bent their form."""

import pytest

from dangvu.documents.reading import read_text

PAGE = """ĐẢNG BỘ TỈNH AN HẢI
HUYỆN ỦY SÔNG LAM
*
Số {number}

ĐẢNG CỘNG SẢN VIỆT NAM

Sông Lam, ngày 12 tháng 3 năm 2018

{title}
-----

Thực hiện Kế hoạch số 20-KH/TU, ngày 10/01/2018 của Ban Thường vụ Tỉnh ủy, Huyện ủy đề ra các việc sau:

I. MỤC ĐÍCH

Nâng cao chất lượng đảng viên.
"""
TITLE = "KẾ HOẠCH\nkết nạp đảng viên"


def header(number: str = "15-KH/HU", title: str = TITLE) -> dict[str, dict[str, str]]:
    text = PAGE.format(number=number, title=title)
    return {fact.type: fact.norm for fact in read_text(text, name="x").facts}


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("I5-KH/HU", "15-KH/HU"),
        ("l5 - KH/HU", "15-KH/HU"),
        ("1 5-KH/HU", "15-KH/HU"),
        ("O5-KH/HU", "05-KH/HU"),
        ("15a-KH/HU", "15A-KH/HU"),
        ("15-KHLT/HU", "15-KHLT/HU"),
        ("15-QCPH/BTC-TTCT", "15-QCPH/BTC-TTCT"),
        ("15-TBKL/HU", "15-TBKL/HU"),
        ("15-QyĐ/HU", "15-QYĐ/HU"),
    ],
)
def test_a_number_is_read_however_it_was_scanned_or_shared(number: str, key: str) -> None:
    assert header(number)["header.number"]["key"] == key


@pytest.mark.parametrize("blank", ["  -KH/HU", "....-KH/HU", "___/KH-HU"])
def test_a_blank_number_is_not_guessed(blank: str) -> None:
    assert "header.number" not in header(blank)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("K Ế  H O Ạ C H", "KH"),
        ("K Ế    H O Ạ C H", "KH"),
        ("H Ư Ớ N G   D Ẫ N", "HD"),
        ("T H Ô N G  B Á O", "TB"),
    ],
)
def test_a_title_set_wide_is_one(title: str, code: str) -> None:
    read = header(title=f"{title}\nkết nạp đảng viên năm 2018")

    assert read["header.doc_type"]["code"] == code
    assert read["header.abstract"]["text"] == "kết nạp đảng viên năm 2018"


def test_a_notice_of_a_conclusion_has_its_abstract() -> None:
    read = header(title="THÔNG BÁO KẾT LUẬN\ncủa đồng chí Bí thư Huyện ủy")

    assert read["header.doc_type"]["code"] == "TB"
    assert read["header.abstract"]["text"] == "KẾT LUẬN của đồng chí Bí thư Huyện ủy"


@pytest.mark.parametrize(
    ("about", "period"),
    [
        ("kết nạp đảng viên quý II năm 2018", ("2018-04", "2018-06")),
        ("kết nạp đảng viên quý IV/2018", ("2018-10", "2018-12")),
        ("kết quả 6 tháng đầu năm 2018", ("2018-01", "2018-06")),
        ("nhiệm vụ 6 tháng cuối năm 2018", ("2018-07", "2018-12")),
        ("kết quả 9 tháng năm 2018", ("2018-01", "2018-09")),
        ("kết quả 9 tháng, nhiệm vụ quý IV, năm 2018", ("2018", "2018")),
        ("kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018", ("2018", "2018")),
        ("kết quả từ tháng 01/2015 đến tháng 6/2018", ("2015-01", "2018-06")),
        ("công tác tháng 5 năm 2018", ("2018-05", "2018-05")),
        ("kết nạp đảng viên năm 2018", ("2018", "2018")),
    ],
)
def test_a_part_of_a_year_is_told_in_months(about: str, period: tuple[str, str]) -> None:
    read = header(title=f"BÁO CÁO\n{about}")["header.period"]

    assert (read["from"], read["to"]) == period
