"""One aggregate a file; the names that other rooms use are gathered here."""

from dangvu.regulations.models.days_off import DayOff
from dangvu.regulations.models.sets import AdoptedSet
from dangvu.regulations.models.values import AdoptedValue

__all__ = ["AdoptedSet", "AdoptedValue", "DayOff"]
