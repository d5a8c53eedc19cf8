"""Whether the targets of the units add up to the target of the whole, by the tree as it stands."""

from dataclasses import dataclass

from django.db.models import Count

from dangvu.organisations.models import Organisation
from dangvu.plans.linking import Scope
from dangvu.plans.models import Plan, Target


@dataclass(frozen=True)
class Share:
    """What one kind of units is to do together: `units` × (`low`–`high`) × `years`."""

    units: int
    low: int
    high: int
    years: int

    @property
    def said(self) -> str:
        amount = f"{self.low}–{self.high}" if self.high != self.low else f"{self.low}"
        years = f" × {self.years} năm" if self.years > 1 else ""
        return f"{self.units} đơn vị × {amount}{years}"


@dataclass(frozen=True)
class Sum:
    whole: Target
    shares: tuple[Share, ...]

    @property
    def low(self) -> int:
        return sum(share.units * share.low * share.years for share in self.shares)

    @property
    def high(self) -> int:
        return sum(share.units * share.high * share.years for share in self.shares)

    @property
    def said(self) -> str:
        """ "21 đơn vị × 8 + 12 đơn vị × 1–2 = 180–192; chỉ tiêu chung 180 trở lên: đủ"."""
        total = f"{self.low}–{self.high}" if self.high != self.low else f"{self.low}"
        parts = " + ".join(share.said for share in self.shares)
        return f"{parts} = {total}; chỉ tiêu chung {self.whole.amount}: {self._verdict}"

    @property
    def _verdict(self) -> str:
        asked = self.whole.minimum or 0
        if self.low >= asked:
            return "cộng lại đủ"
        if self.high >= asked:
            return "chỉ đủ khi các đơn vị vượt mức ít nhất"
        return f"cộng lại còn thiếu {asked - self.high}"


def sums_of(plan: Plan) -> list[Sum]:
    """One sum for each whole target that targets of units stand beside; one query for the tree."""
    targets = list(plan.targets.filter(withdrawn_at=None, is_percent=False).order_by("id"))
    each = [t for t in targets if t.per_unit and (t.minimum or t.maximum)]
    wholes = [t for t in targets if not t.per_unit and t.minimum]
    pairs = [(whole, [t for t in each if t.metric == whole.metric]) for whole in wholes]
    if not any(parts for _, parts in pairs):
        return []
    kinds = _units_by_kind(plan.unit)
    return [
        Sum(whole, tuple(_share(part, whole, kinds) for part in parts))
        for whole, parts in pairs
        if parts
    ]


def _units_by_kind(unit: Organisation) -> dict[tuple[str, str], int]:
    below = Organisation.objects.within([unit]).standing().order_by()
    rows = below.values_list("type", "sector").annotate(n=Count("id"))
    return {(kind, sector): n for kind, sector, n in rows}


def _share(part: Target, whole: Target, kinds: dict[tuple[str, str], int]) -> Share:
    scope = Scope(tuple(part.scope_types), tuple(part.scope_sectors))
    units = sum(n for kind, n in kinds.items() if scope.holds(*kind))
    low = part.minimum or part.maximum or 0
    return Share(units, low, part.maximum or low, _years(part, whole))


def _years(part: Target, whole: Target) -> int:
    """A yearly target counts once for each year in which both hold."""
    if not (part.is_yearly and not whole.is_yearly and part.from_on and part.to_on):
        return 1
    first = max(part.from_on.year, whole.from_on.year if whole.from_on else 0)
    last = min(part.to_on.year, whole.to_on.year if whole.to_on else part.to_on.year)
    return max(last - first + 1, 1)
