"""Facts as an officer writes them in a case, turned into the columns that rules read."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dangvu.rules import levels
from dangvu.rules.record import Cell, Facts, as_month, as_number, column

FAMILIES = {
    "staff_grade": levels.GRADES,
    "member_grade": levels.GRADES,
    "school_grade": levels.SCHOOL,
    "title": levels.TITLES,
    "praise": levels.PRAISE,
}
SINGLE = {"education": levels.EDUCATION, "praise_ever": levels.PRAISE}
SUMMER = 7


def facts_of(written: Mapping[str, Any], on: date) -> Facts:
    """`staff_grade: {2018: good}`, `birth_month: 1965-12`, `party_since: 2024-08-25`, numbers."""
    cells: dict[str, Cell] = {}
    for name, value in written.items():
        if name in FAMILIES:
            for year, level in value.items():
                back = on.year - year - (name == "school_grade" and on.month < SUMMER)
                number = level if isinstance(level, int) else FAMILIES[name][level][0]
                cells[f"{name}_{back}"] = Cell(number)
        else:
            assert column(name)
            cells[name] = Cell(_number(name, value))
    return Facts(1, cells)


def _number(name: str, value: Any) -> int:
    if isinstance(value, date):
        return as_number(value)
    if name == "birth_month" and isinstance(value, str):
        return as_month(date.fromisoformat(f"{value}-01"))
    if isinstance(value, str):
        return SINGLE[name][value][0]
    assert isinstance(value, int)
    return value
