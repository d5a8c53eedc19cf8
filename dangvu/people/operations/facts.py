"""Dated facts about a person. What is corrected or ended is superseded by a new row, and stays."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import (
    AwardForm,
    AwardLevel,
    CertificateKind,
    DisciplineForm,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
    TitleKind,
)
from dangvu.people.models import (
    Certificate,
    Commendation,
    Discipline,
    Grading,
    Paper,
    Person,
    SchoolResult,
    Title,
)
from dangvu.people.operations.believing import add, put_in_place
from dangvu.people.telling import AlreadyRecorded, NotAFact, locked, written

__all__ = ["AlreadyRecorded", "NotAFact"]


@dataclass(frozen=True)
class Award:
    """What a commendation is, of which level, and whether work earned it."""

    given_on: date
    form: AwardForm
    level: AwardLevel
    is_for_work: bool = True


@transaction.atomic
def record_grading(
    person: Person, *, year: int, of: GradingOf, grade: Grade, grounds: PersonGrounds, by: Actor
) -> Grading:
    """How somebody was graded for a year; one grading of a kind is believed."""
    person = locked(person)
    _refuse_year(year, grounds)
    rows = Grading.objects.believed().filter(person=person, year=year, of=of)
    fact = Grading(person=person, year=year, of=of, grade=grade)
    return put_in_place("people.grading_recorded", fact, of=rows, grounds=grounds, by=by)


@transaction.atomic
def record_school_result(
    person: Person, *, school_year: int, grade: SchoolGrade, grounds: PersonGrounds, by: Actor
) -> SchoolResult:
    """The result of the school year that began in `school_year`; one is believed."""
    person = locked(person)
    _refuse_year(school_year, grounds)
    rows = SchoolResult.objects.believed().filter(person=person, school_year=school_year)
    fact = SchoolResult(person=person, school_year=school_year, grade=grade)
    return put_in_place("people.school_result_recorded", fact, of=rows, grounds=grounds, by=by)


@transaction.atomic
def record_title(
    person: Person, *, year: int, kind: TitleKind, grounds: PersonGrounds, by: Actor
) -> Title:
    """An emulation title of a year; a year may bring several, each once."""
    person = locked(person)
    _refuse_year(year, grounds)
    rows = Title.objects.believed().filter(person=person, year=year, kind=kind)
    fact = Title(person=person, year=year, kind=kind)
    return add("people.title_recorded", fact, beside=rows, grounds=grounds, by=by)


@transaction.atomic
def record_commendation(
    person: Person, *, award: Award, grounds: PersonGrounds, by: Actor
) -> Commendation:
    person = locked(person)
    grounds.refuse_ahead(award.given_on)
    rows = Commendation.objects.believed().filter(
        person=person, given_on=award.given_on, form=award.form, level=award.level,
        source=grounds.source,
    )  # fmt: skip
    fact = Commendation(
        person=person, given_on=award.given_on, form=award.form, level=award.level,
        is_for_work=award.is_for_work,
    )  # fmt: skip
    return add("people.commendation_recorded", fact, beside=rows, grounds=grounds, by=by)


@transaction.atomic
def record_discipline(
    person: Person,
    *,
    form: DisciplineForm,
    decided_on: date,
    number: str,
    grounds: PersonGrounds,
    by: Actor,
) -> Discipline:
    """A disciplinary decision. What it sets off, an expulsion's end of membership, is its own act."""
    person = locked(person)
    grounds.refuse_ahead(decided_on)
    number = written(number, "số quyết định kỷ luật", "12-QĐ/UBKT")
    rows = Discipline.objects.believed().filter(person=person, decided_on=decided_on, number=number)
    fact = Discipline(person=person, form=form, decided_on=decided_on, number=number)
    return add("people.discipline_recorded", fact, beside=rows, grounds=grounds, by=by)


@transaction.atomic
def end_discipline(
    discipline: Discipline, *, ended_on: date, grounds: PersonGrounds, by: Actor
) -> Discipline:
    """Record the first day on which a discipline has no effect any more; returns the new row."""
    locked(discipline.person)
    discipline = Discipline.objects.select_for_update().get(pk=discipline.pk)
    grounds.refuse_ahead(ended_on)
    if discipline.superseded_at or discipline.ended_on:
        raise AlreadyRecorded(f"Đã ghi việc chấm dứt hiệu lực của quyết định này: {discipline}.")
    if ended_on <= discipline.decided_on:
        raise NotAFact(
            f"Quyết định kỷ luật ngày {discipline.decided_on:%d/%m/%Y}; ngày hết hiệu lực phải sau "
            "ngày đó."
        )
    rows = Discipline.objects.filter(pk=discipline.pk)
    fact = Discipline(
        person=discipline.person, form=discipline.form, decided_on=discipline.decided_on,
        number=discipline.number, ended_on=ended_on,
    )  # fmt: skip
    return put_in_place("people.discipline_ended", fact, of=rows, grounds=grounds, by=by)


@transaction.atomic
def record_certificate(
    person: Person,
    *,
    kind: CertificateKind,
    number: str,
    given_on: date,
    grounds: PersonGrounds,
    by: Actor,
) -> Certificate:
    """A certificate of a class; a newer one stands beside the older."""
    person = locked(person)
    grounds.refuse_ahead(given_on)
    number = written(number, "số giấy chứng nhận", "245/GCN")
    rows = Certificate.objects.believed().filter(person=person, kind=kind, number=number)
    fact = Certificate(person=person, kind=kind, number=number, given_on=given_on)
    return add("people.certificate_recorded", fact, beside=rows, grounds=grounds, by=by)


@transaction.atomic
def record_paper(
    person: Person,
    *,
    kind: PaperKind,
    dated_on: date,
    kept_at: str,
    grounds: PersonGrounds,
    by: Actor,
) -> Paper:
    """That a paper of the file exists, and where it lies; never what stands in it."""
    person = locked(person)
    grounds.refuse_ahead(dated_on)
    kept_at = written(kept_at, "nơi lưu giấy tờ", "tủ hồ sơ Văn phòng Đảng ủy")
    rows = Paper.objects.believed().filter(person=person, kind=kind, dated_on=dated_on)
    fact = Paper(person=person, kind=kind, dated_on=dated_on, kept_at=kept_at)
    return add("people.paper_recorded", fact, beside=rows, grounds=grounds, by=by)


def _refuse_year(year: int, grounds: PersonGrounds) -> None:
    if year > grounds.entered_on.year:
        raise NotAFact(f"Năm {year} chưa tới. Hãy xem lại năm.")
