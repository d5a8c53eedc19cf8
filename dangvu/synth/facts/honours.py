"""Titles, commendations, discipline and certificates of members."""

from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.people.kinds import (
    AwardForm,
    AwardLevel,
    CertificateKind,
    DisciplineForm,
    EndReason,
    Grade,
    TitleKind,
)
from dangvu.people.models import Certificate, Commendation, Discipline, Title
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import HISTORY_FROM, Human
from dangvu.synth.facts.basket import Basket
from dangvu.synth.facts.grades import Yearly

_TITLES = (
    (TitleKind.ADVANCED, 0.45), (TitleKind.EMULATION_BASE, 0.25),
    (TitleKind.EMULATION_PROVINCE, 0.02), (None, 0.28),
)  # fmt: skip
_AWARDS = (
    ((AwardForm.PAPER_OF_PRAISE, AwardLevel.BASE), 5.0),
    ((AwardForm.PAPER_OF_PRAISE, AwardLevel.DISTRICT), 4.0),
    ((AwardForm.PAPER_OF_PRAISE, AwardLevel.PROVINCE), 2.0),
    ((AwardForm.CERTIFICATE_OF_MERIT, AwardLevel.PROVINCE), 1.5),
    ((AwardForm.CERTIFICATE_OF_MERIT, AwardLevel.CENTRAL), 0.3),
)
_AWARDED, _DISCIPLINED = 0.12, 0.03
_FORMS = (
    (DisciplineForm.REPRIMAND, 0.62), (DisciplineForm.WARNING, 0.32),
    (DisciplineForm.REMOVAL, 0.06),
)  # fmt: skip


@dataclass
class Honours:
    chance: Chance
    basket: Basket
    until: date

    def of_years(self, given: Yearly) -> None:
        """What follows from the gradings: titles and praise for the best, discipline for few."""
        for (human, year), grade in given.items():
            if grade == Grade.EXCELLENT:
                self._title(human, year)
                if self.chance.happens(_AWARDED):
                    self._commendation(human, year)
            elif grade in (Grade.COMPLETED, Grade.FAILED) and self.chance.happens(_DISCIPLINED):
                on = workday(self.chance.day(date(year, 3, 1), date(year, 11, 30)))
                self.discipline(human, self.chance.pick(_FORMS), on)

    def _title(self, human: Human, year: int) -> None:
        kind = self.chance.pick(_TITLES)
        if kind is not None:
            self.basket.add(
                Title(
                    person_id=human.id,
                    year=year,
                    kind=kind,
                    source=f"Quyết định công nhận danh hiệu thi đua năm {year}",
                    recorded_at=self.basket.recorded_at,
                )
            )

    def _commendation(self, human: Human, year: int) -> None:
        form, level = self.chance.pick(_AWARDS)
        self.basket.add(
            Commendation(
                person_id=human.id,
                given_on=workday(self.chance.day(date(year, 2, 1), date(year, 12, 25))),
                form=form,
                level=level,
                source=f"Quyết định khen thưởng năm {year}",
                recorded_at=self.basket.recorded_at,
            )
        )

    def discipline(self, human: Human, form: DisciplineForm, on: date) -> None:
        """In effect for twelve months; an expulsion does not end."""
        if not human.times[0].ceremony_on < on <= self.until:
            return
        ended_on = on + timedelta(days=365)
        lasts = form == DisciplineForm.EXPULSION or ended_on > self.until
        self.basket.add(
            Discipline(
                person_id=human.id,
                form=form,
                decided_on=on,
                number=f"{self.chance.randint(11, 480)}-QĐ/UBKT",
                ended_on=None if lasts else ended_on,
                source="Quyết định thi hành kỷ luật",
                recorded_at=self.basket.recorded_at,
            )
        )

    def of_member(self, human: Human) -> None:
        """An expulsion, if there was one, and the certificates of those admitted since 2014."""
        for time in human.times:
            if time.end_reason == EndReason.EXPELLED and time.ended_on is not None:
                self.discipline(human, DisciplineForm.EXPULSION, time.ended_on)
            if time.ceremony_on >= HISTORY_FROM:
                before = workday(time.ceremony_on - timedelta(days=self.chance.randint(90, 1200)))
                self.certificate(human, CertificateKind.AWARENESS, before)
                after = workday(time.ceremony_on + timedelta(days=self.chance.randint(60, 330)))
                if after <= min(self.until, time.ended_on or self.until):
                    self.certificate(human, CertificateKind.NEW_MEMBER, after)

    def certificate(self, human: Human, kind: CertificateKind, on: date) -> None:
        """Of exactly that day, since its validity is counted from it."""
        letters = "NTVĐ" if kind == CertificateKind.AWARENESS else "ĐVM"
        self.basket.add(
            Certificate(
                person_id=human.id,
                kind=kind,
                number=f"{self.chance.randint(1, 9999):04d}/{on.year}-{letters}",
                given_on=on,
                source="Sổ cấp giấy chứng nhận của trung tâm chính trị",
                recorded_at=self.basket.recorded_at,
            )
        )
