"""A fact before it has its quote: its places are still places of the running text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dangvu.documents.reading.facts import Evidence, Fact
from dangvu.documents.reading.view import View

Bounds = tuple[int, int]


@dataclass(frozen=True)
class Draft:
    type: str
    start: int
    end: int
    norm: dict[str, Any]
    confidence: float
    rule: str
    evidence: tuple[Bounds, ...] = ()


def facts_of(view: View, drafts: Iterable[Draft]) -> tuple[Fact, ...]:
    trimmed = (_trimmed(view, draft) for draft in drafts)
    ordered = sorted(trimmed, key=lambda draft: (draft.start, -draft.end, draft.type))
    return tuple(
        _fact(view, draft, number)
        for number, draft in enumerate((d for d in ordered if d.end > d.start), 1)
    )


def _trimmed(view: View, draft: Draft) -> Draft:
    """Without blanks at the ends: a blank of the running text may stand for a line end."""
    start, end = _without_blanks(view, draft.start, draft.end)
    return replace(draft, start=start, end=end)


def _without_blanks(view: View, start: int, end: int) -> Bounds:
    while start < end and view.plain[start] in " \n":
        start += 1
    while end > start and view.plain[end - 1] in " \n":
        end -= 1
    return start, end


def _fact(view: View, draft: Draft, number: int) -> Fact:
    start, end = view.source_span(draft.start, draft.end)
    return Fact(
        id=f"f{number:03}",
        type=draft.type,
        quote=view.source[start:end],
        start=start,
        end=end,
        norm={name: value for name, value in draft.norm.items() if value is not None},
        confidence=round(draft.confidence, 2),
        rule=draft.rule,
        evidence=_evidence(view, draft.evidence),
    )


def _evidence(view: View, places: Sequence[Bounds]) -> tuple[Evidence, ...]:
    trimmed = [_without_blanks(view, start, end) for start, end in places]
    spans = [view.source_span(start, end) for start, end in trimmed if end > start]
    return tuple(Evidence(view.source[start:end], start, end) for start, end in spans)
