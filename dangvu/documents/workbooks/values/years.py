"""Years with two digits, and ages that nobody reaches."""

from datetime import date

OLDEST, YOUNGEST = 96, 15
FOUNDED = 1930
IMPOSSIBLE_AGE, SCHOOL_AGE = 110, 16


def whole_year(year: str, is_birth: bool, today: date) -> int | None:
    """The one year that two digits can mean; None when both or neither can be."""
    if len(year) != 2:
        return int(year)
    both = (1900 + int(year), 2000 + int(year))
    if is_birth:
        fitting = [y for y in both if YOUNGEST <= today.year - y <= OLDEST]
    else:
        fitting = [y for y in both if FOUNDED <= y <= today.year]
    return fitting[0] if len(fitting) == 1 else None


def plausible_age(year: int, today: date) -> str:
    """Why a year of birth cannot be believed; empty when it can."""
    age = today.year - year
    if age > IMPOSSIBLE_AGE:
        return f"Tính ra {age} tuổi, khó có thể đúng."
    if age < SCHOOL_AGE:
        return f"Tính ra mới {age} tuổi."
    return ""
