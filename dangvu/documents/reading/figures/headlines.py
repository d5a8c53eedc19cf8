"""A headline has no tense: what the text below says of the same number is what it is."""

from collections.abc import Iterator, Sequence

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_FIRST_LINES, _LONGEST = 400, 160


def without_contradicted_headline(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    for place, draft in enumerate(drafts):
        if not _is_headline(document, draft.start) or not any(
            _contradicts(draft, below) for below in drafts[place + 1 :]
        ):
            yield draft


def _is_headline(document: Document, place: int) -> bool:
    block = document.blocks[document.block_at(place)]
    return (
        not document.is_official
        and block.start < _FIRST_LINES
        and block.end - block.start < _LONGEST
        and document.plain[block.end - 1] not in ".;:,"
    )


def _contradicts(headline: Draft, below: Draft) -> bool:
    return (
        headline.type != below.type
        and _amount(headline) == _amount(below)
        and headline.norm["unit"] == below.norm["unit"]
    )


def _amount(draft: Draft) -> object:
    return draft.norm.get("value", draft.norm.get("min", draft.norm.get("max")))
