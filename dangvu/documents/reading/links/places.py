"""Finds facts by their place without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from dangvu.documents.reading.drafts import Draft


class Places:
    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._drafts = sorted(drafts, key=lambda draft: draft.start)
        self._starts = [draft.start for draft in self._drafts]

    def covering(self, place: int) -> Draft | None:
        """The last fact that begins at or before a place and ends after it."""
        last = bisect_right(self._starts, place)
        for draft in reversed(self._drafts[max(0, last - 3) : last]):
            if place < draft.end:
                return draft
        return None

    def starting_in(self, start: int, end: int) -> list[Draft]:
        return self._drafts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
