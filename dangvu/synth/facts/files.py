"""What stands on record about a candidate: gradings, school results, titles, praise, papers."""

from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.development.stages import Group
from dangvu.kernel.days import add_months
from dangvu.people.kinds import DOSSIER_PAPERS, DisciplineForm, GradingOf, PaperKind, TitleKind
from dangvu.people.models import Commendation, Discipline, Grading, Paper, SchoolResult, Title
from dangvu.synth.candidates import GRADES, NOTHING, SCHOOL_GRADES, Praise, Situation
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import Human
from dangvu.synth.facts.basket import Basket

_CORRECTED_BEFORE = timedelta(days=12)


@dataclass
class Files:
    basket: Basket
    chance: Chance
    until: date

    def of_situation(self, human: Human, situation: Situation) -> None:
        if situation.group == Group.STUDENT:
            self._school(human, situation)
        else:
            self._gradings(human, situation)
        for years_ago, kind in situation.titles:
            self._title(human, kind, self.until.year - years_ago)
        for praise in situation.praise:
            self._praise(human, praise)
        for paper in DOSSIER_PAPERS:
            if paper not in situation.missing and situation.certificate_months is not None:
                self._paper(human, paper, situation.background_months)
        if situation.is_disciplined:
            self._discipline(human)

    def _gradings(self, human: Human, situation: Situation) -> None:
        for year, mark in self._years(situation.grades):
            source = f"Phiếu đánh giá, xếp loại năm {year} của cơ quan"
            row = Grading(
                person_id=human.id, year=year, of=GradingOf.STAFF, grade=GRADES[mark], source=source
            )
            self._believe(row)
        if situation.corrected:
            year, grade = self.until.year - 1, GRADES[situation.corrected]
            source = f"Quyết định đính chính kết quả xếp loại năm {year}"
            corrected = Grading(
                person_id=human.id, year=year, of=GradingOf.STAFF, grade=grade, source=source
            )
            self._correct(Grading, corrected)

    def _school(self, human: Human, situation: Situation) -> None:
        """A school year is named by its beginning; the last whole one ended this summer."""
        for year, mark in self._years(situation.grades):
            source = f"Bảng điểm năm học {year}–{year + 1}"
            row = SchoolResult(
                person_id=human.id, school_year=year, grade=SCHOOL_GRADES[mark], source=source
            )
            self._believe(row)
        if situation.corrected:
            year, grade = self.until.year - 1, SCHOOL_GRADES[situation.corrected]
            corrected = SchoolResult(
                person_id=human.id, school_year=year, grade=grade, source="Công văn đính chính điểm"
            )
            self._correct(SchoolResult, corrected)

    def _years(self, marks: str) -> list[tuple[int, str]]:
        first = self.until.year - len(marks)
        return [(year, mark) for year, mark in enumerate(marks, first) if mark != NOTHING]

    def _believe(self, row: Grading | SchoolResult) -> None:
        row.recorded_at = self.basket.recorded_at
        self.basket.add(row)

    def _correct(
        self, model: type[Grading] | type[SchoolResult], corrected: Grading | SchoolResult
    ) -> None:
        """The last row of this kind was believed until some days ago; it stays."""
        mistaken = self.basket.rows[model][-1]
        assert isinstance(mistaken, model)
        mistaken.recorded_at = self.basket.recorded_at - _CORRECTED_BEFORE * 3
        mistaken.superseded_at = self.basket.recorded_at - _CORRECTED_BEFORE
        corrected.recorded_at = mistaken.superseded_at
        self.basket.add(corrected)

    def _title(self, human: Human, kind: TitleKind, year: int) -> None:
        self.basket.add(
            Title(
                person_id=human.id,
                year=year,
                kind=kind,
                source=f"Quyết định công nhận danh hiệu thi đua năm {year}",
                recorded_at=self.basket.recorded_at,
            )
        )

    def _praise(self, human: Human, praise: Praise) -> None:
        year = self.until.year - praise.years_ago
        self.basket.add(
            Commendation(
                person_id=human.id,
                given_on=workday(self.chance.day(date(year, 2, 1), date(year, 12, 25))),
                form=praise.form,
                level=praise.level,
                is_for_work=praise.is_for_work,
                source=f"Quyết định khen thưởng năm {year}",
                recorded_at=self.basket.recorded_at,
            )
        )

    def _paper(self, human: Human, kind: PaperKind, months: int) -> None:
        """The application comes first, the background next, the others in the weeks after."""
        drawn_up = add_months(self.until, -months)
        if kind == PaperKind.APPLICATION:
            on = drawn_up - timedelta(days=10)
        elif kind == PaperKind.BACKGROUND:
            on = drawn_up
        else:
            on = drawn_up + timedelta(days=self.chance.randint(7, 28))
        self.basket.add(
            Paper(
                person_id=human.id,
                kind=kind,
                dated_on=min(on, self.until),
                kept_at=f"Tủ hồ sơ {self.chance.randint(1, 4)}, ngăn {self.chance.randint(1, 9)}",
                source="Hồ sơ người xin vào Đảng",
                recorded_at=self.basket.recorded_at,
            )
        )

    def _discipline(self, human: Human) -> None:
        self.basket.add(
            Discipline(
                person_id=human.id,
                form=DisciplineForm.REPRIMAND,
                decided_on=workday(self.until - timedelta(days=120)),
                number=f"{self.chance.randint(11, 99)}-QĐ/KL",
                source="Quyết định kỷ luật của cơ quan",
                recorded_at=self.basket.recorded_at,
            )
        )
