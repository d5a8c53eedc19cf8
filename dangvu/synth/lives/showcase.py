"""One cell of each committee whose secretary has something to do in the coming weeks."""

from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.kernel.days import add_months
from dangvu.organisations.kinds import Sector
from dangvu.synth.candidates import SITUATIONS
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import HISTORY_FROM, Human, Unit
from dangvu.synth.facts.pool import Pool
from dangvu.synth.land.tree import Tree
from dangvu.synth.lives.history import Future
from dangvu.synth.settings import Setting

_USUAL_SIZE = 17
# Days from the last day to the end of a probation: overdue, waiting, soon, later.
_ENDS_IN = (-125, -24, 11, 66)
_CANDIDATES = ("du-giay-to", "gcn-sap-het", "thieu-tham-tra", "chua-hoc")


@dataclass
class Showcase:
    """The cells by committee, with the people planted there."""

    cells: dict[str, Unit]
    chance: Chance
    until: date

    def plant_members(self, future: Future) -> list[Human]:
        planted = []
        for cell in self.cells.values():
            for days in _ENDS_IN:
                ceremony_on = add_months(workday(self.until + timedelta(days=days)), -12)
                human = future.join(
                    cell, ceremony_on, future.births.born_to_join(cell, ceremony_on)
                )
                human.time.recognised_on = human.time.official_on = human.time.card_on = None
                planted.append(human)
        return planted

    def plant_candidates(self, pool: Pool) -> None:
        wanted = [situation for situation in SITUATIONS if situation.key in _CANDIDATES]
        for cell in self.cells.values():
            for situation in wanted:
                pool.lay(situation, cell)


def choose_cells(tree: Tree) -> dict[str, Unit]:
    """Of usual size, standing all the time, in the setting usual for the committee."""
    return {key: _choose(tree, superior) for key, superior in tree.superiors.items()}


def _choose(tree: Tree, superior: Unit) -> Unit:
    usual = Setting.RESIDENTIAL if superior.now.sector == Sector.TERRITORY else superior.setting
    cells = [c for c in tree.holding() if c.committee == superior.committee and _is_standing(c)]
    return min(cells, key=lambda c: (c.setting != usual, abs(c.size - _USUAL_SIZE), c.id))


def _is_standing(cell: Unit) -> bool:
    return cell.founded_on < HISTORY_FROM and cell.holds_to is None
