"""Plan 83 on the day of its review, and people of whom everything is known but what a test leaves out."""

from datetime import date

from dangvu.rules.judging import Prepared, prepare
from dangvu.rules.record import Cell, Facts
from dangvu.rules.sets import shipped

ON = date(2019, 12, 2)


def plan_83(reading: str = "bat-ky") -> Prepared:
    return prepare(shipped()["ke-hoach-83"].read_as(reading), ON)


def facts(**values: int | Cell | None) -> Facts:
    cells = {
        name: value if isinstance(value, Cell) else Cell(value) for name, value in values.items()
    }
    return Facts(7, cells)


def staff(grades: str, **more: int | Cell | None) -> Facts:
    """Grades of 2014 to 2018 by their numbers, "?" where none is on record; no titles."""
    years = {
        f"staff_grade_{back}": None if grade == "?" else int(grade)
        for back, grade in zip((5, 4, 3, 2, 1), grades, strict=True)
    }
    titles = dict.fromkeys((f"title_{back}" for back in range(1, 6)), 0)
    known = {"group_staff": 1, "group_student": 0, "praise_ever": 0}
    return facts(**{**years, **titles, **known, **more})
