"""What is on record for the coming wave: declarations, medical papers, findings, disciplines."""

from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.honours.windows import wave_before, waves_after
from dangvu.people.kinds import FindingKind, PaperKind
from dangvu.people.models import Discipline, Finding, Paper
from dangvu.people.party_age import milestone_on
from dangvu.synth.badges.awards import MILESTONES, times_of
from dangvu.synth.badges.situations import ROUNDS, BadgeSituation
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import Human
from dangvu.synth.facts.basket import Basket

_DECLARED, _ILL = 0.93, 0.02


@dataclass
class BadgePapers:
    basket: Basket
    chance: Chance
    until: date
    laid: dict[int, BadgeSituation]

    def add(self, humans: list[Human]) -> None:
        """Who is near a milestone has mostly declared; of the ill among the old a paper is kept."""
        wave = waves_after(self.until, ROUNDS, 1)[0]
        start = wave_before(wave, ROUNDS)
        for human in humans:
            situation = self.laid.get(human.id)
            if situation is not None:
                self._of(human, situation)
            elif human.is_member:
                self._of_others(human, start, wave)

    def _of(self, human: Human, situation: BadgeSituation) -> None:
        if situation.discipline is not None:
            self._discipline(human, situation)
        if situation.is_unworthy:
            self._finding(human)
        if situation.is_ill:
            self._paper(human, PaperKind.MEDICAL)
        if situation.dies:
            self._paper(human, PaperKind.DEATH, days=4)
        elif not situation.has_no_declaration:
            self._paper(human, PaperKind.BADGE_DECLARATION)

    def _of_others(self, human: Human, start: date, wave: date) -> None:
        times = times_of(human)
        days = [day for years in MILESTONES if (day := milestone_on(times, years))]
        is_near = any(start < day <= wave for day in days)
        is_ahead = any(wave < day <= wave + timedelta(days=350) for day in days)
        is_ill = is_ahead and not is_near and self.chance.happens(_ILL)
        if is_ill:
            self._paper(human, PaperKind.MEDICAL)
        if is_ill or (is_near and self.chance.happens(_DECLARED)):
            self._paper(human, PaperKind.BADGE_DECLARATION)

    def _paper(self, human: Human, kind: PaperKind, *, days: int | None = None) -> None:
        ago = self.chance.randint(3, 22) if days is None else days
        self.basket.add(
            Paper(
                person_id=human.id, kind=kind, dated_on=self.until - timedelta(days=ago),
                kept_at=f"Tủ hồ sơ {self.chance.randint(1, 4)}, ngăn {self.chance.randint(1, 9)}",
                source="Hồ sơ đề nghị tặng Huy hiệu Đảng", recorded_at=self.basket.recorded_at,
            )
        )  # fmt: skip

    def _finding(self, human: Human) -> None:
        self.basket.add(
            Finding(
                person_id=human.id, kind=FindingKind.WORTHY, is_positive=False,
                body=f"Đảng ủy cấp trên của {human.unit.name}", unit_id=human.unit.id,
                found_on=self.until - timedelta(days=20),
                source="Nghị quyết của cấp ủy", recorded_at=self.basket.recorded_at,
            )
        )  # fmt: skip

    def _discipline(self, human: Human, situation: BadgeSituation) -> None:
        assert situation.discipline is not None
        form, days = situation.discipline
        self.basket.add(
            Discipline(
                person_id=human.id, form=form, decided_on=workday(self.until - timedelta(days=days)),
                number=f"{self.chance.randint(11, 480)}-QĐ/UBKT",
                source="Quyết định thi hành kỷ luật", recorded_at=self.basket.recorded_at,
            )
        )  # fmt: skip
