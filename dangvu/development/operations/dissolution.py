"""Dissolving a unit in which nobody, member or candidate, is left."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from dangvu.accounts.actor import Actor
from dangvu.development.models import Candidacy
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation
from dangvu.organisations.standing import locked_unit
from dangvu.people.operations import dissolution


class CandidatesRemain(DomainError):
    """A cell in whose source list somebody still stands."""


@transaction.atomic
def dissolve_unit(
    unit: Organisation, *, from_on: date, grounds: Grounds, by: Actor
) -> Organisation:
    """Refuse while somebody is in the source list or belongs there; then dissolve."""
    unit = locked_unit(unit)
    pool = Candidacy.objects.filter(Q(closed_on=None) | Q(closed_on__gt=from_on), cell=unit)
    remaining = pool.count()
    if remaining:
        raise CandidatesRemain(
            f"“{unit}” còn {remaining} người trong danh sách nguồn vào ngày {from_on:%d/%m/%Y}. Hãy "
            "chuyển họ sang danh sách của chi bộ khác, hoặc đưa ra khỏi nguồn trước."
        )
    return dissolution.dissolve_unit(unit, from_on=from_on, grounds=grounds, by=by)
