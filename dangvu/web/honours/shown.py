"""Figures and lists of a wave, made ready for pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dangvu.access.doors.waves import may_answer, may_send
from dangvu.access.hats import Hats
from dangvu.honours.models import BadgeWave
from dangvu.honours.queries import (
    Figures,
    Line,
    Listing,
    lists_to_approve_below,
    lists_to_send_below,
)
from dangvu.honours.stages import Standing
from dangvu.organisations.models import Organisation

# In the order in which an officer asks for them.
SHOWN = (
    Standing.LISTED,
    Standing.EARLY,
    Standing.POSTHUMOUS,
    Standing.DEFERRED,
    Standing.AWAITING_EVIDENCE,
    Standing.EXCLUDED,
    Standing.AWARDED,
)


@dataclass(frozen=True)
class Columns:
    """A table of milestones by standing; every number is the length of the list it opens."""

    heads: tuple[Standing, ...]
    rows: tuple[tuple[int, tuple[tuple[Standing, int], ...], int], ...]
    sums: tuple[tuple[Standing, int], ...]
    total: int


def columns(figures: Figures) -> Columns:
    """Only the standings in which somebody is; `receiving` is said beside the table."""
    heads = tuple(each for each in SHOWN if figures.by_standing[each])
    rows = tuple(
        (years, tuple((each, counted[each]) for each in heads), sum(counted.values()))
        for years, counted in figures.by_milestone
    )
    sums = tuple((each, figures.by_standing[each]) for each in heads)
    return Columns(heads, rows, sums, sum(figures.by_standing.values()))


def by_standing(lines: Iterable[Line]) -> list[tuple[Standing, list[Line]]]:
    found = list(lines)
    groups = [(each, [line for line in found if line.standing == each]) for each in SHOWN]
    return [(standing, inside) for standing, inside in groups if inside]


@dataclass(frozen=True)
class Step:
    """One unit's list in the chain, with what the user may do with it now."""

    listing: Listing
    indent: int
    may_send: bool
    may_answer: bool


def chain_of(
    hats: Hats, wave: BadgeWave, listings: Sequence[Listing], places: Sequence[Organisation]
) -> list[Step]:
    """Of the units in sight, in the order of the tree."""
    return [
        _step(hats, wave, listing)
        for listing in listings
        if any(listing.unit.is_within(place) for place in places)
    ]


def _step(hats: Hats, wave: BadgeWave, listing: Listing) -> Step:
    return Step(
        listing,
        min(listing.depth, 3),
        listing.may_send and may_send(hats, listing.unit),
        listing.may_answer and may_answer(hats, wave, listing.unit),
    )


@dataclass(frozen=True)
class Together:
    """Lists that one act sends or approves; the button stands beside their names."""

    act: str
    unit: Organisation
    units: tuple[Organisation, ...]


def together_of(
    hats: Hats, wave: BadgeWave, listings: Sequence[Listing], places: Sequence[Organisation]
) -> list[Together]:
    """What waits below the user's one place: answers first. Nothing for fewer than two lists."""
    if len(places) != 1:
        return []
    place = places[0]
    approve = lists_to_approve_below(listings, place)
    send = lists_to_send_below(listings, place)
    may = {
        "duyet": [each.unit for each in approve if may_answer(hats, wave, each.unit)],
        "gui": [each.unit for each in send if may_send(hats, each.unit)],
    }
    lists = {"duyet": approve, "gui": send}
    return [
        Together(act, place, tuple(units))
        for act, units in may.items()
        if len(units) > 1 and len(units) == len(lists[act])
    ]


def whole_list(wave: BadgeWave, listings: Sequence[Listing]) -> Listing | None:
    """The list of the whole wave; none when nobody is put forward."""
    return next((each for each in listings if each.unit.pk == wave.unit_id), None)
