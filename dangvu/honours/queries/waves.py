"""Waves that were drawn up: which are in sight, what they say, and how far their lists have come."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db.models import Q, QuerySet

from dangvu.honours.models import BadgeWave, ListStep, WaveEntry
from dangvu.honours.queries.judging import Account, Line, account_of
from dangvu.honours.rulebook import rulebook
from dangvu.honours.stages import RECEIVING, AwardKind, ListAct, Standing
from dangvu.organisations.models import Organisation


def waves_in_sight(places: Sequence[Organisation]) -> QuerySet[BadgeWave]:
    """Drawn up by units of these places, or by those above them; the newest first."""
    found = BadgeWave.objects.live().select_related("unit").order_by("-day", "unit_id")
    if any(place.is_root for place in places):
        return found
    above = set(chain.from_iterable(place.ancestor_ids() for place in places))
    return found.filter(Organisation.in_subtrees(places, via="unit") | Q(unit__in=above))


def wave_of_day(day: date, unit: Organisation) -> BadgeWave | None:
    """The wave of a day that covers a unit, if one was drawn up."""
    found = BadgeWave.objects.live().filter(day=day, unit__in=unit.ancestor_ids())
    return found.select_related("unit").order_by("-unit__path").first()


def entries_of(
    wave: BadgeWave, places: Iterable[Organisation], *standings: Standing
) -> QuerySet[WaveEntry]:
    """In the order of the tree, the longest party age first in each unit."""
    found = WaveEntry.objects.filter(
        Organisation.in_subtrees(places, via="unit"), wave=wave
    ).select_related("person", "unit")
    if standings:
        found = found.filter(standing__in=standings)
    return found.order_by("unit__display_key", "-milestone", "person__sort_key", "id")


def line_of(entry: WaveEntry) -> Line:
    person = entry.person
    return Line(
        entry.person_id, person.full_name, str(person.born or ""), entry.unit_id, entry.unit.name,
        entry.milestone, entry.reached_on, AwardKind(entry.kind), Standing(entry.standing),
        entry.reason, entry.until, entry.is_late, entry.pk,
    )  # fmt: skip


def account_of_day(
    day: date, places: Sequence[Organisation], *, on: date, scheme: str = ""
) -> Account:
    """The lists as drawn up where a wave of that day was, judged afresh where none was.

    Another scheme is always a trial, judged afresh.
    """
    waves = [] if scheme else list(waves_in_sight(places).filter(day=day))
    drawn = [line_of(entry) for wave in waves for entry in entries_of(wave, places)]
    covered = [wave.unit for wave in waves]
    if covered and all(any(place.is_within(unit) for unit in covered) for place in places):
        return Account(day, rulebook(day, body=places[0], on=on), tuple(drawn))
    body = places[0] if places else None
    fresh = account_of(day, places, on=on, body=body, scheme=scheme)
    units = Organisation.objects.in_bulk({line.unit_id for line in fresh.lines})
    left = (
        line
        for line in fresh.lines
        if not any(units[line.unit_id].is_within(unit) for unit in covered)
    )
    return Account(day, fresh.book, (*drawn, *left))


@dataclass(frozen=True)
class Figures:
    """How many stand where; each number is the length of the list of names behind it."""

    by_standing: dict[Standing, int]
    by_milestone: tuple[tuple[int, dict[Standing, int]], ...]

    @property
    def receiving(self) -> int:
        return sum(self.by_standing[standing] for standing in RECEIVING)


def figures_of(lines: Iterable[Line | WaveEntry]) -> Figures:
    """Counted over the very lines that the page lists."""
    found = Counter((line.milestone, Standing(line.standing)) for line in lines)
    milestones = sorted({milestone for milestone, _ in found}, reverse=True)
    return Figures(
        {
            each: sum(n for (_, standing), n in found.items() if standing == each)
            for each in Standing
        },
        tuple((years, {each: found[years, each] for each in Standing}) for years in milestones),
    )


@dataclass(frozen=True)
class Listing:
    """The list of one unit: how many names of the whole subtree, its last act, and what may follow.

    `may_send` and `may_answer` say what the procedure allows now, not who may do it. `waits_below`
    are the units whose lists must be approved first.
    """

    unit: Organisation
    depth: int
    names: int
    step: ListStep | None
    may_send: bool
    may_answer: bool
    waits_below: tuple[str, ...]

    @property
    def state(self) -> ListAct | None:
        return ListAct(self.step.act) if self.step else None


def lists_of(wave: BadgeWave) -> list[Listing]:
    """Every unit from the wave's committee down to the cells that has names in its subtree."""
    receiving = WaveEntry.objects.receiving().filter(wave=wave).order_by("id")
    names = _names_by_unit(wave.unit, receiving.values_list("unit__path", flat=True))
    units = Organisation.objects.in_bulk(names)
    steps = last_steps(wave)
    ordered = sorted(units.values(), key=lambda unit: (unit.display_key, unit.pk))
    below: dict[int | None, list[Organisation]] = defaultdict(list)
    for unit in ordered:
        below[unit.parent_id].append(unit)
    return [_listing(unit, wave, names[unit.pk], below[unit.pk], steps) for unit in ordered]


def lists_to_send_below(listings: Iterable[Listing], unit: Organisation) -> list[Listing]:
    """Of all units below this one: the lists that one act may send up."""
    return [each for each in listings if each.may_send and _is_below(each.unit, unit)]


def lists_to_approve_below(listings: Iterable[Listing], unit: Organisation) -> list[Listing]:
    """Of all units below this one: the lists that one act may approve."""
    return [each for each in listings if each.may_answer and _is_below(each.unit, unit)]


def _is_below(unit: Organisation, place: Organisation) -> bool:
    return unit.pk != place.pk and unit.is_within(place)


def last_steps(wave: BadgeWave) -> dict[int, ListStep]:
    """The last act on the list of each unit that has one."""
    return {step.unit_id: step for step in ListStep.objects.filter(wave=wave).order_by("id")}


def _names_by_unit(top: Organisation, paths: Iterable[str]) -> Counter[int]:
    """How many names each unit from the committee down has in its subtree; the committee always."""
    found = Counter({top.pk: 0})
    for path in paths:
        ids = Organisation(path=path).ancestor_ids()
        found.update(ids[ids.index(top.pk) :])
    return found


def _listing(
    unit: Organisation,
    wave: BadgeWave,
    names: int,
    below: Sequence[Organisation],
    steps: dict[int, ListStep],
) -> Listing:
    waiting = tuple(each.name for each in below if not _is(steps, each, ListAct.APPROVED))
    is_open = wave.decided_on is None
    is_out = _is(steps, unit, ListAct.SENT) or _is(steps, unit, ListAct.APPROVED)
    return Listing(
        unit=unit,
        depth=unit.depth - wave.unit.depth,
        names=names,
        step=steps.get(unit.pk),
        may_send=is_open and not is_out and not waiting,
        may_answer=is_open and _is(steps, unit, ListAct.SENT),
        waits_below=waiting,
    )


def _is(steps: dict[int, ListStep], unit: Organisation, act: ListAct) -> bool:
    step = steps.get(unit.pk)
    return step is not None and step.act == act
