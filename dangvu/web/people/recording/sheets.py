"""Which form records which fact, by which operation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dangvu.accounts.actor import Actor
from dangvu.organisations.models import Organisation
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import (
    CertificateKind,
    FindingKind,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
)
from dangvu.people.models import Person
from dangvu.people.models.facts import DatedFact
from dangvu.people.operations.facts import (
    record_certificate,
    record_grading,
    record_paper,
    record_school_result,
)
from dangvu.people.operations.findings import Conclusion, record_finding
from dangvu.web.people.recording import forms

Told = Mapping[str, Any]
Act = Callable[[Person, Told, PersonGrounds, Actor], DatedFact]


@dataclass(frozen=True)
class Sheet:
    heading: str
    form: type[forms.FactForm]
    act: Act


def _grading(person: Person, told: Told, grounds: PersonGrounds, by: Actor) -> DatedFact:
    return record_grading(
        person, year=told["year"], of=GradingOf(told["of"]), grade=Grade(told["grade"]),
        grounds=grounds, by=by,
    )  # fmt: skip


def _school_result(person: Person, told: Told, grounds: PersonGrounds, by: Actor) -> DatedFact:
    return record_school_result(
        person, school_year=told["school_year"], grade=SchoolGrade(told["grade"]),
        grounds=grounds, by=by,
    )  # fmt: skip


def _certificate(person: Person, told: Told, grounds: PersonGrounds, by: Actor) -> DatedFact:
    return record_certificate(
        person, kind=CertificateKind(told["kind"]), number=told["number"],
        given_on=told["given_on"], grounds=grounds, by=by,
    )  # fmt: skip


def _paper(person: Person, told: Told, grounds: PersonGrounds, by: Actor) -> DatedFact:
    return record_paper(
        person, kind=PaperKind(told["kind"]), dated_on=told["dated_on"], kept_at=told["kept_at"],
        grounds=grounds, by=by,
    )  # fmt: skip


def _finding(person: Person, told: Told, grounds: PersonGrounds, by: Actor) -> DatedFact:
    conclusion = Conclusion(
        kind=FindingKind(told["kind"]),
        is_positive=told["is_positive"] == "yes",
        body=told["body"],
        found_on=told["found_on"],
        unit=_unit_called(told["body"], grounds.seen_at),
    )
    return record_finding(person, conclusion=conclusion, grounds=grounds, by=by)


def _unit_called(body: str, unit: Organisation) -> Organisation | None:
    """The unit itself, when it is the body that found; bodies of other names stay words."""
    return unit if body.strip() == unit.name else None


GRADING = Sheet("Ghi xếp loại hằng năm", forms.GradingForm, _grading)
SCHOOL_RESULT = Sheet("Ghi kết quả học tập", forms.SchoolResultForm, _school_result)
CERTIFICATE = Sheet("Ghi giấy chứng nhận", forms.CertificateForm, _certificate)
PAPER = Sheet("Ghi giấy tờ trong hồ sơ", forms.PaperForm, _paper)
FINDING = Sheet("Ghi kết luận của một tổ chức", forms.FindingForm, _finding)
