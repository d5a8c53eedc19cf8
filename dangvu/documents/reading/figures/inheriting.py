"""Gives the items of a list what only its first item says: activity, period, the whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.units import activity

_PERIOD = ("period", "period_from", "period_to")
_RECENT, _NEIGHBOURS = 10, 3
# A printed share is rounded or cut.
_SLACK = 0.06


def with_inherited(figure: Figure, draft: Draft, told: Sequence[Draft]) -> Draft:
    """The draft with the fields that it shares with what was told before it in the same list."""
    norm = dict(draft.norm)
    before = next((d for d in reversed(told[-_NEIGHBOURS:]) if d.type == draft.type), None)
    if figure.quantity.kind != "percent" and draft.type == "target" and not norm.get("metric"):
        norm["metric"] = _activity_above(figure) or _from(before, "metric", figure)
    if before and not any(norm.get(field) for field in _PERIOD) and _is_near(figure, before):
        norm |= {field: before.norm.get(field) for field in _PERIOD}
    if draft.type == "target" and str(norm.get("metric") or "").lower().startswith("là "):
        norm["metric"] = _with_subject(norm["metric"], before)
    if draft.type == "statistic" and norm.get("percent") and not norm.get("of"):
        norm["of"] = _whole(norm, told)
    return replace(draft, norm=norm)


def _is_near(figure: Figure, before: Draft) -> bool:
    """In the same list or section, close by."""
    tree, document = figure.document.tree, figure.document
    if before.type == "statistic":
        return before.start >= figure.sentence.start
    here, there = figure.clause.block, document.block_at(before.start)
    return here == there or (here - there <= 3 and tree.titles(here) == tree.titles(there))


def _activity_above(figure: Figure) -> str | None:
    if not figure.lead:
        return None
    said = activity(figure.document, *figure.lead)
    return figure.document.words(*said).lower() if said else None


def _from(before: Draft | None, field: str, figure: Figure) -> Any:
    return (
        before.norm.get(field)
        if before and figure.previous and before.norm.get("unit") != "percent"
        else None
    )


def _with_subject(metric: str, before: Draft | None) -> str:
    """`đảng viên mới là nữ đạt 40%, là đoàn viên đạt 65%`: the subject is said once."""
    subject, found, _ = str((before.norm.get("metric") if before else "") or "").partition(" là ")
    return f"{subject} {metric}" if found else metric


def _whole(norm: dict[str, Any], told: Sequence[Draft]) -> float | None:
    """An earlier figure of which this one is the printed share: found by working it out."""
    for draft in reversed(told[-_RECENT:]):
        total = draft.norm.get("value")
        if draft.type != "statistic" or not total or draft.norm.get("unit") == "percent":
            continue
        if total > norm["value"] and abs(100 * norm["value"] / total - norm["percent"]) <= _SLACK:
            return float(total) if isinstance(total, float) else int(total)
    return None
