"""Sentence-sized cases: what each small matcher finds, and what it must leave alone."""

import pytest

from dangvu.documents.reading.islands.citations import citations_of
from dangvu.documents.reading.islands.dates import dates_of
from dangvu.documents.reading.islands.organisations import bodies_of, cased
from dangvu.documents.reading.islands.quantities import quantities_of
from dangvu.documents.reading.view import fold


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("trước ngày 11/12/2019", "day", "2019-12-11"),
        ("ngày 9 tháng 3 năm 2021", "day", "2021-03-09"),
        ("ngày 05-6-2017", "day", "2017-06-05"),
        ("trong tháng 02/2020", "month", "2020-02"),
        ("tháng 11 năm 2020", "month", "2020-11"),
        ("xong trong quý II/2022", "quarter", "2022-Q2"),
        ("trong năm 2017", "year", "2017"),
        ("giai đoạn 2017 - 2020", "years", "2017"),
        ("nhiệm kỳ 2020-2025", "years", "2020"),
        ("vào ngày 19/5 hằng năm", "day_of_year", "--05-19"),
    ],
)
def test_it_finds_dates(text: str, kind: str, value: str) -> None:
    (date,) = dates_of(fold(text))
    assert (date.kind, date.value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    ["ngày 31/02/2020", "tỷ lệ 65/79", "Số 05/2020/NĐ-CP", "8.877", "tháng 13/2020", "3,5/4"],
)
def test_it_invents_no_date(text: str) -> None:
    assert [date for date in dates_of(fold(text)) if date.kind != "year"] == []


@pytest.mark.parametrize(
    ("text", "low", "high", "or_more"),
    [
        ("từ 180 - 220 đảng viên trở lên", 180, 220, True),
        ("từ 3 đến 5 quần chúng", 3, 5, False),
        ("kết nạp 8.877 đảng viên", 8877, None, False),
        ("đạt 82,27%", 82.27, None, False),
        ("từ 500 quần chúng ưu tú trở lên", 500, None, True),
        ("05 (năm) đảng viên", 5, None, False),
    ],
)
def test_it_reads_amounts(text: str, low: float, high: float | None, or_more: bool) -> None:
    (quantity,) = quantities_of(fold(text))
    assert (quantity.low, quantity.high, quantity.or_more) == (low, high, or_more)


def test_a_share_has_a_part_and_a_whole() -> None:
    (quantity,) = quantities_of(fold("6.646/7.453 đảng viên"))
    assert (quantity.low, quantity.whole) == (6646, 7453)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Giao Ban Tổ chức Thành ủy chủ trì", ["Ban Tổ chức Thành ủy"]),
        ("Các chi bộ, đảng bộ cơ sở quán triệt", ["Các chi bộ, đảng bộ cơ sở"]),
        ("Đảng ủy Các cơ quan tỉnh ban hành", ["Đảng ủy Các cơ quan tỉnh"]),
        ("Đảng bộ huyện Nam Sơn kết nạp", ["Đảng bộ huyện Nam Sơn"]),
        ("Tỉnh ủy Thanh Hóa quyết định", ["Tỉnh ủy Thanh Hóa"]),
        ("Mặt trận Tổ quốc và các đoàn thể", ["Mặt trận Tổ quốc và các đoàn thể"]),
        ("các phong trào thi đua", []),
        ("bảo đảm chất lượng", []),
        ("cơ sở vật chất", []),
    ],
)
def test_it_finds_bodies(text: str, bodies: list[str]) -> None:
    found = bodies_of(cased(fold(text), text))
    assert [text[body.start : body.end] for body in found] == bodies


@pytest.mark.parametrize(
    ("text", "key", "issuer", "title"),
    [
        (
            "Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư “Về nâng cao chất lượng”;",
            "28-CT/TW",
            "Ban Bí thư",
            "Về nâng cao chất lượng",
        ),
        ("Kế hoạch số 83 - KH/ĐU của Đảng ủy Khối.", "83-KH/ĐU", "Đảng ủy Khối", None),
        (
            "Nghị quyết Trung ương 4 (khóa XII) về xây dựng Đảng.",
            "NQTW4/XII",
            None,
            "xây dựng Đảng",
        ),
        ("Nghị định số 12/2020/NĐ-CP.", "12/2020/NĐ-CP", None, None),
    ],
)
def test_it_reads_cited_documents(
    text: str, key: str, issuer: str | None, title: str | None
) -> None:
    plain = fold(text)
    (citation,) = citations_of(plain, text, cased(plain, text))
    assert citation.key == key
    assert (text[slice(*citation.issuer)] if citation.issuer else None) == issuer
    assert (text[slice(*citation.title)] if citation.title else None) == title
