"""Questions about many units, asked of a day and of the tree of that day."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import QuerySet

from dangvu.organisations.kinds import BASE_TYPES
from dangvu.organisations.models import Organisation, OrganisationPeriod, UnitGrading


def base_organisations_on(
    day: date, places: Iterable[Organisation]
) -> QuerySet[OrganisationPeriod]:
    """Base organisations (tổ chức cơ sở đảng) as the tree stood on that day."""
    return OrganisationPeriod.objects.on(day).filter(
        Organisation.in_subtrees(places), type__in=BASE_TYPES
    )


def unit_gradings(
    year: int, places: Iterable[Organisation], grades: Sequence[str] | None = None
) -> QuerySet[UnitGrading]:
    """Believed gradings for a year of the base organisations that stood on its last day."""
    base = base_organisations_on(date(year, 12, 31), places)
    found = UnitGrading.objects.filter(
        year=year, superseded_at=None, unit__in=base.values("organisation")
    )
    return found if grades is None else found.filter(grade__in=grades)
