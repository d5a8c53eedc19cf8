"""The years after the fixed day, told forwards: who is admitted, moves, dies, is removed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.people.kinds import AffiliationKind, EndReason, Sex
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import FIXED_YEAR, Human, Stay, Unit
from dangvu.synth.land.tree import GroupMove, Tree
from dangvu.synth.lives.ends import EXPELLED, LEFT, STRUCK_OFF, deaths_at
from dangvu.synth.lives.humans import Births
from dangvu.synth.lives.joining import admit, ceremony_in, recognise
from dangvu.synth.settings import Setting

_MOVES, _STAYS_IN_COMMITTEE = 0.02, 0.7
_KEEPS = 5
_RETIRES_AT = {Sex.MALE: 60, Sex.FEMALE: 55}
_ON_THE_WAY = ((0, 5), (3, 2), (6, 3), (10, 3), (18, 2), (35, 0.6), (80, 0.3))

Cells = dict[Unit, list[Human]]


@dataclass
class Future:
    """From the fixed day on. Each year is told to its end; what lies after `until` is left out."""

    tree: Tree
    births: Births
    chance: Chance
    until: date

    def tell(self) -> None:
        for year in range(FIXED_YEAR + 1, self.until.year + 1):
            cells = self._members_of_cells()
            for cell in [unit for unit in self.tree.holding() if unit.holds_all_of(year)]:
                self._year_of_members(cells, cell, year)
                self._year_of_admissions(cell, len(cells[cell]), year)
            for move in self.tree.group_moves:
                if move.on.year == year:
                    self._move_group(cells, move)

    def _members_of_cells(self) -> Cells:
        cells: Cells = defaultdict(list)
        for human in self.births.made:
            if human.is_member:
                cells[human.unit].append(human)
        return cells

    def _year_of_admissions(self, cell: Unit, size: int, year: int) -> None:
        for _ in range(self.chance.poisson(cell.joins * size)):
            ceremony_on = ceremony_in(year, self.chance)
            born = self.births.born_to_join(cell, ceremony_on)
            if ceremony_on <= self.until:
                self.join(cell, ceremony_on, born)

    def join(self, cell: Unit, ceremony_on: date, born: date) -> Human:
        human = self.births.human(cell, born)
        time = admit(human, ceremony_on, cell, self.chance)
        recognise(time, self.chance, until=self.until)
        human.stays.append(Stay(cell, AffiliationKind.OFFICIAL, ceremony_on))
        return human

    def _year_of_members(self, cells: Cells, cell: Unit, year: int) -> None:
        left = len(cells[cell])
        for human in cells[cell]:
            on = workday(self.chance.day(date(year, 1, 8), date(year, 12, 20)))
            roll = self.chance.random()
            reason = _end_at(roll, human.age(on))
            if reason is not None:
                left -= self._end(human, on, reason)
            elif left > _KEEPS and human.time.probation_ends_on.year < year - 1:
                left -= self._maybe_move(human, on, year, roll)

    def _end(self, human: Human, on: date, reason: EndReason) -> bool:
        if on <= self.until:
            human.leave(on, reason)
        return True

    def _maybe_move(self, human: Human, on: date, year: int, roll: float) -> bool:
        retires = (
            human.unit.setting != Setting.RESIDENTIAL
            and human.age(date(year, 12, 31)) > _RETIRES_AT[human.sex]
        )
        if not retires and roll < 1 - _MOVES:
            return False
        into = self._where_to(human.unit, year, retires=retires)
        arrives_on = on + timedelta(days=self.chance.pick(_ON_THE_WAY))
        if into is None or on > self.until or not _belongs_there_on(human, on):
            return False
        human.move(on, into, arrives_on=arrives_on)
        return True

    def _where_to(self, cell: Unit, year: int, *, retires: bool) -> Unit | None:
        own = self.chance.happens(_STAYS_IN_COMMITTEE)
        found = [
            unit
            for unit in self.tree.holding()
            if unit.holds_all_of(year)
            and unit is not cell
            and (unit.setting == Setting.RESIDENTIAL if retires else unit.setting == cell.setting)
            and (retires or not own or unit.committee == cell.committee)
        ]
        return self.chance.choice(found) if found else None

    def _move_group(self, cells: Cells, move: GroupMove) -> None:
        if move.on > self.until:
            return
        index = 0
        for unit in move.out_of:
            staying = [h for h in cells[unit] if h.is_member and h.unit is unit]
            for human in staying[: move.at_most]:
                human.move(move.on, move.into[index % len(move.into)], arrives_on=move.on)
                index += 1


def _end_at(roll: float, age: int) -> EndReason | None:
    for reason, share in (
        (EndReason.DIED, deaths_at(age)),
        (EndReason.EXPELLED, EXPELLED),
        (EndReason.STRUCK_OFF, STRUCK_OFF),
        (EndReason.LEFT, LEFT),
    ):
        if roll < share:
            return reason
        roll -= share
    return None


def _belongs_there_on(human: Human, day: date) -> bool:
    return human.stay.kind == AffiliationKind.OFFICIAL and human.stay.from_on < day
