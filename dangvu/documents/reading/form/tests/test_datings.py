"""Place and date of a letter are read as far as they were filled in, however they were scanned."""

import pytest

from dangvu.documents.reading import read_text

WHOLE = ("Sông Lam", "2018-03-12")
LINES = {
    "Sông Lam, ngày 12 tháng 3 năm 2018": WHOLE,
    "Sông Lam; ngày 12 tháng 3 năm 2018": WHOLE,
    "Sông Lam, 12 tháng 3 năm 2018": WHOLE,
    "Sông Lam, ngày 1 2 tháng 3 năm 2018": WHOLE,
    "Sông Lam, ngày I2 tháng 3 năm 20l8": WHOLE,
    "Sông Lam, ngày 12 tháng ba năm 2018": WHOLE,
    "Sông Lam, ngày 12 tháng 3 năm 2018.": WHOLE,
    "Sông Lam, ngày 12 tháng 3 năm 2018 (Dự thảo lần 2)": WHOLE,
    "x x x  Sông Lam, ngày 12 tháng 3 năm 2018": WHOLE,
    "Thị trấn Sông Lam, ngày 12 tháng 3 năm 2018": ("Thị trấn Sông Lam", "2018-03-12"),
    "Phường 12, ngày 12 tháng 3 năm 2018": ("Phường 12", "2018-03-12"),
    "Sông Lam, tháng 3 năm 2018": ("Sông Lam", "2018-03"),
    "Sông Lam, ngày     tháng 3 năm 2018": ("Sông Lam", "2018-03"),
    "Sông Lam, ngày ... tháng ... năm 2018": ("Sông Lam", "2018"),
    "Sông Lam, ngày    tháng    năm    ": ("Sông Lam", None),
    "Ngày 12 tháng 3 năm 2018": (None, "2018-03-12"),
}
PAGE = """ĐẢNG BỘ TỈNH AN HẢI
HUYỆN ỦY SÔNG LAM
*
Số 15-KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM

{line}

KẾ HOẠCH
kết nạp đảng viên
-----

I. MỤC ĐÍCH

Nâng cao chất lượng đảng viên.
"""


@pytest.mark.parametrize(("line", "read"), LINES.items(), ids=list(LINES))
def test_place_and_date_are_read_as_far_as_given(
    line: str, read: tuple[str | None, str | None]
) -> None:
    facts = {f.type: f for f in read_text(PAGE.format(line=line), name="x").facts}
    place, date = facts.get("header.place"), facts.get("header.date")

    assert (place and place.norm["name"], date and next(iter(date.norm.values()))) == read


def test_a_column_of_dates_is_no_date_of_the_letter() -> None:
    text = PAGE.format(line="Sông Lam, ngày 12 tháng 3 năm 2018") + "\nNgày, tháng, năm\n"

    dates = [f.norm for f in read_text(text, name="x").facts if f.type == "header.date"]

    assert dates == [{"date": "2018-03-12"}]
