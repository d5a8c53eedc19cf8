"""Dissolving a unit in which no member belongs any more."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from dangvu.accounts.actor import Actor
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation
from dangvu.organisations.operations import units
from dangvu.organisations.standing import locked_unit
from dangvu.people.models import Affiliation


class MembersRemain(DomainError):
    """A unit that members still belong to."""


@transaction.atomic
def dissolve_unit(
    unit: Organisation, *, from_on: date, grounds: Grounds, by: Actor
) -> Organisation:
    """Refuse while members belong there, in transit and for a time included; then dissolve.

    Called through `dangvu.development.operations.dissolution`, which sees the source list too.
    """
    unit = locked_unit(unit)
    stays = Affiliation.objects.filter(Q(to_on=None) | Q(to_on__gt=from_on), unit=unit)
    remaining = stays.values("person").distinct().count()
    if remaining:
        raise MembersRemain(
            f"“{unit}” còn {remaining} đảng viên vào ngày {from_on:%d/%m/%Y}. Hãy ghi nơi tiếp nhận "
            "của từng người trước."
        )
    return units.dissolve_unit(unit, from_on=from_on, grounds=grounds, by=by)
