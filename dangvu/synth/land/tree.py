"""The units of the province as they stood on the fixed day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from dangvu.organisations.kinds import CELL_TYPES, Sector, UnitType
from dangvu.synth.chance import Chance, shares
from dangvu.synth.drafts import Period, Unit
from dangvu.synth.land import places
from dangvu.synth.land.plan import COMMITTEES, CommitteePlan, Part, Scale
from dangvu.synth.settings import WAYS, Setting

# A base organisation of this many members is a committee, a smaller one a cell.
COMMITTEE_FROM = 30
_LEAST_BASE, _LEAST_CELL = 6, 4
_CELL_MEAN = {True: 21, False: 13}
_ROOMS = {
    Setting.SCHOOL: places.SCHOOL_TEAMS,
    Setting.ENTERPRISE: places.WORKSHOPS,
    Setting.FORCES: places.SQUADS,
}
_SOURCE = "Quyết định thành lập"


@dataclass(frozen=True)
class GroupMove:
    """Members of some units go over to others on a day; `at_most` so many of each."""

    on: date
    out_of: tuple[Unit, ...]
    into: tuple[Unit, ...]
    at_most: int | None = None


@dataclass
class Tree:
    """Every unit ever, in the order of its id, and the members' moves that its history brings."""

    root: Unit
    superiors: dict[str, Unit] = field(default_factory=dict)
    units: list[Unit] = field(default_factory=list)
    group_moves: list[GroupMove] = field(default_factory=list)

    def add(self, unit: Unit) -> Unit:
        self.units.append(unit)
        return unit

    def next_id(self) -> int:
        return len(self.units) + 1

    def holding(self) -> Iterator[Unit]:
        """Units that hold members at some time."""
        return (unit for unit in self.units if unit.holds_from is not None)

    def bases(self, committee: str) -> list[Unit]:
        superior = self.superiors[committee]
        return [unit for unit in self.units if unit.parent is superior]

    def cells_of(self, unit: Unit) -> list[Unit]:
        """Those that hold the members of a base organisation: itself, or its cells."""
        if unit.now.type in CELL_TYPES:
            return [unit]
        return [other for other in self.units if other.parent is unit]


def plant(seed: int, members: int | None) -> Tree:
    chance = Chance(seed, "tree")
    founded = Period(
        "Đảng bộ tỉnh Kinh Sơn",
        UnitType.PROVINCE,
        Sector.TERRITORY,
        None,
        date(1950, 9, 2),
        _SOURCE,
    )
    tree = Tree(Unit(1, "", 1, places.PROVINCE, Setting.AGENCY, [founded]))
    tree.add(tree.root)
    for plan in COMMITTEES:
        _plant_committee(tree, plan, Scale.of(plan, members), chance)
    return tree


def _plant_committee(tree: Tree, plan: CommitteePlan, scale: Scale, chance: Chance) -> None:
    order = len(tree.superiors) + 1
    period = Period(plan.name, UnitType.SUPERIOR, plan.sector, tree.root, plan.founded_on, _SOURCE)
    superior = Unit(tree.next_id(), plan.key, order, plan.place, Setting.AGENCY, [period])
    tree.superiors[plan.key] = tree.add(superior)
    chosen = [(part, name) for part in plan.parts for name in _taken(part.names, scale.units)]
    weights = [part.mean * chance.lognormvariate(0, part.spread) for part, _ in chosen]
    total = max(round(plan.members * scale.members), _LEAST_BASE * len(chosen))
    sizes = shares(total, weights, least=_LEAST_BASE)
    for number, ((part, name), size) in enumerate(zip(chosen, sizes, strict=True), start=1):
        _plant_base(tree, superior, Planting(part, name, size, number), chance)


def _taken(names: Sequence[str], share: float) -> Sequence[str]:
    return names[: max(min(2, len(names)), round(len(names) * share))]


@dataclass(frozen=True)
class Planting:
    """One base organisation to be planted under a superior."""

    part: Part
    name: str
    size: int
    order: int

    @property
    def is_committee(self) -> bool:
        return self.size >= COMMITTEE_FROM or bool(self.part.noun)

    @property
    def whole_name(self) -> str:
        return f"{self.part.noun} {self.name}".strip()


def _plant_base(tree: Tree, superior: Unit, planting: Planting, chance: Chance) -> None:
    part = planting.part
    kind = UnitType.BASE_COMMITTEE if planting.is_committee else UnitType.BASE_CELL
    title = "Đảng bộ" if planting.is_committee else "Chi bộ"
    since = chance.day(max(date(1976, 1, 1), superior.founded_on), date(2009, 12, 31))
    period = Period(f"{title} {planting.whole_name}", kind, part.sector, superior, since, _SOURCE)
    place = f"{planting.whole_name}, {superior.place}" if part.noun else superior.place
    unit = Unit(tree.next_id(), superior.committee, planting.order, place, part.setting, [period])
    tree.add(unit)
    if planting.is_committee:
        _plant_cells(tree, unit, planting, chance)
    else:
        _let_hold(unit, planting.size, chance)


def _plant_cells(tree: Tree, base: Unit, planting: Planting, chance: Chance) -> None:
    is_territory = bool(planting.part.noun)
    wanted = round(planting.size / _CELL_MEAN[is_territory])
    number = max(2, min(wanted, planting.size // _LEAST_CELL))
    rooms = _territory_rooms(planting, number) if is_territory else _rooms(planting, number)
    weights = [weight * chance.lognormvariate(0, 0.3) for _, _, weight in rooms]
    sizes = shares(planting.size, weights, least=min(_LEAST_CELL, planting.size // number))
    for order, ((name, setting, _), size) in enumerate(zip(rooms, sizes, strict=True), start=1):
        since = chance.day(base.founded_on, date(2011, 12, 31))
        period = Period(f"Chi bộ {name}", UnitType.CELL, WAYS[setting].sector, base, since, _SOURCE)
        cell = Unit(tree.next_id(), base.committee, order, base.place, setting, [period])
        _let_hold(tree.add(cell), size, chance)


Room = tuple[str, Setting, float]


def _territory_rooms(planting: Planting, number: int) -> list[Room]:
    """Office, police and school of a commune or ward, then its hamlets or street groups."""
    whole = planting.whole_name
    rooms: list[Room] = [(f"Cơ quan {whole}", Setting.AGENCY, 0.7)]
    if number >= 6:
        rooms.append((f"Công an {whole}", Setting.FORCES, 0.4))
        rooms.append((f"Trường Tiểu học {whole}", Setting.SCHOOL, 0.7))
    for index in range(number - len(rooms)):
        hamlet = places.HAMLETS[index % len(places.HAMLETS)]
        again = "" if index < len(places.HAMLETS) else f" {index // len(places.HAMLETS) + 1}"
        is_commune = planting.part.sector == Sector.COMMUNE
        name = f"thôn {hamlet}{again}" if is_commune else f"Tổ dân phố số {index + 1}"
        rooms.append((f"{name}, {whole}", Setting.RESIDENTIAL, 1.0))
    return rooms


def _rooms(planting: Planting, number: int) -> list[Room]:
    words = _ROOMS.get(planting.part.setting, places.DEPARTMENTS)
    if any(word in planting.name for word in places.COLLEGE):
        words = places.COLLEGE_TEAMS
    rounds = ["" if i < len(words) else f" số {i // len(words) + 1}" for i in range(number)]
    return [
        (f"{words[i % len(words)]}{again}, {planting.name}", planting.part.setting, 1.0)
        for i, again in enumerate(rounds)
    ]


def _let_hold(unit: Unit, size: int, chance: Chance) -> None:
    """Every twentieth cell has admitted nobody for years; the others differ too."""
    unit.size = size
    unit.holds_from = unit.founded_on
    pace = 0.0 if chance.happens(0.05) else chance.uniform(0.6, 1.4)
    unit.joins = WAYS[unit.setting].joins * pace
