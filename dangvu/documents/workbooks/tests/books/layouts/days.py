"""Lists whose days are the trouble: systems of counting, order of day and month, half-told days."""

from datetime import date

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.cells import Dated
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import Plant, changed, doubtful, odd


def _columns(form: dates.Form, births: dates.Form | None = None) -> list[c.Column]:
    return [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh",
        "birth_date", births or form),
        c.sex(), c.day("Ngày vào Đảng", "admission_date", form),
        c.day("Ngày chính thức", "official_date", form), c.text("Số thẻ", "card_number"),
    ]  # fmt: skip


def _list(file: str, columns: list[c.Column], layout: str, sheet: str = "Sheet1") -> Draft:
    draft = Draft(file, columns, layout=layout, sheet=sheet)
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.header()
    return draft


def counted_from_1904() -> Book:
    draft = _list("51-he-1904.xlsx", _columns(dates.REAL), "the 1904 system, xlsx")
    draft.people(People(51).members(14))
    return book_of(draft, is_1904=True)


def counted_from_1904_in_xls() -> Book:
    draft = _list("52-he-1904.xls", _columns(dates.REAL), "the 1904 system, xls")
    draft.people(People(52).members(14))
    return book_of(draft, is_1904=True)


def bare_day_numbers() -> Book:
    draft = _list(
        "53-so-ngay-tho.xlsx", _columns(dates.NUMBER, dates.REAL), "day numbers without a form"
    )
    draft.people(People(53).members(15))
    return book_of(draft)


def month_first_throughout() -> Book:
    draft = _list(
        "54-thang-truoc-ngay.csv", _columns(dates.MONTH_FIRST), "month before day, provable", ""
    )
    draft.people(People(54).members(25))
    return book_of(draft)


def month_first_shown_by_the_form() -> Book:
    """Real dates stay right however the file shows them."""
    draft = _list("55-dinh-dang-my.xlsx", _columns(dates.REAL_US), "real dates shown month first")
    draft.people(People(55).members(15))
    return book_of(draft)


def swapped_where_it_could_be() -> Book:
    """Typed day first into a program that expects the month first: days to 12 became swapped dates."""
    draft = _list(
        "56-ngay-thang-bi-dao.xlsx", _columns(dates.SLASHED), "swapped where the day is at most 12"
    )
    people = People(56).members(20)
    draft.people(
        people,
        {i: [_swapped(p["birth_date"])] for i, p in enumerate(people) if p["birth_date"].day <= 12},
    )
    return book_of(draft)


def _swapped(day: date) -> Plant:
    typed = Dated(date(day.year, day.day, day.month))
    if day.day == day.month:
        return odd("same either way", "birth_date", typed)
    return doubtful("day and month swapped", "birth_date", typed)


def both_orders_in_a_column() -> Book:
    draft = _list(
        "57-hai-kieu-ngay.xls", _columns(dates.SLASHED), "day first and month first in one column"
    )
    people = People(57).members(24)
    draft.people(people, {i: [_either_order(i, p["birth_date"])] for i, p in enumerate(people)})
    return book_of(draft)


def _either_order(place: int, day: date) -> Plant:
    typed = f"{day:%m/%d/%Y}" if place % 2 else f"{day:%d/%m/%Y}"
    if day.day <= 12 and day.day != day.month:
        return doubtful("order of day and month unknown", "birth_date", typed)
    if place % 2 and day.day > 12:
        return Plant("month first among others", cells={"birth_date": typed}, free=("birth_date",))
    return odd("day first, provable", "birth_date", typed)


def half_told_and_two_digits() -> Book:
    forms = (
        dates.TWO_DIGITS,
        dates.MONTH,
        dates.YEAR,
        dates.MONTH_WORD,
        dates.DOTTED,
        dates.YEAR_NUMBER,
    )
    columns = _columns(dates.SLASHED)
    columns[2] = c.days("Ngày, tháng, năm sinh", "birth_date", forms)
    draft = _list("58-ngay-thieu.xlsx", columns, "two-digit years, month or year only")
    plants = {
        2: [doubtful("admission: year only", "admission_date", "1985")],
        5: [doubtful("admission: month only", "official_date", "5/1990")],
        8: [doubtful("birth: not certain", "birth_date", "1958?")],
        10: [doubtful("birth: about", "birth_date", "khoảng 1960")],
        12: [
            doubtful(
                "two dates in a cell", "admission_date", "03/02/1985\n19/05/1995 (kết nạp lại)"
            )
        ],
        14: [odd("birth: two digits", "birth_date", "3-2-68", "1968-02-03")],
        16: [_month_in_words()],
    }
    people = People(58).members(20, years=(1948, 1985))
    people[14]["birth_date"], people[16]["birth_date"] = date(1968, 2, 3), date(1965, 3, 14)
    for place in (14, 16):
        _grown_up(people[place])
    draft.people(people, plants)
    return book_of(draft)


def _month_in_words() -> Plant:
    truth = {"birth_date": None, "birth_month": "1965-03"}
    return Plant("birth: month in words", cells={"birth_date": "Tháng 3 năm 1965"}, truth=truth)


def _grown_up(person: Facts) -> None:
    person |= {"admission_date": date(1992, 5, 19), "official_date": date(1993, 5, 19)}


def contradictions() -> Book:
    draft = _list("59-mau-thuan.xlsx", _columns(dates.SLASHED), "contradictory and future days")
    people = People(59).members(24, years=(1950, 1985))
    draft.people(people, _contradictions(people))
    return book_of(draft)


def _contradictions(people: list[Facts]) -> dict[int, list[Plant]]:
    both, birth = ("official_date", "admission_date"), ("birth_date", "admission_date")

    def joined(place: int, years: int) -> date:
        day = people[place]["admission_date"]
        return date(day.year + years, day.month, min(day.day, 28))

    def aged(place: int, years: int) -> date:
        return date(people[place]["admission_date"].year - years, 6, 15)

    return {
        1: [changed("official before admission", both, official_date=joined(1, -1))],
        4: [
            changed(
                "official on the day of admission", both, official_date=people[4]["admission_date"]
            )
        ],
        7: [changed("born after admission", birth, birth_date=aged(7, -3))],
        9: [changed("admitted as a child", birth, birth_date=aged(9, 9))],
        11: [changed("future date", ("official_date",), official_date=date(2062, 3, 2))],
        13: [changed("future date", ("birth_date",), birth_date=date(2031, 3, 2))],
        15: [
            changed(
                "future date",
                ("admission_date",),
                admission_date=date(2089, 9, 2),
                official_date=None,
            )
        ],
        17: [doubtful("impossible day", "birth_date", "31/11/1959")],
        18: [doubtful("impossible month", "official_date", "05/14/20O1")],
        20: [doubtful("year of three digits", "birth_date", "12/5/197")],
        21: [doubtful("year of five digits", "admission_date", "12/5/19877")],
    }


LAYOUTS = (
    counted_from_1904,
    counted_from_1904_in_xls,
    bare_day_numbers,
    month_first_throughout,
    month_first_shown_by_the_form,
    swapped_where_it_could_be,
    both_orders_in_a_column,
    half_told_and_two_digits,
    contradictions,
)
