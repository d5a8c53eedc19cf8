"""Facts that belong to a year or to a school year: gradings, school results, titles."""

from collections import defaultdict
from collections.abc import Callable

from dangvu.people.facts.asking import Asked, Read, Row, cell_of, said
from dangvu.people.kinds import GradingOf
from dangvu.people.models import Grading, SchoolResult, Title
from dangvu.rules import levels
from dangvu.rules.levels import number_of, word_of
from dangvu.rules.record import Cell, school_year

Found = dict[tuple[int, str], list[Row]]
_GRADED = {
    GradingOf.STAFF: "Xếp loại của cơ quan",
    GradingOf.MEMBER: "Xếp loại đảng viên",
}


def gradings(asked: Asked) -> Read:
    """Of the employer and of the Party, each year apart."""
    rows = Grading.objects.believed().filter(
        person__in=asked.people, year__range=(asked.on.year - asked.years, asked.on.year)
    )
    found: Found = defaultdict(list)
    for person, year, of, grade, source in rows.order_by("id").values_list(
        "person_id", "year", "of", "grade", "source"
    ):
        told = said(f"{year}: {word_of(levels.GRADES, grade)}", source)
        row = Row(number_of(levels.GRADES, grade), told)
        found[person, f"{of}_grade_{asked.on.year - year}"].append(row)
    return _one_a_year(found, lambda name: _GRADED[GradingOf(name.partition("_")[0])])


def school_results(asked: Asked) -> Read:
    newest = school_year(asked.on, 0)
    rows = SchoolResult.objects.believed().filter(
        person__in=asked.people, school_year__range=(newest - asked.years, newest)
    )
    found: Found = defaultdict(list)
    for person, began, grade, source in rows.order_by("id").values_list(
        "person_id", "school_year", "grade", "source"
    ):
        told = said(f"năm học {began}–{began + 1}: {word_of(levels.SCHOOL, grade)}", source)
        found[person, f"school_grade_{newest - began}"].append(
            Row(number_of(levels.SCHOOL, grade), told)
        )
    return _one_a_year(found, lambda name: "Học lực")


def titles(asked: Asked) -> Read:
    """The highest title of each year; a year without one has none."""
    rows = Title.objects.believed().filter(
        person__in=asked.people, year__range=(asked.on.year - asked.years, asked.on.year)
    )
    found: Found = defaultdict(list)
    for person, year, kind, source in rows.order_by("id").values_list(
        "person_id", "year", "kind", "source"
    ):
        told = said(f"{year}: {word_of(levels.TITLES, kind)}", source)
        found[person, f"title_{asked.on.year - year}"].append(
            Row(number_of(levels.TITLES, kind), told)
        )
    for back in range(asked.years + 1):
        none = f"{asked.on.year - back}: chưa ghi danh hiệu thi đua nào"
        for person in asked.people:
            yield person, f"title_{back}", highest(found.get((person, f"title_{back}")), none)


def highest(rows: list[Row] | None, none: str) -> Cell:
    """The highest of several, or a known nothing."""
    if not rows:
        return Cell(0, none)
    best = max(rows, key=lambda row: row.value)
    return Cell(best.value, best.told)


def _one_a_year(found: Found, what: Callable[[str], str]) -> Read:
    for (person, name), rows in found.items():
        yield person, name, cell_of(rows, what(name))
