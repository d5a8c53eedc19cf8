"""Lowers the confidence of short facts that stand on suspicious letters."""

from collections.abc import Sequence
from dataclasses import replace

from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.links.places import Places

_DAMAGE, _LONGEST = 0.9, 250


def less_sure(drafts: Sequence[Draft], warnings: Sequence[Draft]) -> list[Draft]:
    suspects = Places(draft for draft in warnings if draft.norm["code"] == "ocr_suspect")
    return [_less_sure(draft, suspects) for draft in drafts]


def _less_sure(draft: Draft, suspects: Places) -> Draft:
    if draft.end - draft.start > _LONGEST or not suspects.starting_in(draft.start, draft.end):
        return draft
    return replace(draft, confidence=draft.confidence * _DAMAGE)
