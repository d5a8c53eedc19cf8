"""Persons, memberships and affiliations as rows, with what is known of each person."""

from dataclasses import dataclass
from datetime import date

from dangvu.people.kinds import Sex
from dangvu.people.models import Affiliation, Membership, MembershipGap, Person
from dangvu.synth.chance import Chance
from dangvu.synth.drafts import Human, PartyTime, Stay, Unit
from dangvu.synth.facts.basket import Basket
from dangvu.synth.land import places
from dangvu.synth.settings import Setting

_RETIRED_FROM = {Sex.MALE: 60, Sex.FEMALE: 55}
_SCHOOLING = {True: (("10/10", 6), ("7/10", 3), ("5/10", 1)), False: (("12/12", 9), ("9/12", 1))}
_TRAINING = {
    Setting.RESIDENTIAL: (("", 5), ("Trung cấp", 2), ("Cao đẳng", 1), ("Đại học", 1.5)),
    Setting.AGENCY: (("Đại học", 7), ("Thạc sĩ", 2), ("Cao đẳng", 0.7), ("Trung cấp", 0.5)),
    Setting.SERVICE: (("Đại học", 6), ("Thạc sĩ", 1), ("Cao đẳng", 2), ("Trung cấp", 1)),
    Setting.SCHOOL: (("Đại học", 8), ("Thạc sĩ", 1.5), ("Cao đẳng", 2)),
    Setting.ENTERPRISE: (("Đại học", 4), ("Cao đẳng", 2), ("Trung cấp", 3), ("Sơ cấp nghề", 2)),
    Setting.FORCES: (("Đại học", 5), ("Trung cấp", 4)),
}
_THEORY = (("", 3), ("Sơ cấp", 4), ("Trung cấp", 4), ("Cao cấp", 0.6))
_POSTED_THEORY = (("Trung cấp", 6), ("Cao cấp", 2), ("Sơ cấp", 2))
_RELIGIONS = (("Không", 99.73), ("Phật giáo", 0.15), ("Công giáo", 0.12))
_ALL_COMMUNES = (
    *(f"xã {name}, {places.DISTRICT}, {places.PROVINCE}" for name in places.DISTRICT_COMMUNES),
    *(f"xã {name}, {places.CITY}, {places.PROVINCE}" for name in places.CITY_COMMUNES),
    *(f"phường {name}, {places.CITY}, {places.PROVINCE}" for name in places.WARDS),
)
_LITTLE_KNOWN_BEFORE = 1958
# A prime and the modulus of nine digits: numbers differ for every person and follow no order.
_SCATTER, _NINE_DIGITS = 7_368_787, 10**9


@dataclass
class Portraits:
    chance: Chance
    basket: Basket
    until: date

    def add(self, human: Human, home: Unit) -> None:
        """The rows of one person, whose last known cell is `home`."""
        self.basket.add(self._person(human, home))
        for time in human.times:
            membership = self._membership(human, time, home)
            self.basket.add(membership)
            for gap in time.gaps:
                self.basket.add(
                    MembershipGap(
                        membership_id=membership.pk,
                        from_on=gap.from_on,
                        to_on=gap.to_on,
                        reason=gap.reason,
                        evidence=gap.evidence,
                    )
                )
        for stay in (*human.stays, *human.temporary_stays):
            if stay.from_on <= self.until:
                self.basket.add(self._affiliation(human, stay))

    def _person(self, human: Human, home: Unit) -> Person:
        chance = self.chance
        is_posted = bool(human.party_post)
        return Person.prepared(
            human.name,
            **self._birth(human.born),
            sex=human.sex,
            ethnicity=human.people,
            religion=chance.pick(_RELIGIONS),
            native_place=chance.choice(_ALL_COMMUNES),
            residence=home.place if chance.happens(0.7) else chance.choice(_ALL_COMMUNES),
            occupation=self._occupation(human),
            education_general=chance.pick(_SCHOOLING[human.born.year < 1972]),
            education_professional=chance.pick(_TRAINING[human.setting]),
            political_theory=chance.pick(_POSTED_THEORY if is_posted else _THEORY),
            party_post=human.party_post if human.is_member else "",
            personal_id=f"000{human.id * _SCATTER % _NINE_DIGITS:09d}",
            phone=f"000{human.id * _SCATTER % 10**7:07d}" if chance.happens(0.9) else "",
            died_on=human.died_on,
        )

    def _birth(self, born: date) -> dict[str, int | None]:
        """Of some of the oldest only the year or the month is known."""
        roll = self.chance.random() if born.year < _LITTLE_KNOWN_BEFORE else 1.0
        return {
            "birth_year": born.year,
            "birth_month": None if roll < 0.05 else born.month,
            "birth_day": None if roll < 0.09 else born.day,
        }

    def _occupation(self, human: Human) -> str:
        is_retired = human.age(self.until) >= _RETIRED_FROM[human.sex]
        return "Hưu trí" if is_retired and human.is_member else human.work

    def _membership(self, human: Human, time: PartyTime, home: Unit) -> Membership:
        year = (time.decision_on or time.ceremony_on).year
        numbered = f"{self.chance.randint(11, 980)}-QĐ/{_LETTERS.get(home.committee, 'TU')}"
        return Membership(
            person_id=human.id,
            admitted_by_id=time.admitted_by.id if time.admitted_by else None,
            decision_on=time.decision_on,
            decision_number=numbered if time.decision_on and year >= 1985 else "",
            ceremony_on=time.ceremony_on,
            probation_ends_on=time.probation_ends_on,
            official_on=time.official_on,
            recognised_on=time.recognised_on,
            card_on=time.card_on,
            card_number=f"{28_000_000 + human.id:08d}" if time.card_on else "",
            ended_on=time.ended_on,
            end_reason=time.end_reason or "",
            source="Lý lịch đảng viên",
        )

    def _affiliation(self, human: Human, stay: Stay) -> Affiliation:
        ends = stay.to_on is not None and stay.to_on <= self.until
        return Affiliation(
            person_id=human.id,
            unit_id=stay.unit.id,
            kind=stay.kind,
            from_on=stay.from_on,
            to_on=stay.to_on if ends else None,
            source="Danh sách đảng viên của chi bộ",
        )


_LETTERS = {"thanhuy": "ThU", "coquan": "ĐUCCQ", "huyenuy": "HU", "doanhnghiep": "ĐUK"}
