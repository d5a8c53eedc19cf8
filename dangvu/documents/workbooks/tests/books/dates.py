"""The ways in which offices write a day, each with how much of it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dangvu.documents.workbooks.tests.books.cells import Cell, Dated, Serial


@dataclass(frozen=True)
class Form:
    """`tells` is day, month or year: what can be read back."""

    write: Callable[[date], Cell]
    tells: str = "day"


SLASHED = Form(lambda d: f"{d:%d/%m/%Y}")
SHORT = Form(lambda d: f"{d.day}/{d.month}/{d.year}")
DOTTED = Form(lambda d: f"{d:%d.%m.%Y}")
DASHED = Form(lambda d: f"{d.day}-{d.month}-{d.year}")
ISO = Form(lambda d: f"{d:%Y-%m-%d}")
TWO_DIGITS = Form(lambda d: f"{d.day}-{d.month}-{d:%y}")
TWO_DIGITS_SLASHED = Form(lambda d: f"{d:%d/%m/%y}")
WORDS = Form(lambda d: f"ngày {d.day:02} tháng {d.month:02} năm {d.year}")
SPACED = Form(lambda d: f"{d.day:02} / {d.month:02} / {d.year}")
MONTH_FIRST = Form(lambda d: f"{d:%m/%d/%Y}")
REAL = Form(Dated)
REAL_US = Form(lambda d: Dated(d, "m/d/yyyy"))
NUMBER = Form(Serial)
MONTH = Form(lambda d: f"{d.month}/{d.year}", "month")
MONTH_WORD = Form(lambda d: f"tháng {d.month:02}/{d.year}", "month")
YEAR = Form(lambda d: f"{d.year}", "year")
YEAR_NUMBER = Form(lambda d: d.year, "year")


def told(field: str, day: date, form: Form) -> dict[str, str | int]:
    """The fields that this form of a day tells; a month or a year alone is told of births only."""
    if form.tells == "day":
        return {field: day.isoformat()}
    if field != "birth_date":
        return {}
    if form.tells == "month":
        return {"birth_month": f"{day:%Y-%m}"}
    return {"birth_year": day.year}
