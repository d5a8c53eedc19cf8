"""A judgement says the verdict, why, what was read, and which papers would decide it."""

import json
import random
from datetime import date
from typing import Any

import pytest

from dangvu.rules.conditions.plans import (
    FAILS,
    HOLDS,
    UNKNOWN,
    AllOf,
    atoms_of,
    columns_of,
    truth_of,
)
from dangvu.rules.judging import as_data, judge, prepare, verdict_of
from dangvu.rules.record import Cell, Facts
from dangvu.rules.sets import read_set, shipped
from dangvu.rules.tests.plan_83 import ON, facts, plan_83, staff
from dangvu.rules.tests.rolls import made_set
from dangvu.rules.verdicts import WORDS, Verdict

EXCEPTION = {"verdict": "needs_exception"}
EDUCATED = {"educated": {"at_least": "secondary"}}
OUTSTANDING = {"finding": {"finding": "outstanding"}}
STAFF = {"in_group": {"group": "staff"}}
STAFF_SAID = "là cán bộ, công chức, viên chức, người lao động"


MET, NEEDS = Verdict.MET, Verdict.NEEDS_EXCEPTION


@pytest.mark.parametrize(
    ("outcomes", "verdict"),
    [
        ([(MET, HOLDS), (NEEDS, UNKNOWN)], MET),
        ([(MET, FAILS), (MET, HOLDS)], MET),
        ([(MET, UNKNOWN), (NEEDS, HOLDS)], Verdict.PAPER_MISSING),
        ([(MET, UNKNOWN), (NEEDS, FAILS)], Verdict.PAPER_MISSING),
        ([(MET, FAILS), (NEEDS, UNKNOWN)], Verdict.PAPER_MISSING),
        ([(MET, FAILS), (NEEDS, UNKNOWN), (NEEDS, HOLDS)], NEEDS),
        ([(MET, FAILS), (NEEDS, HOLDS)], NEEDS),
        ([(MET, FAILS), (NEEDS, FAILS)], Verdict.UNMET),
        ([(NEEDS, HOLDS)], NEEDS),
        ([(NEEDS, FAILS)], Verdict.UNMET),
        ([(MET, UNKNOWN)], Verdict.PAPER_MISSING),
        ([(MET, FAILS)], Verdict.UNMET),
    ],
)
def test_a_verdict_follows_from_its_outcomes(
    outcomes: list[tuple[Verdict, int]], verdict: Verdict
) -> None:
    assert verdict_of(outcomes) == verdict


def test_the_words_never_admit_or_remove() -> None:
    assert set(WORDS) == set(Verdict)
    assert list(WORDS.values()) == [
        "đủ điều kiện", "chưa đủ điều kiện", "thiếu giấy tờ", "phải xin ý kiến",
    ]  # fmt: skip


def test_who_is_met_is_told_by_which_outcome() -> None:
    found = judge(plan_83(), staff("33343"))

    assert (found.person_id, found.on, found.set_key) == (7, ON, "ke-hoach-83#bat-ky")
    assert found.verdict == Verdict.MET
    assert found.outcome is not None
    assert found.outcome.code == 1
    assert found.deciding == ()
    assert found.because == (
        "Đủ điều kiện theo Tiêu chuẩn (1) (Kế hoạch 83-KH/ĐU, mục II.1.2, tiêu chuẩn (1))"
    )


def test_the_first_outcome_that_holds_is_named() -> None:
    found = judge(plan_83(), staff("33333", praise_ever=3))

    assert found.outcome is not None
    assert found.outcome.code == 2
    assert [each.truth for each in found.outcomes] == [FAILS, HOLDS, FAILS]


def test_who_is_unmet_is_told_the_nearest_outcome_and_what_it_lacks() -> None:
    found = judge(plan_83(), staff("22222"))

    assert (found.verdict, found.outcome) == (Verdict.UNMET, None)
    assert found.because == (
        "Chưa đủ điều kiện. Gần nhất là Tiêu chuẩn (1), còn chưa đạt: 03 năm liên tiếp bất kỳ trong "
        "các năm được xét, mỗi năm được xếp loại cán bộ hoàn thành tốt nhiệm vụ trở lên, trong đó ít "
        "nhất 01 năm được xếp loại cán bộ hoàn thành xuất sắc nhiệm vụ hoặc ít nhất 01 năm đạt danh "
        "hiệu chiến sỹ thi đua cấp cơ sở trở lên (Gần nhất là các năm 2016 đến 2018; năm không đạt: "
        "2016, 2017, 2018)"
    )


def test_a_missing_paper_is_named_with_its_year() -> None:
    found = judge(plan_83(), staff("22?34"))

    assert (found.verdict, found.outcome) == (Verdict.PAPER_MISSING, None)
    assert found.deciding == ("phiếu xếp loại của cơ quan năm 2016",)
    assert found.because == "Thiếu giấy tờ: phiếu xếp loại của cơ quan năm 2016"


def test_a_year_that_decides_nothing_is_not_asked_for() -> None:
    assert judge(plan_83(), staff("?2433")).verdict == Verdict.MET
    assert judge(plan_83("den-khi-xet"), staff("??2?3")).verdict == Verdict.UNMET
    assert judge(plan_83("den-khi-xet"), staff("???43")).deciding == (
        "phiếu xếp loại của cơ quan năm 2016",
    )


def test_a_conflict_is_told_as_a_conflict() -> None:
    told = "Mâu thuẫn: hai phiếu xếp loại năm 2016 khác nhau"
    conflict = Cell(None, told, is_conflict=True)

    alone = judge(plan_83(), staff("22434", staff_grade_3=conflict))
    both = judge(plan_83("den-khi-xet"), staff("22?4?", staff_grade_3=conflict))

    assert (alone.deciding, alone.because) == ((told,), told)
    assert both.because == f"Thiếu giấy tờ: phiếu xếp loại của cơ quan năm 2018. {told}"


def test_two_grades_of_a_year_never_make_a_verdict() -> None:
    conflict = Cell(None, "Mâu thuẫn: 2018", is_conflict=True)
    for grades in ("33343", "22222", "22334"):
        known = judge(plan_83("den-khi-xet"), staff(grades))
        found = judge(plan_83("den-khi-xet"), staff(grades, staff_grade_1=conflict))
        assert found.verdict in (Verdict.PAPER_MISSING, known.verdict)
    assert found.verdict == Verdict.PAPER_MISSING


def test_a_fact_that_is_always_known_is_asked_for_by_its_name() -> None:
    prepared = prepare(made_set({"when": STAFF}), ON)

    assert judge(prepared, facts()).because == (
        "Thiếu giấy tờ: thuộc đối tượng cán bộ, công chức, viên chức, người lao động"
    )


def test_where_an_exception_stands_only_what_needs_none_is_asked_for() -> None:
    prepared = prepare(
        made_set(
            {"when": EDUCATED},
            {"when": {"finding": {"finding": "area"}}, **EXCEPTION},
            {"when": OUTSTANDING, **EXCEPTION},
        ),
        ON,
    )

    assert judge(prepared, facts(finding_area=1)).deciding == ("bằng hoặc giấy xác nhận học vấn",)
    assert judge(prepared, facts(finding_area=0)).deciding == (
        "bằng hoặc giấy xác nhận học vấn", "kết luận: quần chúng thật sự ưu tú, tiêu biểu",
    )  # fmt: skip
    assert judge(prepared, facts(education=1)).deciding == (
        "kết luận: cư trú ở địa bàn được xét trình độ học vấn thấp hơn",
        "kết luận: quần chúng thật sự ưu tú, tiêu biểu",
    )


def test_an_exception_is_told_as_one() -> None:
    prepared = prepare(made_set({"when": EDUCATED}, {"when": OUTSTANDING, **EXCEPTION}), ON)

    found = judge(prepared, facts(education=1, finding_outstanding=1))

    assert found.verdict == Verdict.NEEDS_EXCEPTION
    assert found.outcome is not None
    assert found.outcome.code == 2
    assert found.because == "Phải xin ý kiến theo Tiêu chuẩn (2) (Văn bản)"


@pytest.mark.parametrize(
    ("when", "because"),
    [
        (EDUCATED, "chưa đạt học vấn: tốt nghiệp trung học cơ sở trở lên"),
        ({"all": [EDUCATED, OUTSTANDING]}, "chưa đạt học vấn: tốt nghiệp trung học cơ sở trở lên"),
        (
            {"any": [EDUCATED, STAFF]},
            "chưa đạt có một trong các điều kiện: học vấn: tốt nghiệp trung học cơ sở trở lên; "
            + STAFF_SAID,
        ),
        (
            {"all": [EDUCATED, STAFF, OUTSTANDING]},
            f"chưa đạt học vấn: tốt nghiệp trung học cơ sở trở lên; {STAFF_SAID}",
        ),
        (
            {"at_least": {"n": 2, "of": [EDUCATED, STAFF, OUTSTANDING]}},
            (
                "chưa đạt có ít nhất 2 trong các điều kiện: học vấn: tốt nghiệp trung học cơ sở trở lên; "
                f"{STAFF_SAID}; có kết luận: quần chúng thật sự ưu tú, tiêu biểu"
            ),
        ),
    ],
)
def test_a_set_of_one_outcome_tells_what_is_not_met(when: Any, because: str) -> None:
    prepared = prepare(made_set({"when": when}), ON)

    found = judge(prepared, facts(education=1, group_staff=0, finding_outstanding=1))

    assert found.because == f"Chưa đủ điều kiện: {because}"


@pytest.mark.parametrize("key", sorted(shipped()))
def test_a_tree_says_what_its_plan_says(key: str) -> None:
    """For people by chance around every threshold, with unknowns among the facts."""
    chance, ruleset = random.Random(key), shipped()[key]
    for reading in [reading.id for reading in ruleset.readings] or [""]:
        prepared = prepare(ruleset.read_as(reading), max(ON, ruleset.from_on))
        plans = [step.plan for _, step in prepared.steps]
        around: dict[str, list[int | None]] = {name: [None] for name in columns_of(*plans)}
        for atom in (atom for plan in plans for atom in atoms_of(plan)):
            around[atom.column] += [atom.value - 1, atom.value, atom.value + 1]
        for _ in range(20):
            person = facts(**{name: chance.choice(values) for name, values in around.items()})
            found = judge(prepared, person)
            for each in found.outcomes:
                assert each.truth == each.tree.truth == truth_of(each.plan, person.value)
            assert (found.verdict == Verdict.PAPER_MISSING) == bool(found.deciding)
            assert found.because
            assert (found.outcome is not None) == (
                found.verdict in (Verdict.MET, Verdict.NEEDS_EXCEPTION)
            )


@pytest.mark.parametrize("seed", range(5))
def test_a_deciding_paper_can_decide_and_no_other_can(seed: int) -> None:
    """Whoever brings every deciding paper has a verdict, whatever stands in it."""
    chance = random.Random(seed)
    for _ in range(60):
        grades = "".join(chance.choice("?234") for _ in range(5))
        person = staff(grades, praise_ever=chance.choice([0, 3]))
        found = judge(plan_83(), person)
        brought = {
            f"staff_grade_{back}": Cell(chance.choice([1, 2, 3, 4]))
            for back in range(1, 6)
            if f"phiếu xếp loại của cơ quan năm {2019 - back}" in found.deciding
        }
        after = judge(plan_83(), Facts(7, {**person.cells, **brought}))
        assert after.verdict in (Verdict.MET, Verdict.UNMET)


def test_a_judgement_is_plain_data() -> None:
    data = as_data(judge(plan_83(), staff("33343")))

    assert json.loads(json.dumps(data)) == data
    assert list(data) == [
        "person", "verdict", "because", "set", "reading", "on", "outcome", "deciding", "outcomes",
    ]  # fmt: skip
    assert (data["person"], data["verdict"], data["on"]) == (7, "met", "2019-12-02")
    assert (data["set"], data["reading"], data["deciding"]) == ("ke-hoach-83", "bat-ky", [])
    assert data["outcome"] == {
        "code": 1, "title": "Tiêu chuẩn (1)", "verdict": "met",
        "source": "Kế hoạch 83-KH/ĐU, mục II.1.2, tiêu chuẩn (1)",
    }  # fmt: skip
    first, second, _ = data["outcomes"]
    assert (first["truth"], second["truth"], second["code"]) == ("met", "unmet", 2)
    window = first["tree"]["parts"][1]
    assert window["note"] == "Đạt trong các năm 2016 đến 2018"
    assert (window["truth"], len(window["facts"]), window["source"]) == ("met", 10, "")
    assert window["parts"][0] == {
        "sentence": "mỗi năm được xếp loại cán bộ hoàn thành tốt nhiệm vụ trở lên",
        "truth": "met", "source": "", "note": "", "facts": [], "parts": [],
    }  # fmt: skip


def test_data_without_an_outcome_or_reading_says_so() -> None:
    data = as_data(judge(prepare(made_set({"when": EDUCATED}), ON), facts()))

    assert (data["outcome"], data["reading"], data["verdict"]) == (None, None, "paper_missing")
    assert data["deciding"] == ["bằng hoặc giấy xác nhận học vấn"]
    assert data["outcomes"][0]["truth"] == "paper_missing"


def test_a_set_is_prepared_once_a_day_and_reading() -> None:
    assert plan_83() is plan_83()
    assert plan_83() is not plan_83("den-khi-xet")
    ruleset = shipped()["ke-hoach-83"].read_as()
    assert prepare(ruleset, ON) is not prepare(ruleset, date(2019, 12, 3))


def test_another_set_of_the_same_name_is_prepared_for_itself() -> None:
    one, other = made_set({"when": EDUCATED}), made_set({"when": STAFF})

    assert (one.id, one.reading) == (other.id, other.reading)
    assert prepare(one, ON) is not prepare(other, ON)
    assert prepare(read_set(one.data), ON).ruleset == one


def test_a_step_tells_its_columns_and_parts() -> None:
    [(outcome, step), *_] = plan_83("den-khi-xet").steps

    assert outcome.code == 1
    assert step.columns == (
        "group_staff", "staff_grade_1", "staff_grade_2", "staff_grade_3",
        "title_1", "title_2", "title_3",
    )  # fmt: skip
    group, window = step.parts
    assert (group.sentence, group.parts) == (
        "là cán bộ, công chức, viên chức, người lao động", (),
    )  # fmt: skip
    assert window.parts == ()
    assert isinstance(window.plan, AllOf)
