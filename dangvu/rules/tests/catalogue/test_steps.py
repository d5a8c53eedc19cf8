"""The catalogue of procedures: whole, and as it stood on each day."""

from datetime import date

import pytest

from dangvu.rules import parameters
from dangvu.rules.steps import Step, procedures, rule_sets

DAYS = [start for start, _ in rule_sets()]
BEFORE_ALL = date(2016, 7, 24)
AGENCIES_DAY = date(2019, 12, 2)
HD_38 = date(2025, 9, 29)
QD_208 = date(2026, 7, 26)


def step(key: str, on: date) -> Step:
    return {step.key: step for found in procedures(on) for step in found.steps}[key]


def codes(key: str, on: date) -> list[str]:
    return [form.code for form in step(key, on).forms]


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_every_step_names_parameters_that_are_there_and_a_next_step(on: date) -> None:
    steps = [step for procedure in procedures(on) for step in procedure.steps]
    known = {step.key for step in steps}

    assert len(known) == len(steps) > 40
    for each in steps:
        named = filter(None, (*each.limits, each.threshold, each.other_threshold))
        assert all(parameters.parameter(name) for name in named)
        assert each.next in known | {""}
        assert each.basis.text
        assert each.actor


def test_before_the_first_regulation_nothing_is_said() -> None:
    assert procedures(BEFORE_ALL) == ()


def test_the_section_s_report_vanishes_and_what_follows_it_moves_up() -> None:
    day_before = date(2026, 7, 25)

    assert step("cell_vote", day_before).next == "section_report"
    assert step("cell_vote", QD_208).next == "committee_vote"
    with pytest.raises(KeyError):
        step("section_report", QD_208)


def test_a_form_s_letters_are_local_and_stand_from_2025_on() -> None:
    assert codes("decision", date(2025, 6, 30)) == ["9-KNĐ"]
    assert codes("decision", date(2025, 7, 1)) == ["9A-KNĐ", "9B-KNĐ", "9D-KNĐ"]
    assert not any(form.is_verified for form in step("decision", HD_38).forms)


def test_a_form_says_who_issued_it() -> None:
    [before] = step("background", date(2017, 6, 4)).forms
    [then] = step("background", AGENCIES_DAY).forms
    [now] = step("background", HD_38).forms
    [unread] = step("background", QD_208).forms

    assert (before.issuer, before.is_verified) == ("chưa ghi bộ mẫu của ngày này", False)
    assert then.issuer == "Ban Tổ chức Trung ương, Hướng dẫn 09-HD/BTCTW (05/6/2017)"
    assert now.issuer.endswith("Hướng dẫn 38-HD/BTCTW (29/9/2025)")
    assert (now.is_verified, unread.is_verified) == (True, False)
    assert "chưa đối chiếu văn bản 2026" in unread.issuer


def test_a_basis_that_was_not_read_is_inherited() -> None:
    read = step("decision", date(2026, 4, 7)).basis
    unread = step("decision", date(2026, 4, 8)).basis

    assert (read.text, read.is_verified) == ("Quy định 294-QĐ/TW, điểm 4.3.1, 4.3.2", True)
    assert unread.text.startswith("Kế thừa từ Quy định 294-QĐ/TW")
    assert unread.text.endswith("chưa đối chiếu văn bản 2026")
    assert not unread.is_verified


def test_a_basis_does_not_outlive_the_regulation_that_it_cites() -> None:
    cited = step("cell_vote", date(2025, 1, 20)).basis

    assert "Kế thừa từ Quy định 24-QĐ/TW" in cited.text
    assert "chưa đối chiếu Quy định 232-QĐ/TW" in cited.text
    assert not cited.is_verified


def test_the_charter_stands_through_all_of_them() -> None:
    assert step("probation", QD_208).basis.is_verified


def test_only_some_steps_are_decisions() -> None:
    decides = {step.key for found in procedures(HD_38) for step in found.steps if step.decides}

    assert {"decision", "recognition_decision", "badge_decision", "striking_off"} <= decides
    assert not decides & {"source_list", "section_report", "cell_vote", "ceremony"}
