"""The table of situations: every answer that the two letters can give is asked for by some of them.

The clauses are written out here only to show that the table is complete; nothing in the generator
knows them.
"""

import ast
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest

from dangvu.development.stages import Group
from dangvu.people.kinds import AwardForm, AwardLevel, PaperKind, TitleKind
from dangvu.synth.candidates import (
    DOSSIERS,
    NOTHING,
    SITUATIONS,
    STAFF,
    STUDENTS,
    Praise,
    Situation,
)

GOOD_OR_BETTER = frozenset("XT")
AT_LEAST_BASE = {TitleKind.EMULATION_BASE, TitleKind.EMULATION_PROVINCE}
PROVINCE_UP = {AwardLevel.PROVINCE, AwardLevel.CENTRAL}
Facts = tuple[bool, ...]
Answers = tuple[bool, bool, bool, bool]


def in_last_three(years_ago: int) -> bool:
    return years_ago <= 3


def facts_of(situation: Situation) -> Facts:
    """Good, excellent, titled, commended in the last three years; by the province ever."""
    last = situation.grades[-3:]
    if situation.corrected:
        last = last[:-1] + situation.corrected
    return (
        set(last) <= GOOD_OR_BETTER,
        "X" in last,
        any(kind in AT_LEAST_BASE and in_last_three(ago) for ago, kind in situation.titles),
        any(in_last_three(praise.years_ago) for praise in situation.praise),
        any(praise.level in PROVINCE_UP and praise.is_for_work for praise in situation.praise),
    )


def answers(facts: Facts) -> Answers:
    """Plan 83 (1), plan 83 (2), notice 52 with its comma read as “or”, and read as “and”."""
    good, excellent, titled, commended, by_province = facts
    return (
        good and (excellent or titled),
        good and by_province,
        good and (excellent or commended or titled),
        good and ((excellent and commended) or titled),
    )


def distinct(situations: Iterable[Situation]) -> set[Answers]:
    return {answers(facts_of(situation)) for situation in situations}


def test_every_combination_of_answers_occurs() -> None:
    yes_or_no = (False, True)
    possible = {answers(facts) for facts in product(*[yes_or_no] * 5)}
    assert distinct(STAFF) == possible


def test_praise_older_than_the_window_is_told_apart() -> None:
    assert any(
        praise.level in PROVINCE_UP and not in_last_three(praise.years_ago)
        for situation in STAFF
        for praise in situation.praise
    )


@pytest.mark.parametrize(
    "marks",
    ["XTTT", "-TT", "T-T", "TT-", "H", "K", "XXX", "HT", "TXTHT"],
    ids=[
        "excellent before the window", "first year missing", "middle missing", "last missing",
        "completed", "failed", "all excellent", "completed before", "three good years gone by",
    ],
)  # fmt: skip
def test_grades_take_every_shape(marks: str) -> None:
    assert any(marks in situation.grades for situation in STAFF)


@pytest.mark.parametrize("level", AwardLevel)
def test_praise_of_each_level_occurs(level: AwardLevel) -> None:
    assert any(praise.level == level for s in STAFF for praise in s.praise)


@pytest.mark.parametrize("form", AwardForm)
def test_praise_of_each_form_occurs(form: AwardForm) -> None:
    assert any(praise.form == form for s in STAFF for praise in s.praise)


def test_praise_for_something_else_than_work_occurs() -> None:
    assert any(not praise.is_for_work for s in STAFF for praise in s.praise)


@pytest.mark.parametrize("kind", TitleKind)
def test_each_title_occurs(kind: TitleKind) -> None:
    assert any(kind == found for s in STAFF for _, found in s.titles)


def test_students_show_both_sides_of_each_condition() -> None:
    lasts = {situation.grades[-3:] for situation in STUDENTS}
    shapes = {
        (NOTHING in last, "B" in last, sum(last.count(mark) for mark in "GX")) for last in lasts
    }
    assert {(False, False, number) for number in range(4)} <= shapes
    assert (False, True, 2) in shapes
    assert (True, False, 2) in shapes
    assert {"X", "G"} <= set("".join(lasts))


@pytest.mark.parametrize(
    "paper",
    [
        PaperKind.VERIFICATION, PaperKind.RESIDENCE_OPINION, PaperKind.UNION_OPINION,
        PaperKind.APPLICATION,
    ],
)  # fmt: skip
def test_each_paper_is_missing_once(paper: PaperKind) -> None:
    assert any(situation.missing == (paper,) for situation in DOSSIERS)


def test_certificates_lie_on_both_sides_of_sixty_months() -> None:
    months = {s.certificate_months for s in DOSSIERS if s.certificate_months is not None}
    assert {59, 60} <= months
    assert max(months) > 60
    assert any(s.certificate_months is None for s in DOSSIERS)


def test_ages_lie_on_both_sides_of_both_limits() -> None:
    assert {215, 216, 720, 721} <= {s.age_months for s in SITUATIONS}


def test_a_correction_and_a_discipline_occur() -> None:
    assert {s.group for s in SITUATIONS if s.corrected} == {Group.STAFF, Group.STUDENT}
    assert any(s.is_disciplined for s in SITUATIONS)


def test_each_group_occurs_and_each_key_once() -> None:
    assert {s.group for s in SITUATIONS} == set(Group)
    keys = [s.key for s in SITUATIONS]
    assert len(keys) == len(set(keys))
    assert all(s.tells_apart and len(s.grades) == 5 for s in SITUATIONS)


def test_praise_is_dated_before_the_working_day() -> None:
    assert all(praise.years_ago >= 1 for s in SITUATIONS for praise in s.praise)
    assert Praise(1, AwardForm.PRIZE, AwardLevel.BASE).is_for_work


def test_nobody_is_called_eligible_by_the_generator() -> None:
    folder = Path(__file__).parent.parent
    for path in folder.rglob("*.py"):
        if path.parent.name != "tests":
            names = {
                node.id if isinstance(node, ast.Name) else node.attr
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.Name | ast.Attribute)
            }
            assert not {name for name in names if "eligib" in name or "qualif" in name}, path
            assert "đủ tiêu chuẩn" not in path.read_text(encoding="utf-8"), path
