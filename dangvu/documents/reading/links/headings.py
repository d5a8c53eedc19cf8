"""Finds the body a heading or a lead-in gives to what stands under it."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.organisations import body_at
from dangvu.documents.reading.layout.markers import RANKS
from dangvu.documents.reading.layout.sections import is_heading
from dangvu.documents.reading.vocabulary import DUTY_VERB

_PREFIX = re.compile(
    r"(?:doi voi|ve phia|(?:ve )?(?:trach nhiem|nhiem vu|phan cong nhiem vu)(?: cua| doi voi| cho)?"
    r"|phan cong|giao|de nghi|yeu cau) "
)
_REMAINDER = re.compile(r",? ?(?:\([^)]{0,80}\)|[a-z\-]{1,14}(?![a-z\-]),? ?){1,6}")
_VERB = re.compile(
    rf"(?!phu trach|tuong duong){DUTY_VERB}|de nghi|yeu cau|kien nghi|bieu quyet|thong nhat|ket luan"
    r"|quyet nghi|thao luan|voi|trong|la|va(?! tuong duong)|ve"
)
_LISTS = re.compile(r"\bnhu sau$|\bsau day$|:")


@dataclass(frozen=True)
class Lead:
    """The words that name the doer, and where they stand."""

    start: int
    end: int
    source: str


def lead_of_title(document: Document, start: int, end: int) -> Lead | None:
    """The whole title (after `Đối với`) names a body and does nothing else."""
    prefix = _PREFIX.match(document.plain, start, end)
    place = prefix.end() if prefix else start
    body = body_at(document.cased, place, end)
    if body is None or body.start != place:
        return None
    rest = document.plain[body.end : end].strip(" .:")
    if _LISTS.search(rest):
        return None
    if rest and (not _REMAINDER.fullmatch(rest) or _VERB.match(rest)):
        return None
    return Lead(place, end, "heading")


def lead_above(document: Document, index: int) -> Lead | None:
    """From a bullet that is a name and a colon, else from the innermost heading that is a name."""
    bullet = _bullet_above(document, index)
    if bullet is not None:
        return bullet
    line = _line_above(document, index)
    if line is not None:
        return line
    for section in document.tree.ancestors(index):
        block = document.blocks[section.block]
        if section.block == index or not section.title:
            continue
        return lead_of_title(document, block.content, block.content + len(section.title))
    return None


def _line_above(document: Document, index: int) -> Lead | None:
    """A line without a number that is a name and nothing else, over what stands below it."""
    for place in range(index - 1, max(-1, index - 12), -1):
        above = document.blocks[place]
        if above.marker is not None and not above.marker.is_bullet:
            return None
        if above.marker is None and is_heading(document.flow, place):
            end = above.end - (document.plain[above.end - 1] == ":")
            return lead_of_title(document, above.content, end) if above.zone == "body" else None
    return None


def _bullet_above(document: Document, index: int) -> Lead | None:
    block = document.blocks[index]
    rank = RANKS[block.marker.style] if block.marker else 99
    for place in range(index - 1, max(-1, index - 12), -1):
        above = document.blocks[place]
        if above.marker is None:
            continue
        above_rank = RANKS[above.marker.style]
        if above_rank < rank and above.marker.is_bullet and document.plain[above.end - 1] == ":":
            return lead_of_title(document, above.content, above.end - 1)
        if not above.marker.is_bullet:
            return None
    return None
