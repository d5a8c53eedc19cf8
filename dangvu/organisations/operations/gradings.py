"""Recording the yearly quality of a unit; a correction supersedes what was believed, which stays."""

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import UnitGrade, UnitGrade4
from dangvu.organisations.models import Organisation, UnitGrading

FIRST_YEAR_OF_FOUR_LEVELS = 2018


class NotGraded(DomainError):
    """A grading that cannot be as told."""


@transaction.atomic
def record_unit_grading(
    unit: Organisation,
    *,
    year: int,
    grade: UnitGrade | UnitGrade4,
    is_exemplary: bool = False,
    grounds: Grounds,
    by: Actor,
) -> UnitGrading:
    """Record how a unit was graded for a year, on the scale of that year."""
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    _refuse_year(unit, year, grounds)
    _refuse_scale(year, grade, is_exemplary=is_exemplary)
    believed = UnitGrading.objects.filter(unit=unit, year=year, superseded_at=None)
    before = believed.order_by("id").first()
    told = (grade, is_exemplary, grounds.source)
    if before and (before.grade, before.is_exemplary, before.source) == told:
        raise NotGraded(f"Đã ghi đúng như vậy: {before}.")
    moment = timezone.now()
    believed.update(superseded_at=moment)
    grading = UnitGrading.objects.create(
        unit=unit, year=year, grade=grade, is_exemplary=is_exemplary, source=grounds.source,
        recorded_at=moment,
    )  # fmt: skip
    trail.record(
        "organisations.unit_graded", subject=grading, by=by, unit_id=unit.pk, year=year,
        grade=[before.grade if before else None, grade], supersedes=before.pk if before else None,
        is_exemplary=is_exemplary, source=grounds.source,
    )  # fmt: skip
    return grading


def _refuse_year(unit: Organisation, year: int, grounds: Grounds) -> None:
    if year > grounds.entered_on.year:
        raise NotGraded(f"Năm {year} chưa tới. Hãy xem lại năm.")
    is_gone = unit.dissolved_on is not None and unit.dissolved_on.year < year
    if is_gone or year < unit.founded_on.year:
        raise NotGraded(f"“{unit}” không hoạt động trong năm {year}. Hãy xem lại năm.")


def _refuse_scale(year: int, grade: UnitGrade | UnitGrade4, *, is_exemplary: bool) -> None:
    scale = UnitGrade4 if year >= FIRST_YEAR_OF_FOUR_LEVELS else UnitGrade
    levels = ", ".join(str(level.label) for level in scale)
    if not isinstance(grade, scale):
        raise NotGraded(
            f"Mức “{grade.label}” thuộc thang khác; năm {year} xếp loại theo các mức: {levels}."
        )
    if is_exemplary and grade not in (UnitGrade.CLEAN_STRONG, UnitGrade4.EXCELLENT):
        raise NotGraded(f"Chỉ đơn vị xếp mức cao nhất mới là tiêu biểu. Các mức: {levels}.")
