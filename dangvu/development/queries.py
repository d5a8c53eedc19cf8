"""Questions about the pool of candidates."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from dangvu.development.models import Candidacy
from dangvu.organisations.models import Organisation


def pool_on(day: date, places: Iterable[Organisation]) -> QuerySet[Candidacy]:
    """Who stood in the source list of a cell of `places` on that day."""
    return Candidacy.objects.on(day).filter(Organisation.in_subtrees(places, via="cell"))
