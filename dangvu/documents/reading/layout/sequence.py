"""Keeps the numberings that fit their neighbours: a wrapped line may begin with any number."""

from collections.abc import Sequence

from dangvu.documents.reading.layout.lines import Line
from dangvu.documents.reading.layout.markers import RANKS, Marker

_FARTHEST_STEP = 3
# `Điều 11.` says what it is; an excerpt may begin with any of them.
_UNMISTAKABLE = frozenset({"letter", "bracket"})
_WORDED = frozenset({"part", "chapter", "item", "article"})


def accepted_markers(lines: Sequence[Line], zones: Sequence[str]) -> list[Marker | None]:
    accepted: list[Marker | None] = []
    last: dict[str, int] = {}
    for index, line in enumerate(lines):
        marker = line.marker
        if marker is None or _may_not_number(marker, zones[index]):
            accepted.append(None)
            continue
        before = lines[index - 1] if index else None
        if not marker.is_bullet and not _fits(marker, last, line, before):
            accepted.append(None)
            continue
        accepted.append(marker)
        _remember(marker, last)
    return accepted


def _may_not_number(marker: Marker, zone: str) -> bool:
    """In a header only `Kính gửi` has items, and they are bullets."""
    return zone in ("abstract", "residue", "notes") or (zone == "header" and not marker.is_bullet)


def _fits(marker: Marker, last: dict[str, int], line: Line, before: Line | None) -> bool:
    """A step from the sibling before, or a first; otherwise only after a blank line and a stop."""
    previous = last.get(marker.style) or last.get(f"ever {marker.style}", 0)
    if marker.style in _UNMISTAKABLE and previous and marker.value == previous + 1:
        return True
    is_sibling = previous < marker.value <= previous + _FARTHEST_STEP
    if is_sibling or marker.value == 1 or _is_barred_d(marker, previous):
        return _is_after_a_stop(line, before) or not _looks_like_running_text(line, marker)
    if marker.style in _WORDED or not previous:
        is_apart = _is_after_a_stop(line, before) or (before is not None and before.is_capitals)
        return is_apart and not _looks_like_running_text(line, marker)
    return bool(line.blank_before) and (before is None or before.has_final_stop)


def _is_barred_d(marker: Marker, previous: int) -> bool:
    """`Đ` comes after `D` and has no place of its own among toneless letters."""
    return marker.label in ("đ", "Đ") and previous == marker.value


def _is_after_a_stop(line: Line, before: Line | None) -> bool:
    return before is None or line.blank_before > 0 or before.has_final_stop


def _looks_like_running_text(line: Line, marker: Marker) -> bool:
    rest = line.shown[marker.length :].lstrip(" *\"“'(")
    return bool(rest) and (rest[0].islower() or rest[0].isdigit())


def _remember(marker: Marker, last: dict[str, int]) -> None:
    last[marker.style] = last[f"ever {marker.style}"] = marker.value
    for style in [style for style in last if RANKS.get(style, 0) > RANKS[marker.style]]:
        del last[style]
