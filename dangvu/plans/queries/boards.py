"""Targets with their progress: one board for each plan, count and period, in the order of the tree."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dangvu.kernel.percent import cut_percent
from dangvu.organisations.kinds import BASE_TYPES, Sector, UnitType
from dangvu.organisations.models import Organisation
from dangvu.plans.linking import Scope
from dangvu.plans.models import Plan, Target
from dangvu.plans.queries.counting import Counts, Window, counts_of
from dangvu.plans.stages import Metric


@dataclass(frozen=True)
class Row:
    """A line of a board: the whole, a kind of units, or one unit. `low` is what is asked of it."""

    label: str
    units: tuple[Organisation, ...]
    level: str
    target: Target | None
    low: int | None
    high: int | None
    done: int
    of: int
    pool: int
    met_units: int = 0

    @property
    def is_of_each(self) -> bool:
        """A kind of units of which each has a target of its own."""
        return self.level == "group" and self.target is not None and self.target.per_unit

    @property
    def amount(self) -> str:
        """What is asked, as the letter says it; for a kind of units with "each"."""
        if self.target is None:
            return ""
        each = " mỗi đơn vị" if self.is_of_each else ""
        return f"{self.target.amount}{each}"

    @property
    def key(self) -> str:
        """How an address names the row: a unit's id, or a kind of units."""
        unit = self.units[0]
        if self.level == "group":
            return f"{unit.type}.{unit.sector}"
        return str(unit.pk)

    @property
    def percent(self) -> str:
        return cut_percent(self.done, self.of)

    @property
    def is_met(self) -> bool | None:
        if self.target is None or self.low is None:
            return None
        if self.is_of_each:
            return self.met_units == len(self.units)
        if self.target.is_percent:
            part, whole = self.done * 100, self.low * self.of
            return self.of > 0 and (part > whole if self.target.is_strict else part >= whole)
        return self.done > self.low if self.target.is_strict else self.done >= self.low

    @property
    def missing(self) -> int:
        """How many are still asked for; nothing for a percentage, or where each unit has its own."""
        if self.target is None or self.target.is_percent or self.low is None or self.is_of_each:
            return 0
        return max(self.low + self.target.is_strict - self.done, 0)

    @property
    def said(self) -> str:
        """The bar in words, for who hears the page."""
        pool = f", trong nguồn {self.pool}" if self.pool else ""
        if self.target and self.target.is_percent:
            return f"{self.done}/{self.of}, {self.percent} %; chỉ tiêu {self.amount}"
        return f"đã thực hiện {self.done}{pool}; chỉ tiêu {self.amount}"

    @property
    def bar(self) -> dict[str, int]:
        """Whole per cents of the width: what is done, with the pool, and what is asked."""
        if self.target and self.target.is_percent:
            done = self.done * 100 // self.of if self.of else 0
            return {"done": done, "pipe": 0, "goal": self.low or 0}
        asked = max(self.low or 0, self.high or 0)
        width = max(asked, self.done + self.pool, 1)
        pipe = (self.done + self.pool) * 100 // width
        goal = min((self.low or 0) * 100 // width, 99)
        return {"done": self.done * 100 // width, "pipe": pipe, "goal": goal}


@dataclass(frozen=True)
class Board:
    """The targets of one plan that count the same thing in the same days, seen from `root`."""

    plan: Plan
    root: Organisation
    metric: Metric
    window: Window
    targets: tuple[Target, ...]
    on: date
    rows: tuple[Row, ...]

    @property
    def is_percent(self) -> bool:
        return any(target.is_percent for target in self.targets)

    @property
    def has_pool(self) -> bool:
        return self.metric == Metric.ADMISSIONS and not self.window.is_over

    @property
    def whole(self) -> Row:
        return self.rows[0]

    @property
    def units(self) -> int:
        return sum(row.level == "unit" for row in self.rows)

    @property
    def title(self) -> str:
        label = str(self.metric.label)
        return f"{label[:1].upper()}{label[1:]}"

    @property
    def days(self) -> str:
        """ "từ 01/01/2020 đến 30/06/2020": the days that are counted."""
        if not self.window.is_open:
            return f"tính từ {self.window.start:%d/%m/%Y}, chưa bắt đầu"
        return f"từ {self.window.start:%d/%m/%Y} đến {self.window.end:%d/%m/%Y}"

    @property
    def above(self) -> str:
        """For who reads from below: the whole target is of the committee above."""
        whole = [t for t in self.targets if not t.per_unit and t.unit_id != self.root.pk]
        if not whole:
            return ""
        return f"Chỉ tiêu chung của {whole[0].unit}: {whole[0].amount}. Chưa giao riêng cho đơn vị."

    @property
    def wordings(self) -> list[str]:
        return list(dict.fromkeys(target.wording for target in self.targets if target.wording))

    def row(self, key: str) -> Row | None:
        """The line an address names."""
        return next((row for row in self.rows if row.key == key), None)


def boards(
    targets: Iterable[Target], places: list[Organisation], *, year: int, on: date
) -> list[Board]:
    """One board for each plan, count, period and place; a few queries each, none per unit."""
    grouped: dict[tuple[int, str, Window], list[Target]] = {}
    for target in targets:
        window = window_of(target, year=year, on=on)
        grouped.setdefault((target.plan_id, target.metric, window), []).append(target)
    return [
        board_of(group, root, window=window, on=on)
        for (_, _, window), group in grouped.items()
        for root in roots_of(group[0].unit, places)
    ]


def window_of(target: Target, *, year: int, on: date) -> Window:
    """The days that count: the target's period, or the year for a yearly one, until `on`."""
    start, end = date(year, 1, 1), date(year, 12, 31)
    if not target.is_yearly and target.from_on:
        start = target.from_on
    if not target.is_yearly and target.to_on:
        end = target.to_on
    return Window(start, min(end, on), is_over=end < on)


def roots_of(unit: Organisation, places: Iterable[Organisation]) -> list[Organisation]:
    """From where a plan's figures are seen: its own unit, or the places of the reader below it."""
    found = {place.pk: place for place in places}.values()
    if any(unit.is_within(place) for place in found):
        return [unit]
    return [place for place in found if place.is_within(unit)]


def board_of(targets: list[Target], root: Organisation, *, window: Window, on: date) -> Board:
    metric = Metric(targets[0].metric)
    counts = counts_of(metric, window, [root], on)
    units = units_below(root)
    rows = [_whole_row(targets, root, units, counts)]
    if len(units) > 1:
        rows += _group_rows(targets, units, counts)
    rows += [_unit_row(targets, unit, counts) for unit in units if unit.pk != root.pk]
    return Board(targets[0].plan, root, metric, window, tuple(targets), on, tuple(rows))


def units_below(root: Organisation) -> list[Organisation]:
    """The lines of a board: base organisations; inside one of these, its own cells."""
    below = Organisation.objects.within([root]).standing().in_tree_order()
    if root.type in BASE_TYPES:
        below = below.filter(parent=root)
    elif root.type not in (UnitType.CELL, UnitType.SECTION):
        below = below.base()
    return list(below)


def _whole_row(
    targets: list[Target], root: Organisation, units: list[Organisation], counts: Counts
) -> Row:
    own = next((t for t in targets if not t.per_unit and t.unit_id == root.pk), None)
    target = own or _asked_of(targets, root)
    return _row(root.name, (root,), "whole", target, counts)


def _group_rows(targets: list[Target], units: list[Organisation], counts: Counts) -> list[Row]:
    kinds: dict[tuple[str, str], list[Organisation]] = {}
    for unit in units:
        kinds.setdefault((unit.type, unit.sector), []).append(unit)
    return [
        _group_row(targets, kind, found, counts)
        for kind, found in sorted(kinds.items(), key=lambda item: kind_order(*item[0]))
    ]


def kind_order(unit_type: str, sector: str) -> tuple[int, int]:
    return UnitType.values.index(unit_type), Sector.values.index(sector)


def kind_label(unit_type: str, sector: str) -> str:
    """ "Đảng bộ cơ sở · xã"."""
    label = UnitType(unit_type).label.capitalize()
    return f"{label} · {Sector(sector).label}" if sector else label


def _group_row(
    targets: list[Target], kind: tuple[str, str], units: list[Organisation], counts: Counts
) -> Row:
    target = _asked_of(targets, units[0])
    label = f"{kind_label(*kind)} ({len(units)} đơn vị)"
    met = sum(bool(_unit_row(targets, unit, counts).is_met) for unit in units)
    return replace(_row(label, tuple(units), "group", target, counts), met_units=met)


def _unit_row(targets: list[Target], unit: Organisation, counts: Counts) -> Row:
    return _row(unit.name, (unit,), "unit", _asked_of(targets, unit), counts)


def _asked_of(targets: list[Target], unit: Organisation) -> Target | None:
    """The target that holds for this very unit."""
    for target in targets:
        scope = Scope(tuple(target.scope_types), tuple(target.scope_sectors))
        if target.per_unit and scope.holds(unit.type, unit.sector):
            return target
    return None


def _row(
    label: str, units: tuple[Organisation, ...], level: str, target: Target | None, counts: Counts
) -> Row:
    ids = [unit.pk for unit in units]
    times = len(units) if target and target.per_unit and not target.is_percent else 1
    low, high = (target.minimum, target.maximum) if target else (None, None)
    return Row(
        label=label,
        units=units,
        level=level,
        target=target,
        low=None if low is None else low * times,
        high=None if high is None else high * times,
        done=sum(counts.done[pk] for pk in ids),
        of=sum(counts.of[pk] for pk in ids),
        pool=sum(counts.pool[pk] for pk in ids),
    )


def board_with(
    target: Target, places: list[Organisation], *, year: int, on: date, root: str = ""
) -> Board | None:
    """The board on which a target stands, with the plan's others beside it; `root` is a unit's id."""
    beside = target.plan.targets.filter(metric=target.metric, withdrawn_at=None)
    group = list(beside.select_related("plan", "unit", "fact").order_by("fact__start", "id"))
    found = boards(group, places, year=year, on=on)
    mine = [board for board in found if target in board.targets]
    return next((board for board in mine if str(board.root.pk) == root), mine[0] if mine else None)
