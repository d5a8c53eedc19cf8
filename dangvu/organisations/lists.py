"""Units as lists on a page: the names behind a figure of a year."""

from collections.abc import Sequence
from dataclasses import dataclass

from dangvu.organisations.kinds import UnitType
from dangvu.organisations.models import OrganisationPeriod, UnitGrading


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One line: `id` of the unit as text, number, name, and the cells that follow."""

    id: str
    number: str
    name: str
    cells: tuple[str, ...]


def period_lines(periods: Sequence[int], *, number: int) -> list[UnitLine]:
    """Units as they were called then, with their type and sector."""
    found = OrganisationPeriod.objects.in_bulk(periods)
    return [
        UnitLine(
            str(one.organisation_id),
            str(at),
            one.name,
            (UnitType(one.type).label, one.get_sector_display()),
        )
        for at, one in enumerate((found[pk] for pk in periods), start=number)
    ]


def unit_grading_lines(gradings: Sequence[int], *, number: int) -> list[UnitLine]:
    """Units with their grade and by which decision."""
    found = UnitGrading.objects.select_related("unit").in_bulk(gradings)
    return [
        UnitLine(
            str(one.unit_id),
            str(at),
            one.unit.name,
            (one.get_grade_display() + (", tiêu biểu" if one.is_exemplary else ""), one.source),
        )
        for at, one in enumerate((found[pk] for pk in gradings), start=number)
    ]
