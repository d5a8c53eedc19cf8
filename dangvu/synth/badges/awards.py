"""The badges that members should have received before, with their numbers, and the waves of two years."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from dangvu.honours.gifts import Gift, gift_of
from dangvu.honours.models import (
    BadgeAward,
    BadgeSeries,
    BadgeStep,
    BadgeWave,
    ListStep,
    WaveEntry,
)
from dangvu.honours.numbers import badge_number
from dangvu.honours.stages import (
    KINDS,
    BadgeEvent,
    ListAct,
    Standing,
    WaveStage,
)
from dangvu.honours.windows import wave_before, waves_after
from dangvu.people.models import Membership, MembershipGap
from dangvu.people.party_age import milestone_on
from dangvu.rules.parameters import in_force
from dangvu.synth.badges.situations import ROUNDS, BadgeSituation
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import Human, Unit
from dangvu.synth.facts.basket import Basket
from dangvu.synth.land.tree import Tree

LETTERS = "KS"
# Before that day the province's book of badges is not kept here.
BOOK_FROM = date(1995, 1, 1)
FORTY_FIVE_FROM = date(2016, 7, 25)
_MISSED, _EARLY = 0.006, 0.04
_LAST_BEFORE = {
    30: 21_400, 40: 16_850, 45: 0, 50: 9_120, 55: 3_480, 60: 1_960, 65: 720, 70: 184, 75: 52,
    80: 11, 85: 2, 90: 0,
}  # fmt: skip

MILESTONES = tuple(_LAST_BEFORE)


@dataclass(frozen=True, slots=True)
class Given:
    """One badge of the past, before it has a number."""

    human: Human
    milestone: int
    reached_on: date
    given_on: date
    standing: Standing


@dataclass
class Awards:
    tree: Tree
    basket: Basket
    chance: Chance
    until: date
    laid: dict[int, BadgeSituation]
    _waves: dict[tuple[str, date], BadgeWave] = field(default_factory=dict)
    _gifts: dict[tuple[int, date], Gift] = field(default_factory=dict)

    def add(self, humans: list[Human]) -> None:
        """All awards in the order of their days, so that numbers run as in the province's book."""
        found = [given for human in humans for given in self._of(human)]
        found.sort(key=lambda given: (given.given_on, given.milestone, given.human.id))
        last = Counter(_LAST_BEFORE)
        orders: Counter[BadgeWave] = Counter()
        for given in found:
            last[given.milestone] += 1
            number = badge_number(
                given.milestone, last[given.milestone], letters=LETTERS, patterns=self._patterns
            )
            self._write(given, number, orders)
        for milestone, count in sorted(last.items()):
            self._series(milestone, count)

    @cached_property
    def _patterns(self) -> dict[int, list[object]]:
        """Older badges are written as the present book writes them."""
        found: dict[int, list[object]] = in_force("badges/number_patterns", on=date.max).value
        return found

    def _of(self, human: Human) -> list[Given]:
        if not human.times:
            return []
        times = times_of(human)
        made = [
            given for each in MILESTONES if (given := self._given(human, each, times)) is not None
        ]
        if made and self._is_missed(human, made[-1]):
            made.pop()
        return made

    def _is_missed(self, human: Human, last: Given) -> bool:
        """A few were passed over in these years; nobody died waiting in the earlier ones."""
        situation = self.laid.get(human.id)
        if situation is not None:
            return situation.was_missed
        return last.given_on > self._two_years_ago and self.chance.happens(_MISSED)

    def _given(self, human: Human, milestone: int, times: list[Membership]) -> Given | None:
        reached_on = milestone_on(times, milestone)
        if reached_on is None or reached_on > self.until + timedelta(days=180):
            return None
        wave = self._usual_wave(milestone, reached_on, times)
        if wave is None or wave < BOOK_FROM or (human.id in self.laid and reached_on > self._last):
            return None
        end = human.time.ended_on or date.max
        standing = Standing.LISTED
        if human.died_on and reached_on <= human.died_on <= wave:
            standing = Standing.POSTHUMOUS
        elif end <= wave:
            return None
        elif wave > self._two_years_ago and self.chance.happens(_EARLY):
            wave, standing = wave_before(wave, ROUNDS), Standing.EARLY
        if wave > self.until:
            return None
        return Given(human, milestone, reached_on, wave, standing)

    def _usual_wave(self, milestone: int, reached_on: date, times: list[Membership]) -> date | None:
        """The first on the day or after it; who was between 45 and 50 years in 2016 came then."""
        wave = waves_after(reached_on - timedelta(days=1), ROUNDS, 1)[0]
        if milestone != 45 or wave >= FORTY_FIVE_FROM:
            return wave
        first, fifty = date(2016, 9, 2), milestone_on(times, 50)
        return None if fifty and fifty <= first else first

    @cached_property
    def _last(self) -> date:
        """The last wave that has been."""
        return wave_before(self.until + timedelta(days=1), ROUNDS)

    @property
    def _two_years_ago(self) -> date:
        return date(self.until.year - 2, 12, 31)

    def _write(self, given: Given, number: str, orders: Counter[BadgeWave]) -> None:
        unit = given.human.unit_on(given.given_on - timedelta(days=10)) or _first_unit(given)
        wave = self._wave(unit, given.given_on) if unit else None
        if wave is not None:
            orders[wave] += 1
            self._entry(wave, given, unit)
        award = BadgeAward(
            person_id=given.human.id, milestone=given.milestone, kind=KINDS[given.standing],
            wave_id=wave.pk if wave else None, unit_id=unit.id if unit else None,
            given_on=given.given_on, number=number,
            decided_on=workday(given.given_on - timedelta(days=20)),
            decision_number=wave.decision_number if wave else "",
            order=orders[wave] if wave else None, source="Sổ Huy hiệu Đảng của tỉnh",
        )  # fmt: skip
        self.basket.add(award)
        if wave is not None:
            gift = self._gift(given.milestone, given.given_on)
            award.gift, award.gift_by = gift.amount, gift.because
            self._hand_over(award)

    def _gift(self, milestone: int, on: date) -> Gift:
        if (milestone, on) not in self._gifts:
            self._gifts[milestone, on] = gift_of(milestone, body=None, on=on)
        return self._gifts[milestone, on]

    def _wave(self, unit: Unit, day: date) -> BadgeWave | None:
        if day <= self._two_years_ago or day > self.until:
            return None
        key = (unit.committee, day)
        if key not in self._waves:
            self._waves[key] = self._new_wave(self.tree.superiors[unit.committee], day)
        return self._waves[key]

    def _new_wave(self, committee: Unit, day: date) -> BadgeWave:
        decided_on = workday(day - timedelta(days=20))
        wave = BadgeWave(
            unit_id=committee.id, day=day, scheme="thuong",
            lists_due_on=workday(day - timedelta(days=54)), due_source="Công văn của Tỉnh ủy",
            stage=WaveStage.DECIDED, judged_on=workday(day - timedelta(days=60)),
            drawn_up_by="he-thong.du-lieu-thu", drawn_up_at=self.basket.recorded_at,
            decided_on=decided_on,
            decision_number=f"{self.chance.randint(210, 1900)}-QĐ/TU",
        )  # fmt: skip
        self.basket.add(wave)
        self.basket.add(
            ListStep(
                wave_id=wave.pk, unit_id=committee.id, act=ListAct.SENT,
                acted_on=workday(day - timedelta(days=50)), recorded_at=self.basket.recorded_at,
                recorded_by="he-thong.du-lieu-thu",
            )
        )  # fmt: skip
        return wave

    def _entry(self, wave: BadgeWave, given: Given, unit: Unit | None) -> None:
        assert unit is not None
        self.basket.add(
            WaveEntry(
                wave_id=wave.pk, person_id=given.human.id, unit_id=unit.id,
                milestone=given.milestone, reached_on=given.reached_on,
                kind=KINDS[given.standing], standing=given.standing,
                reason=f"đủ {given.milestone} năm tuổi Đảng ngày {given.reached_on:%d/%m/%Y}",
            )
        )  # fmt: skip

    def _hand_over(self, award: BadgeAward) -> None:
        self.basket.add(
            BadgeStep(
                award_id=award.pk, event=BadgeEvent.HANDED_OVER, happened_on=award.given_on,
                place="Hội trường Đảng ủy cơ sở", body="Bí thư Đảng ủy cơ sở",
                recorded_by="he-thong.du-lieu-thu", recorded_at=self.basket.recorded_at,
            )
        )  # fmt: skip

    def _series(self, milestone: int, last_used: int) -> None:
        self.basket.add(
            BadgeSeries(
                unit_id=self.tree.root.id, milestone=milestone, letters=LETTERS,
                last_used=last_used, from_on=BOOK_FROM, source="Sổ Huy hiệu Đảng của tỉnh",
            )
        )  # fmt: skip


def _first_unit(given: Given) -> Unit | None:
    """Of who had died by then, the unit where they belonged."""
    stays = given.human.stays
    return stays[-1].unit if stays and given.standing == Standing.POSTHUMOUS else None


def times_of(human: Human) -> list[Membership]:
    """Memberships as party age reads them, with their gaps at hand."""
    found = []
    for number, time in enumerate(human.times, start=1):
        made = Membership(
            pk=number, decision_on=time.decision_on, ceremony_on=time.ceremony_on,
            ended_on=time.ended_on, end_reason=time.end_reason or "",
        )  # fmt: skip
        gaps = [MembershipGap(from_on=gap.from_on, to_on=gap.to_on) for gap in time.gaps]
        # Nothing is written yet, so there is no row that party age could ask for its gaps.
        made._prefetched_objects_cache = {"gaps": gaps}  # type: ignore[attr-defined]
        found.append(made)
    return found
