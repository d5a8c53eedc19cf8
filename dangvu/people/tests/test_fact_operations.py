"""Dated facts: one believed where there is one truth a year, the superseded kept, nothing twice."""

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.grounds import AheadOfTime
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import (
    AwardForm,
    AwardLevel,
    CertificateKind,
    DisciplineForm,
    FindingKind,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
    TitleKind,
)
from dangvu.people.models import Discipline, Finding, Grading, SchoolResult
from dangvu.people.models.facts import DatedFact
from dangvu.people.operations.facts import (
    AlreadyRecorded,
    Award,
    NotAFact,
    end_discipline,
    record_certificate,
    record_commendation,
    record_discipline,
    record_grading,
    record_paper,
    record_school_result,
    record_title,
)
from dangvu.people.operations.findings import Conclusion, record_finding
from tests.world import ON, World

DAY = timedelta(days=1)
Tell = Callable[["Teller"], DatedFact]


class Teller:
    """Tells facts of the candidate, as the officer of the cell does."""

    def __init__(self, world: World, actor: Actor) -> None:
        self.person, self.by = world.candidate, actor
        self.grounds = PersonGrounds("Quyết định 9-QĐ/SS", ON, world.first_cell)

    def grading(self, grade: Grade, year: int = 2018, of: GradingOf = GradingOf.STAFF) -> Grading:
        return record_grading(
            self.person, year=year, of=of, grade=grade, grounds=self.grounds, by=self.by
        )

    def result(self, grade: SchoolGrade, year: int = 2018) -> SchoolResult:
        return record_school_result(
            self.person, school_year=year, grade=grade, grounds=self.grounds, by=self.by
        )

    def title(self, year: int = 2018, kind: TitleKind = TitleKind.ADVANCED) -> DatedFact:
        return record_title(self.person, year=year, kind=kind, grounds=self.grounds, by=self.by)

    def award(self, given_on: date = ON) -> DatedFact:
        award = Award(given_on, AwardForm.PRIZE, AwardLevel.PROVINCE, is_for_work=False)
        return record_commendation(self.person, award=award, grounds=self.grounds, by=self.by)

    def discipline(self, decided_on: date = ON, number: str = "3-QĐ/UBKT") -> Discipline:
        return record_discipline(
            self.person, form=DisciplineForm.WARNING, decided_on=decided_on, number=number,
            grounds=self.grounds, by=self.by,
        )  # fmt: skip

    def certificate(self, given_on: date = ON, number: str = "245") -> DatedFact:
        return record_certificate(
            self.person, kind=CertificateKind.AWARENESS, number=number, given_on=given_on,
            grounds=self.grounds, by=self.by,
        )  # fmt: skip

    def paper(self, dated_on: date = ON, kept_at: str = "tủ số 2") -> DatedFact:
        return record_paper(
            self.person, kind=PaperKind.APPLICATION, dated_on=dated_on, kept_at=kept_at,
            grounds=self.grounds, by=self.by,
        )  # fmt: skip

    def finding(
        self, found_on: date = ON, body: str = "Chi bộ Trà Hồng", is_positive: bool = True
    ) -> Finding:
        conclusion = Conclusion(
            FindingKind.OUTSTANDING, is_positive, body, found_on, self.grounds.seen_at
        )
        return record_finding(self.person, conclusion=conclusion, grounds=self.grounds, by=self.by)


@pytest.fixture
def teller(world: World, actor: Actor) -> Teller:
    return Teller(world, actor)


EVERY_FACT: dict[str, Tell] = {
    "people.grading_recorded": lambda teller: teller.grading(Grade.GOOD),
    "people.school_result_recorded": lambda teller: teller.result(SchoolGrade.GOOD),
    "people.title_recorded": lambda teller: teller.title(),
    "people.commendation_recorded": lambda teller: teller.award(),
    "people.discipline_recorded": lambda teller: teller.discipline(),
    "people.certificate_recorded": lambda teller: teller.certificate(),
    "people.paper_recorded": lambda teller: teller.paper(),
    "people.finding_recorded": lambda teller: teller.finding(),
}


@pytest.mark.parametrize(("verb", "tell"), EVERY_FACT.items(), ids=EVERY_FACT)
def test_every_fact_has_its_source_its_moment_and_its_line_on_the_trail(
    teller: Teller, world: World, verb: str, tell: Tell
) -> None:
    fact = tell(teller)

    fact.refresh_from_db()
    assert (fact.person, fact.source) == (world.candidate, "Quyết định 9-QĐ/SS")
    assert fact.recorded_at
    assert fact.superseded_at is None
    entry = Entry.objects.select_related("detail").get()
    assert (entry.verb, entry.subject_id, entry.unit_id) == (verb, fact.pk, world.first_cell.pk)
    assert json.loads(entry.detail.content)["source"] == fact.source


@pytest.mark.parametrize("tell", EVERY_FACT.values(), ids=EVERY_FACT)
def test_the_same_fact_told_twice_is_one(teller: Teller, tell: Tell) -> None:
    fact = tell(teller)

    with pytest.raises(AlreadyRecorded, match="Vũ Thị Trà Ngân"):
        tell(teller)
    assert type(fact)._default_manager.count() == Entry.objects.count() == 1


@pytest.mark.parametrize(
    "tell",
    [Teller.award, Teller.discipline, Teller.certificate, Teller.paper, Teller.finding],
    ids=["award", "discipline", "certificate", "paper", "finding"],
)
def test_no_fact_is_told_ahead_of_time(
    teller: Teller, tell: Callable[[Teller, date], DatedFact]
) -> None:
    with pytest.raises(AheadOfTime):
        tell(teller, ON + DAY)
    assert not Entry.objects.exists()


def test_no_year_is_told_before_it_comes(teller: Teller) -> None:
    with pytest.raises(NotAFact, match="Năm 2020 chưa tới"):
        teller.grading(Grade.GOOD, 2020)
    with pytest.raises(NotAFact, match="Năm 2020 chưa tới"):
        teller.result(SchoolGrade.GOOD, 2020)
    with pytest.raises(NotAFact, match="Năm 2020 chưa tới"):
        teller.title(2020)
    assert teller.grading(Grade.GOOD, 2019).pk


def test_a_corrected_grading_supersedes_the_old_one_which_stays(teller: Teller) -> None:
    first = teller.grading(Grade.EXCELLENT)
    second = teller.grading(Grade.COMPLETED)

    first.refresh_from_db()
    assert (first.grade, first.superseded_at) == (Grade.EXCELLENT, second.recorded_at)
    assert Grading.objects.believed().get() == second
    entry = Entry.objects.select_related("detail").newest_first()[0]
    assert json.loads(entry.detail.content)["instead_of"]["grade"] == "excellent"


def test_a_grading_supersedes_none_of_another_year_kind_or_person(
    teller: Teller, world: World
) -> None:
    teller.grading(Grade.GOOD)
    teller.grading(Grade.GOOD, of=GradingOf.MEMBER)
    teller.grading(Grade.GOOD, 2017)
    teller.person = world.member
    teller.grading(Grade.COMPLETED)

    assert Grading.objects.believed().count() == 4


def test_a_school_year_has_one_believed_result(teller: Teller) -> None:
    first = teller.result(SchoolGrade.AVERAGE)
    second = teller.result(SchoolGrade.VERY_GOOD)
    teller.result(SchoolGrade.AVERAGE, 2017)

    first.refresh_from_db()
    assert first.superseded_at == second.recorded_at
    assert SchoolResult.objects.believed().count() == 2


def test_the_same_grade_by_another_paper_is_a_correction(teller: Teller) -> None:
    teller.grading(Grade.GOOD)
    teller.grounds = PersonGrounds("Quyết định 10-QĐ/SS", ON, teller.grounds.seen_at)

    assert teller.grading(Grade.GOOD).source == "Quyết định 10-QĐ/SS"
    assert Grading.objects.believed().count() == 1


def test_a_year_may_bring_several_titles(teller: Teller) -> None:
    teller.title()
    teller.title(kind=TitleKind.EMULATION_BASE)
    teller.title(2017)

    assert Entry.objects.count() == 3


def test_numbers_and_places_are_not_left_out(teller: Teller) -> None:
    with pytest.raises(NotAFact, match=r"Chưa ghi số quyết định kỷ luật\. Ví dụ: "):
        teller.discipline(number=" ")
    with pytest.raises(NotAFact, match=r"Chưa ghi số giấy chứng nhận\. Ví dụ: "):
        teller.certificate(number="")
    with pytest.raises(NotAFact, match=r"Chưa ghi nơi lưu giấy tờ\. Ví dụ: "):
        teller.paper(kept_at=" ")
    assert not Entry.objects.exists()


def test_a_discipline_that_ends_is_superseded_by_one_that_says_so(
    teller: Teller, world: World
) -> None:
    begun = teller.discipline(date(2018, 11, 1))
    over = end_discipline(begun, ended_on=date(2019, 11, 1), grounds=teller.grounds, by=teller.by)

    begun.refresh_from_db()
    assert (begun.ended_on, begun.superseded_at) == (None, over.recorded_at)
    assert (over.number, over.form, over.decided_on) == (begun.number, begun.form, begun.decided_on)
    assert Discipline.objects.believed().get().ended_on == date(2019, 11, 1)
    entry = Entry.objects.newest_first()[0]
    assert (entry.verb, entry.unit_id) == ("people.discipline_ended", world.first_cell.pk)


def test_a_discipline_ends_once_and_after_it_was_decided(teller: Teller) -> None:
    begun = teller.discipline(date(2018, 11, 1))

    def end(discipline: Discipline, on: date) -> Discipline:
        return end_discipline(discipline, ended_on=on, grounds=teller.grounds, by=teller.by)

    with pytest.raises(NotAFact, match="phải sau ngày đó"):
        end(begun, begun.decided_on)
    with pytest.raises(AheadOfTime):
        end(begun, ON + DAY)
    over = end(begun, begun.decided_on + DAY)
    for row in (begun, over):
        with pytest.raises(AlreadyRecorded, match="Đã ghi việc chấm dứt hiệu lực"):
            end(row, ON)
    assert Discipline.objects.count() == 2


def test_a_body_corrects_what_it_found_on_that_day(teller: Teller) -> None:
    first = teller.finding()
    teller.finding(is_positive=False)

    first.refresh_from_db()
    assert first.superseded_at
    assert [found.is_positive for found in Finding.objects.believed()] == [False]


def test_findings_of_other_days_and_bodies_stand_beside_each_other(teller: Teller) -> None:
    teller.finding()
    teller.finding(ON - DAY)
    teller.finding(body="Đảng ủy Sở Trà Sen", is_positive=False)

    assert Finding.objects.believed().count() == 3


def test_a_finding_without_a_body_is_refused(teller: Teller) -> None:
    with pytest.raises(NotAFact, match="Chưa ghi nơi kết luận"):
        teller.finding(body="  ")
