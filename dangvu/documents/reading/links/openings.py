"""Finds the words with a colon that a list stands under."""

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.layout.markers import RANKS

_FARTHEST = 25


def list_opening(document: Document, index: int) -> int | None:
    """The block with the colon before the first item of the list that a block is an item of."""
    marker = document.blocks[index].marker
    if marker is None:
        return None
    for place in range(index - 1, max(-1, index - _FARTHEST), -1):
        above = document.blocks[place]
        if above.marker and RANKS[above.marker.style] >= RANKS[marker.style]:
            continue
        if document.plain[above.end - 1] == ":":
            return place
        if above.marker and not above.marker.is_bullet:
            return None
    return None
