"""What happened to few: time outside the Party, stays away from home; and the posts in cells."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.kernel.days import add_months
from dangvu.people.kinds import AffiliationKind, EndReason, GapReason
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import HISTORY_FROM, Gap, Human, PartyTime, Stay, Unit
from dangvu.synth.settings import Setting

_LOST, _READMITTED, _AWAY, _WAS_AWAY = 0.006, 0.0016, 0.004, 0.006
_NOT_AFTER = date(2009, 12, 31)
_MOST_FOR_A_POST = {Setting.RESIDENTIAL: 72}


@dataclass
class Stories:
    chance: Chance
    until: date

    def tell(self, humans: Iterable[Human], cells: list[Unit]) -> None:
        for human in humans:
            if human.is_member and human.time.official_on is not None:
                self._time_outside(human)
                self._time_away(human, cells)

    def _time_outside(self, human: Human) -> None:
        official_on = human.time.official_on
        roll = self.chance.random()
        if official_on is None or official_on.year > 1996:
            return
        if roll < _LOST:
            self._lose_contact(human, official_on)
        elif roll < _LOST + _READMITTED and official_on.year >= 1962:
            self._leave_and_come_back(human, official_on)

    def _lose_contact(self, human: Human, official_on: date) -> None:
        from_on = official_on + timedelta(days=self.chance.randint(200, 1500))
        to_on = from_on + timedelta(days=self.chance.randint(180, 2200))
        reason = self.chance.choice((GapReason.LOST_CONTACT, GapReason.TRANSFER))
        evidence = f"Quyết định xác nhận tuổi Đảng số {self.chance.randint(20, 400)}-QĐ/TU"
        human.time.gaps.append(Gap(from_on, to_on, reason, evidence))
        self._belongs_since(human, to_on)

    def _leave_and_come_back(self, human: Human, official_on: date) -> None:
        """Struck off or expelled, and admitted once more after at least three years."""
        first = human.time
        left_on = workday(official_on + timedelta(days=self.chance.randint(300, 1800)))
        back_on = workday(left_on + timedelta(days=self.chance.randint(1200, 2900)))
        if back_on > _NOT_AFTER:
            return
        reasons = (
            (EndReason.STRUCK_OFF, GapReason.STRUCK_OFF),
            (EndReason.EXPELLED, GapReason.EXPELLED),
        )
        end, gap = self.chance.choice(reasons)
        second = PartyTime(
            decision_on=back_on,
            ceremony_on=workday(back_on + timedelta(days=18)),
            probation_ends_on=add_months(workday(back_on + timedelta(days=18)), 12),
            card_on=first.card_on,
        )
        second.official_on = second.probation_ends_on
        second.recognised_on = workday(second.probation_ends_on + timedelta(days=40))
        second.gaps = [Gap(left_on, back_on, gap, "Bản khai và quyết định tính lại tuổi Đảng")]
        second.card_on = max(first.card_on or HISTORY_FROM, second.recognised_on)
        first.ended_on, first.end_reason, first.card_on = left_on, end, None
        if first.recognised_on is not None and first.recognised_on > left_on:
            first.recognised_on = first.official_on
        human.times.append(second)
        self._belongs_since(human, second.ceremony_on)

    def _belongs_since(self, human: Human, day: date) -> None:
        """Before that day the member belonged nowhere that is known."""
        human.time.admitted_by = None
        human.stays[0].from_on = max(human.stays[0].from_on, day)

    def _time_away(self, human: Human, cells: list[Unit]) -> None:
        """A temporary stay elsewhere, running on the last day or over by then."""
        roll = self.chance.random()
        if roll > _AWAY + _WAS_AWAY or human.stay.from_on > self.until - timedelta(days=400):
            return
        from_on = workday(self.until - timedelta(days=self.chance.randint(20, 300)))
        to_on = None
        if roll > _AWAY:
            from_on = workday(self.chance.day(HISTORY_FROM, self.until - timedelta(days=400)))
            to_on = from_on + timedelta(days=self.chance.randint(95, 330))
        host = self.chance.choice(cells)
        is_host = host is not human.unit and host.founded_on < from_on and not host.dissolved_on
        if is_host and human.unit_on(from_on) is not None:
            human.temporary_stays.append(Stay(host, AffiliationKind.TEMPORARY, from_on, to_on))


def give_posts(humans: Iterable[Human], *, until: date) -> dict[Unit, Human]:
    """Every cell has a secretary, the larger ones a deputy and members of their committee."""
    of_cell: dict[Unit, list[Human]] = defaultdict(list)
    for human in humans:
        unit = human.unit_on(until) if human.is_member else None
        if unit is not None and human.time.official_on is not None:
            of_cell[unit].append(human)
    return {unit: _posts_of(unit, members, until) for unit, members in of_cell.items()}


def _posts_of(unit: Unit, members: list[Human], until: date) -> Human:
    oldest = _MOST_FOR_A_POST.get(unit.setting, 58)
    able = [h for h in members if 32 <= h.age(until) <= oldest] or members
    able.sort(key=lambda h: (-h.zeal, h.id))
    posts = ["Bí thư chi bộ", "Phó Bí thư chi bộ"]
    if len(members) >= 9:
        posts += ["Chi ủy viên"] * (1 + (len(members) >= 20))
    for human, post in zip(able, posts, strict=False):
        human.party_post = post
    return able[0]
