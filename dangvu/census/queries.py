"""Questions of the census that are asked of the records themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from dangvu.kernel.days import add_months
from dangvu.organisations.kinds import UnitType
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import periods_on
from dangvu.people.models import Membership

CELLS = (UnitType.CELL, UnitType.BASE_CELL)


@dataclass(frozen=True)
class QuietCell:
    """A cell that admitted nobody for years; `last_on` is None where no admission is on record."""

    unit_id: int
    name: str
    above: str
    founded_on: date
    last_on: date | None


def quiet_cells(day: date, places: Sequence[Organisation], *, years: int) -> list[QuietCell]:
    """Cells that stood all these years and admitted nobody in them, in the order of the tree."""
    since = add_months(day, -12 * years)
    periods = periods_on(day, places).filter(type__in=CELLS, organisation__founded_on__lte=since)
    rows = periods.order_by("organisation__display_key", "organisation_id").values_list(
        "organisation_id", "name", "parent__name", "organisation__founded_on"
    )
    admitted = Membership.objects.filter(
        ceremony_on__lte=day, admitted_by__in=periods.values("organisation")
    )
    last = dict(admitted.values_list("admitted_by").annotate(Max("ceremony_on")).order_by())
    return [
        QuietCell(pk, name, above or "", founded_on, last.get(pk))
        for pk, name, above, founded_on in rows
        if pk not in last or last[pk] <= since
    ]
