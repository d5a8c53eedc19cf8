"""Adds up the parts of a number: shares of units, women and men, official and probationary."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_OPENS = re.compile(r"trong do|bao gom|gom|cu the|chia ra|phan bo|nhu sau|giao cho|duoc chia")
_ALL_OF_IT = re.compile(r"bao gom|\bgom|cu the|chia ra|phan bo|nhu sau|duoc chia")
# What a part that leaves room for no other is called.
_UNIT = re.compile(
    r"\b(?:khoi|dang bo|dang uy|chi bo|huyen|xa|phuong|thi tran|thi xa|thanh pho|quan|cum|co quan"
    r"|doanh nghiep|truong|ban|thon|ap|to dan pho|khu pho|don vi)\b"
)
_PAIRS = (("nu", "nam"), ("chinh thuc", "du bi"))
_NEARLY = 0.8
_FEWEST = 3


def check_parts(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    for total, parts in _groups(document, drafts):
        yield from _check_pairs(document, total, parts)
        yield from _check_units(document, total, parts)


def _groups(document: Document, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, list[Draft]]]:
    """A number, and the numbers that follow it in its paragraph after `trong đó`, `gồm` …"""
    figures = sorted(
        (d for d in drafts if d.type in ("target", "statistic") and _amount(d) is not None),
        key=lambda d: d.start,
    )
    total: Draft | None = None
    parts: list[Draft] = []
    for before, draft in pairwise([None, *figures]):
        assert draft is not None
        between = document.plain[before.start : draft.start] if before else ""
        opens = before is not None and _OPENS.search(between) and _together(document, before, draft)
        if opens and before is not None and (total is None or not _belongs(document, total, draft)):
            total, parts = before, [draft]
        elif total is not None and _belongs(document, total, draft):
            parts.append(draft)
        elif total is not None:
            yield total, parts
            total, parts = None, []
    if total is not None:
        yield total, parts


def _together(document: Document, one: Draft, other: Draft) -> bool:
    return document.block_at(one.start) == document.block_at(other.start)


def _belongs(document: Document, total: Draft, draft: Draft) -> bool:
    return (
        _together(document, total, draft)
        and draft.type == total.type
        and draft.norm.get("unit") == total.norm.get("unit")
    )


def _amount(draft: Draft) -> float | None:
    """The one number of a figure; a range, a share or a rate has none."""
    norm = draft.norm
    if norm.get("unit") == "percent" or norm.get("max") is not None or norm.get("per_unit"):
        return None
    value = norm.get("min") if draft.type == "target" else norm.get("value")
    return float(value) if isinstance(value, int | float) else None


def _label(document: Document, parts: Sequence[Draft], place: int, total: Draft) -> str:
    """The words from the number before a part up to the part's end."""
    start = parts[place - 1].end if place else total.end
    return document.plain[start : parts[place].end]


def _check_pairs(document: Document, total: Draft, parts: Sequence[Draft]) -> Iterator[Draft]:
    labels = [_label(document, parts, place, total) for place in range(len(parts))]
    for pair in _PAIRS:
        found = [_only(labels, parts, word) for word in pair]
        if None not in found:
            yield from _compare(document, total, [part for part in found if part is not None])


def _only(labels: Sequence[str], parts: Sequence[Draft], word: str) -> Draft | None:
    named = [
        part
        for label, part in zip(labels, parts, strict=True)
        if re.search(rf"\b{word}(?: dang vien)?(?: la| co)?:? (?!(?:19|20)\d\d\b)\d", label)
    ]
    return named[0] if len(named) == 1 else None


def _check_units(document: Document, total: Draft, parts: Sequence[Draft]) -> Iterator[Draft]:
    labels = [_label(document, parts, place, total) for place in range(len(parts))]
    if len(parts) < _FEWEST or not all(_UNIT.search(label) for label in labels):
        return
    whole, added = _amount(total) or 0.0, sum(_amount(part) or 0.0 for part in parts)
    opening = document.plain[total.start : parts[0].start]
    if added > whole or _ALL_OF_IT.search(opening) or added >= _NEARLY * whole:
        yield from _compare(document, total, parts)


def _compare(document: Document, total: Draft, parts: Sequence[Draft]) -> Iterator[Draft]:
    whole, amounts = _amount(total) or 0.0, [_amount(part) or 0.0 for part in parts]
    added = sum(amounts)
    if added == whole or (added > whole and total.norm.get("open_ended")):
        return
    sum_said = " + ".join(map(_said, amounts))
    detail = (
        f"Các phần cộng lại là {sum_said} = {_said(added)}, nhưng tổng ghi {_said(whole)}; "
        "cần kiểm tra lại."
    )
    places = tuple((part.start, part.end) for part in parts)
    place = (total.start, total.end)
    yield warning(place, "sum_mismatch", detail, confidence=0.85, evidence=places)


def _said(number: float) -> str:
    return f"{number:,.0f}".replace(",", ".")
