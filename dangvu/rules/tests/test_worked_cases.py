"""The worked cases, as an officer reads and corrects them, run against what the software counts with."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from dangvu.honours.windows import Scheme, wave_for
from dangvu.kernel.days import add_months
from dangvu.kernel.percent import cut_percent
from dangvu.people.models import Membership, Person
from dangvu.people.party_age import milestone_on, party_age
from dangvu.people.queries import memberships_of
from dangvu.regulations.calendar import WorkingCalendar
from dangvu.rules.parameters import in_force
from dangvu.rules.record import as_number
from dangvu.rules.thresholds import dated_from, since_by
from dangvu.rules.votes import LeftOut, Whole, majority, two_thirds

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "worked.yaml").read_text(encoding="utf-8")
)
SHARES = {"two_thirds": two_thirds, "majority": majority}
CALENDAR = WorkingCalendar()


def of_kind(kind: str) -> pytest.MarkDecorator:
    found = [case for case in CASES if case["kind"] == kind]
    return pytest.mark.parametrize("case", found, ids=[case["name"] for case in found])


def test_every_case_is_of_a_kind_that_is_run() -> None:
    kinds = {case["kind"] for case in CASES}
    assert kinds == {
        "validity", "votes", "whole", "party_age", "round", "wait", "money", "working_days",
        "months", "percent",
    }  # fmt: skip


@of_kind("validity")
def test_a_paper_is_valid_until(case: dict[str, Any]) -> None:
    months = in_force(case["by"], on=case["day"]).value

    assert add_months(case["dated"], months) == case["expect"]["until"]
    holds = as_number(case["dated"]) >= dated_from(case["day"], months)
    assert holds == case["expect"]["holds"]


@of_kind("votes")
def test_so_many_votes_are_needed(case: dict[str, Any]) -> None:
    assert SHARES[case["share"]](case["counted"]) == case["expect"]


@of_kind("whole")
def test_so_many_belong_to_the_whole(case: dict[str, Any]) -> None:
    whole = Whole(case["roll"], {LeftOut(key): number for key, number in case["left_out"].items()})

    assert whole.counted == case["expect"]["counted"]
    assert two_thirds(whole.counted) == case["expect"]["needed"]


@of_kind("party_age")
def test_party_age_reaches_a_milestone(db: None, case: dict[str, Any]) -> None:
    person = Person.prepared("Bế Văn Trà")
    person.save()
    for time in case["times"]:
        Membership.objects.create(
            person=person, decision_on=time.get("decision"), ceremony_on=time["ceremony"],
            probation_ends_on=add_months(time["ceremony"], 12), ended_on=time.get("ended"),
            source="Lý lịch đảng viên",
        )  # fmt: skip
    memberships, expected = memberships_of(person), case["expect"]
    day = milestone_on(memberships, case["years"])
    assert day == expected["day"]

    age, before = (party_age(memberships, on=each) for each in (day, day - timedelta(days=1)))
    assert age is not None
    assert before is not None
    assert (age.years, before.years) == (case["years"], case["years"] - 1)
    assert age.time_outside == expected.get("outside", "")
    assert memberships[0].probation_ends_on == expected.get(
        "probation_ends", memberships[0].probation_ends_on
    )
    if "round" in expected:
        assert _round(day, "badges/windows_plain") == expected["round"]


@of_kind("round")
def test_a_milestone_belongs_to_a_round(case: dict[str, Any]) -> None:
    assert _round(case["reached"], case["scheme"]) == case["expect"]


def _round(reached_on: date, name: str) -> date:
    found = in_force(name, on=date(2026, 3, 1))
    rounds = in_force("badges/rounds", on=reached_on).value
    return wave_for(reached_on, Scheme.read(name, found.label, found.source, found.value), rounds)


@of_kind("wait")
def test_the_wait_after_discipline_ends(case: dict[str, Any]) -> None:
    months = in_force("badges/wait_after_discipline", on=case["day"]).value[case["form"]]
    decided, ends = as_number(case["decided"]), case["expect"]

    assert add_months(case["decided"], months) == ends
    assert decided <= since_by(ends, months)
    assert decided > since_by(ends - timedelta(days=1), months)


@of_kind("money")
def test_the_gift_is_a_coefficient_of_the_base_salary(case: dict[str, Any]) -> None:
    coefficient = in_force("badges/gift_coefficient", on=case["day"]).value[case["years"]]
    salary = in_force("pay/base_salary", on=case["day"]).value

    gift = None if coefficient is None else Fraction(str(coefficient)) * salary
    assert gift == case["expect"]


@of_kind("working_days")
def test_working_days_end(case: dict[str, Any]) -> None:
    limits = [
        in_force(case[name], on=case["from"]).value for name in ("by", "more") if name in case
    ]
    days = sum(limits) if limits else case["days"]

    assert days == case.get("days", days)
    assert CALENDAR.after(case["from"], days) == case["expect"]


@of_kind("months")
def test_months_end(case: dict[str, Any]) -> None:
    months = in_force(case["by"], on=case["day"]).value if "by" in case else case["months"]

    assert add_months(case["from"], months) == case["expect"]


@of_kind("percent")
def test_a_percentage_is_cut(case: dict[str, Any]) -> None:
    printed = cut_percent(case["part"], case["whole"], case.get("decimals", 2))

    assert printed == case["expect"]
