"""Questions about the pool of candidates."""

from collections.abc import Iterable
from datetime import date

from dangvu.development.models import Candidacy, CandidacyQuerySet
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import periods_on
from dangvu.people.models import Person


def pool_on(day: date, places: Iterable[Organisation]) -> CandidacyQuerySet:
    """Who stood in the source lists of `places` on a day, in the tree of that day."""
    found = list(places)
    pool = Candidacy.objects.on(day)
    if any(place.is_root for place in found):
        return pool
    return pool.filter(cell__in=periods_on(day, found).values("organisation"))


def cells_with(person: Person, on: date) -> list[Organisation]:
    """The cells in whose source list somebody stands."""
    own = Candidacy.objects.on(on).filter(person=person).select_related("cell")
    return [candidacy.cell for candidacy in own.order_by("id")]
