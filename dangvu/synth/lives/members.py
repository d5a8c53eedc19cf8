"""The roll of the fixed day, and the years before it told backwards."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.people.kinds import AffiliationKind
from dangvu.synth import report2016
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import FIXED_DAY, FIXED_YEAR, HISTORY_FROM, Human, Stay, Unit
from dangvu.synth.land.tree import GroupMove, Tree
from dangvu.synth.lives.ends import leave_by_chance
from dangvu.synth.lives.humans import Births
from dangvu.synth.lives.joining import admit, ceremony_in, recognise, settle

YEARS_BEFORE = range(HISTORY_FROM.year, FIXED_YEAR + 1)
_STAYING = 3
_MOVED_BEFORE = 0.05
_OLD_HAND = date(2012, 1, 1)


@dataclass
class Past:
    """What telling the past needs: the units, the people made so far, chance, and the last day."""

    tree: Tree
    births: Births
    chance: Chance
    until: date
    is_whole: bool

    @property
    def cells(self) -> list[Unit]:
        return [unit for unit in self.tree.holding() if unit.size]


def lay_the_roll(past: Past) -> None:
    _people_the_cells(past)
    standing = list(past.births.made)
    for human in standing:
        _maybe_came_from_elsewhere(past, human)
    for move in past.tree.group_moves:
        if move.on <= FIXED_DAY:
            _undo(past, move, standing)
    if past.is_whole:
        _settle_recognitions(past, standing)
    for cell in past.cells:
        _those_who_are_gone(past, cell)


def _people_the_cells(past: Past) -> None:
    joiners = _joiners(past)
    for cell in past.cells:
        for year in YEARS_BEFORE:
            for _ in range(joiners[cell, year]):
                _newcomer(past, cell, year)
        for _ in range(cell.size - sum(joiners[cell, year] for year in YEARS_BEFORE)):
            _join_long_ago(past, cell, past.births.born_for_the_roll(cell))


def _joiners(past: Past) -> Counter[tuple[Unit, int]]:
    """How many each cell admitted in each year; most cells nobody in most years."""
    found: Counter[tuple[Unit, int]] = Counter()
    for year in YEARS_BEFORE:
        fixed = report2016.ADMITTED_BY_YEAR if past.is_whole else {}
        for key in past.tree.superiors:
            cells = [c for c in past.cells if c.committee == key and c.holds_all_of(year)]
            if key == report2016.COMMITTEE and fixed:
                _draw(past, found, cells, year)
            else:
                for cell in cells:
                    room = _room(found, cell)
                    found[cell, year] = min(past.chance.poisson(cell.joins * cell.size), room)
    return found


def _draw(past: Past, found: Counter[tuple[Unit, int]], cells: list[Unit], year: int) -> None:
    """Exactly as many as the city's figures say, over its cells by chance."""
    weights = [cell.joins * cell.size for cell in cells]
    left = report2016.ADMITTED_BY_YEAR[year]
    while left:
        cell = past.chance.choices(cells, weights)[0]
        if _room(found, cell):
            found[cell, year] += 1
            left -= 1


def _room(found: Counter[tuple[Unit, int]], cell: Unit) -> int:
    return max(0, cell.size - _STAYING - sum(found[cell, year] for year in YEARS_BEFORE))


def _newcomer(past: Past, cell: Unit, year: int) -> None:
    ceremony_on = ceremony_in(year, past.chance)
    human = past.births.human(cell, past.births.born_to_join(cell, ceremony_on))
    time = admit(human, ceremony_on, cell, past.chance)
    recognise(time, past.chance, until=past.until)
    human.stays.append(Stay(cell, AffiliationKind.OFFICIAL, ceremony_on))


def _join_long_ago(past: Past, cell: Unit, born: date) -> Human:
    """One who joined before the history begins, here or elsewhere."""
    chance = past.chance
    human = past.births.human(cell, born)
    ceremony_on = ceremony_in(past.births.joined_in(born, cell.setting), chance)
    is_local = ceremony_on >= cell.founded_on and chance.happens(0.6)
    time = admit(human, ceremony_on, cell if is_local else None, chance)
    recognise(time, chance, until=past.until)
    earliest = max(ceremony_on, cell.founded_on)
    came_on = ceremony_on if is_local else chance.day(earliest, max(earliest, _OLD_HAND))
    human.stays.append(Stay(cell, AffiliationKind.OFFICIAL, came_on))
    return human


def _maybe_came_from_elsewhere(past: Past, human: Human) -> None:
    """Those long in the Party may have belonged to another cell until some day of these years."""
    stay = human.stay
    if stay.from_on > _OLD_HAND or not past.chance.happens(_MOVED_BEFORE):
        return
    moved_on = workday(past.chance.day(HISTORY_FROM + timedelta(days=20), date(2016, 11, 20)))
    former = _another_cell(past, stay.unit, moved_on.year)
    if former is None or not stay.unit.holds_all_of(moved_on.year):
        return
    arrived_on = moved_on + timedelta(days=past.chance.choice((0, 0, 4, 7, 12, 18, 25)))
    since = max(stay.from_on, former.founded_on)
    human.stays = [Stay(former, AffiliationKind.OFFICIAL, since)]
    human.move(moved_on, stay.unit, arrives_on=arrived_on)
    human.time.admitted_by = None


def _another_cell(past: Past, cell: Unit, year: int) -> Unit | None:
    found = past.chance.choice(past.cells)
    return found if found is not cell and found.holds_all_of(year) else None


def _undo(past: Past, move: GroupMove, standing: list[Human]) -> None:
    """Before a move of the past, those who stand in the new units belonged to the old ones."""
    for cell in move.into:
        is_new = cell.founded_on == move.on
        there = (h for h in standing if h.unit is cell)
        arrivals = [h for h in there if is_new or h.stay.from_on <= _OLD_HAND]
        for index, human in enumerate(arrivals[: move.at_most]):
            former = move.out_of[index % len(move.out_of)]
            since = max(human.time.ceremony_on, former.founded_on)
            human.stays = [Stay(former, AffiliationKind.OFFICIAL, since)]
            human.move(move.on, cell, arrives_on=move.on)
            human.time.admitted_by = None


def _settle_recognitions(past: Past, standing: list[Human]) -> None:
    """Bring the recognitions of 2016 to their number: some are decided a little later or sooner."""
    city = [h for h in standing if h.unit.committee == report2016.COMMITTEE]
    this_year = [h for h in city if _recognised_in(h, FIXED_YEAR)]
    surplus = len(this_year) - report2016.RECOGNISED
    latest_first = sorted(this_year, key=lambda h: (h.time.probation_ends_on, h.id), reverse=True)
    for human in latest_first[: max(0, surplus)]:
        _decide(past, human, date(2017, 1, 4))
    next_year = [h for h in city if _recognised_in(h, FIXED_YEAR + 1)]
    earliest_first = sorted(next_year, key=lambda h: (h.time.probation_ends_on, h.id))
    for human in earliest_first[: max(0, -surplus)]:
        _decide(past, human, date(2016, 12, 30))


def _recognised_in(human: Human, year: int) -> bool:
    return human.time.recognised_on is not None and human.time.recognised_on.year == year


def _decide(past: Past, human: Human, on: date) -> None:
    settle(human.time, on, until=past.until, carded_after=60)


def _those_who_are_gone(past: Past, cell: Unit) -> None:
    """Members of these years who died or left before the fixed day."""
    for year in YEARS_BEFORE:
        if cell.holds_all_of(year):
            for reason, age in leave_by_chance(cell, past.chance):
                born = date(year - age, past.chance.randint(1, 12), past.chance.randint(1, 28))
                human = _join_long_ago(past, cell, born)
                human.leave(past.chance.day(date(year, 1, 6), date(year, 12, 20)), reason)
