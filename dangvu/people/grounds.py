"""On what an entry about a person stands."""

from dataclasses import dataclass

from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation


@dataclass(frozen=True)
class PersonGrounds(Grounds):
    """Grounds with the unit by which the person is in sight: the trail keeps the entry there."""

    seen_at: Organisation
