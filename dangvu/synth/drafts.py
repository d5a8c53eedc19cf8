"""What the province is told in before it is written: units, people and their stays."""

from dataclasses import dataclass, field
from datetime import date

from dangvu.organisations.kinds import Sector, UnitType
from dangvu.organisations.models.organisation import step_of
from dangvu.people.kinds import AffiliationKind, EndReason, GapReason, Sex
from dangvu.synth.settings import Setting

# The day on which the figures of the city's yearly report must come out exactly.
FIXED_DAY = date(2016, 12, 31)
FIXED_YEAR = FIXED_DAY.year
HISTORY_FROM = date(2014, 1, 1)


@dataclass(slots=True, eq=False)
class Period:
    """What a unit was from one day (included) to another (excluded)."""

    name: str
    type: UnitType
    sector: Sector
    parent: "Unit | None"
    from_on: date
    source: str
    to_on: date | None = None


@dataclass(slots=True, eq=False)
class Unit:
    """A unit with its periods; one that holds members also has a size on the fixed day.

    `holds_from` and `holds_to` say when members belong to it directly; in its `quiet_years` nobody
    comes or goes by chance, because something happens to the unit itself.
    """

    id: int
    committee: str
    order: int
    place: str
    setting: Setting
    periods: list[Period]
    size: int = 0
    joins: float = 0.0
    holds_from: date | None = None
    holds_to: date | None = None
    dissolved_on: date | None = None
    quiet_years: set[int] = field(default_factory=set)

    @property
    def now(self) -> Period:
        return self.periods[-1]

    @property
    def name(self) -> str:
        return self.now.name

    @property
    def parent(self) -> "Unit | None":
        return self.now.parent

    @property
    def founded_on(self) -> date:
        return self.periods[0].from_on

    @property
    def path(self) -> str:
        return self.path_in(self.now)

    def path_in(self, period: Period) -> str:
        """Only cells change their parent, so the parent's present path is that of every day."""
        return (period.parent.path if period.parent else "") + step_of(self.id)

    @property
    def display_key(self) -> str:
        return (self.parent.display_key if self.parent else "") + step_of(self.order)

    def on(self, day: date) -> Period | None:
        for period in self.periods:
            if period.from_on <= day and (period.to_on is None or period.to_on > day):
                return period
        return None

    def holds_all_of(self, year: int) -> bool:
        """Whether members can come and go in it by chance from January to December."""
        return (
            self.holds_from is not None
            and self.holds_from <= date(year, 1, 1)
            and (self.holds_to is None or self.holds_to > date(year, 12, 31))
            and year not in self.quiet_years
        )

    def become(self, on: date, source: str, **changes: object) -> None:
        """End the open period and begin another that differs in `changes`."""
        old = self.now
        old.to_on = on
        kept = {"name": old.name, "type": old.type, "sector": old.sector, "parent": old.parent}
        self.periods.append(Period(**{**kept, **changes}, from_on=on, source=source))  # type: ignore[arg-type]

    def dissolve(self, on: date) -> None:
        self.now.to_on = on
        self.dissolved_on = on
        self.holds_to = on if self.holds_from else None


@dataclass(slots=True)
class Stay:
    unit: Unit
    kind: AffiliationKind
    from_on: date
    to_on: date | None = None


@dataclass(slots=True)
class Gap:
    from_on: date
    to_on: date
    reason: GapReason
    evidence: str


@dataclass(slots=True)
class PartyTime:
    """One time in the Party."""

    decision_on: date | None
    ceremony_on: date
    probation_ends_on: date
    admitted_by: Unit | None = None
    official_on: date | None = None
    recognised_on: date | None = None
    card_on: date | None = None
    ended_on: date | None = None
    end_reason: EndReason | None = None
    gaps: list[Gap] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Human:
    """A person: member, former member or candidate."""

    id: int
    name: str
    sex: Sex
    born: date
    people: str
    setting: Setting
    work: str
    zeal: float
    party_post: str = ""
    died_on: date | None = None
    times: list[PartyTime] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    temporary_stays: list[Stay] = field(default_factory=list)

    @property
    def time(self) -> PartyTime:
        return self.times[-1]

    @property
    def stay(self) -> Stay:
        """Where the member belongs now, or will when the way there is over."""
        return self.stays[-1]

    @property
    def unit(self) -> Unit:
        return self.stay.unit

    @property
    def is_member(self) -> bool:
        return bool(self.times) and self.time.ended_on is None

    def move(self, on: date, into: Unit, *, arrives_on: date) -> None:
        """Leave the present unit; between the two days the member is on the way."""
        former = self.stay.unit
        self.stay.to_on = on
        if arrives_on > on:
            self.stays.append(Stay(former, AffiliationKind.IN_TRANSIT, on, arrives_on))
        self.stays.append(Stay(into, AffiliationKind.OFFICIAL, arrives_on))

    def leave(self, on: date, reason: EndReason) -> None:
        """End the membership; what had been foreseen for later days does not happen."""
        time = self.time
        if time.recognised_on is not None and time.recognised_on > on:
            time.recognised_on = time.official_on = None
        if time.card_on is not None and time.card_on > on:
            time.card_on = None
        was_official = time.official_on is not None and time.official_on <= on
        if reason == EndReason.EXPELLED and not was_official:
            reason = EndReason.STRUCK_OFF
        time.ended_on, time.end_reason = on, reason
        self.stay.to_on = on
        if reason == EndReason.DIED:
            self.died_on = on

    def age(self, on: date) -> int:
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))

    def unit_on(self, day: date) -> Unit | None:
        """The unit of the official stay on a day."""
        for stay in self.stays:
            is_then = stay.from_on <= day and (stay.to_on is None or stay.to_on > day)
            if is_then and stay.kind == AffiliationKind.OFFICIAL:
                return stay.unit
        return None
