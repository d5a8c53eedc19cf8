"""The trail as its keeper reads it: newest first, acts with readings, no personal parts."""

from collections.abc import Iterable
from dataclasses import dataclass

from dangvu.audit.models import Entry, Seal
from dangvu.audit.sealing import chains

PAGE = 50


@dataclass(frozen=True)
class TrailPage:
    """`older` is where the next page begins; empty on the last one."""

    entries: list[Entry]
    older: str


def trail_page(*, units: Iterable[int] | None, user_id: int | None, before: str) -> TrailPage:
    """Fifty entries of all chains; `before` holds, chain by chain, the id to stay under.

    Ids, not moments, page the list: they are unique, and indexed on both engines.
    """
    marks = _marks(before)
    found = [
        (entry.at, number, entry)
        for number, chain in enumerate(chains())
        for entry in _newest(chain, units=units, user_id=user_id, under=marks.get(number))
    ]
    found.sort(key=lambda row: (row[0], row[1], row[2].pk), reverse=True)
    shown = found[:PAGE]
    for _, number, entry in shown:
        marks[number] = entry.pk
    older = ".".join(f"{number}-{pk}" for number, pk in sorted(marks.items()))
    return TrailPage([entry for _, _, entry in shown], older if len(found) > PAGE else "")


def _marks(before: str) -> dict[int, int]:
    pairs = (part.split("-") for part in before.split(".") if part)
    return {
        int(pair[0]): int(pair[1])
        for pair in pairs
        if len(pair) == 2 and all(word.isascii() and word.isdigit() for word in pair)
    }


def _newest(
    chain: str, *, units: Iterable[int] | None, user_id: int | None, under: int | None
) -> list[Entry]:
    entries = Entry.objects.using(chain).newest_first()
    if units is not None:
        entries = entries.filter(unit_id__in=list(units))
    if user_id is not None:
        entries = entries.filter(user_id=user_id)
    if under is not None:
        entries = entries.filter(pk__lt=under)
    return list(entries[: PAGE + 1])


def last_seals() -> list[tuple[str, Seal | None]]:
    """Chain by chain, the last seal: what is copied into the paper register."""
    return [(chain, Seal.objects.using(chain).order_by("-number").first()) for chain in chains()]
