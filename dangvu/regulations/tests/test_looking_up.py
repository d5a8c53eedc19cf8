"""The look-up: found without marks, for a day and a unit, with the day on which a limit ends."""

from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.regulations.changing import changes
from dangvu.regulations.looking_up import Found, look_up
from dangvu.regulations.operations.values import Laid, adopt_value
from tests.world import World

ON = date(2025, 10, 6)


def keys(found: Found) -> list[str]:
    return [answer.step.key for answer in found.steps]


@pytest.mark.parametrize(
    ("query", "step"),
    [
        ("Mẫu nào, hạn mấy ngày để quyết định kết nạp?", "decision"),
        ("QUYET DINH KET NAP", "decision"),
        ("2-KNĐ", "background"),
        ("6 knd", "cell_vote"),
        ("tờ khai huy hiệu", "badge_declaration"),
        ("giay gioi thieu 7 o", "transfer_inside"),
        ("khiếu nại xóa tên", "complaint"),
        ("trên 60 tuổi", "over_sixty"),
    ],
)
def test_a_question_finds_its_step(db: None, query: str, step: str) -> None:
    found = look_up(query, on=ON, body=None)

    assert step in keys(found)
    assert found.is_whole


def test_words_that_no_step_has_together_give_the_nearest_steps(db: None) -> None:
    found = look_up("thẩm tra lý lịch máy bay", on=ON, body=None)

    assert keys(found)[0] == "verification"
    assert not found.is_whole


def test_nonsense_finds_nothing(db: None) -> None:
    found = look_up("zzz", on=ON, body=None)

    assert (found.steps, found.others) == ((), ())


def test_a_value_without_a_step_is_found_too(db: None) -> None:
    found = look_up("lương tối thiểu", on=date(2026, 1, 1), body=None)

    assert [limit.value.name for limit in found.others] == ["dues/minimum_wages"]


@pytest.mark.parametrize(
    ("on", "ends_on"),
    [
        (date(2025, 10, 6), date(2025, 12, 8)),
        (date(2025, 5, 5), date(2025, 7, 28)),
    ],
    ids=["45 working days", "60 working days one set earlier"],
)
def test_a_limit_ends_on_a_working_day(db: None, on: date, ends_on: date) -> None:
    [decision] = [
        answer for answer in look_up("quyết định kết nạp", on=on, body=None).steps
        if answer.step.key == "decision"
    ]  # fmt: skip

    assert decision.limits[0].ends_on == ends_on


def test_who_decides_and_with_how_many_votes(db: None) -> None:
    [decision] = [
        answer for answer in look_up("quyết định kết nạp", on=ON, body=None).steps
        if answer.step.key == "decision"
    ]  # fmt: skip

    assert decision.step.decides
    assert [value.said() for value in decision.thresholds] == [
        "trên một nửa",
        "ít nhất hai phần ba",
    ]
    assert decision.next_name == "Tổ chức lễ kết nạp"


def test_a_unit_s_own_limit_is_told_with_the_central_one(world: World, actor: Actor) -> None:
    laid = Laid("admission/decision", "25", "Hướng dẫn 05-HD/BTCĐU", date(2025, 9, 1))
    adopt_value(world.agencies, laid=laid, by=actor)
    found = look_up("quyết định kết nạp", on=ON, body=world.base)
    [decision] = [answer for answer in found.steps if answer.step.key == "decision"]
    limit = decision.limits[0]

    assert (limit.words, limit.ends_on) == ("25 ngày làm việc", date(2025, 11, 10))
    assert limit.value.central is not None
    assert limit.value.central.said() == "45 ngày làm việc"


def test_no_limit_begins_where_none_is_laid_down(db: None) -> None:
    found = look_up("chi bộ họp xét, biểu quyết đề nghị kết nạp", on=ON, body=None)
    [cell] = [answer for answer in found.steps if answer.step.key == "cell_vote"]
    sends = [limit for limit in cell.limits if limit.value.name == "admission/cell_sends"]

    assert [limit.ends_on for limit in sends] == [None]


def test_a_prolonged_limit_runs_on_from_the_end_of_the_first(db: None) -> None:
    found = look_up("cấp có thẩm quyền quyết định kết nạp", on=ON, body=None)
    first, longer = found.steps[0].limits[:2]

    assert longer.starts_on == first.ends_on == date(2025, 12, 8)
    assert longer.ends_on == date(2025, 12, 29)


def test_steps_that_only_mention_the_words_stand_apart(db: None) -> None:
    found = look_up("phiếu báo", on=ON, body=None)

    assert {answer.step.key for answer in found.steps} == {"transfer_slip", "death"}
    assert not {step.key for step in found.nearby} & {"transfer_slip", "death"}


def test_what_changed_on_the_first_of_july_2025(db: None) -> None:
    found = changes(date(2025, 6, 30), date(2025, 7, 1), body=None)
    told = {
        change.before.name: (change.before.value, change.after.value)
        for change in found.values
        if change.before
    }

    assert told["admission/decision"] == (60, 45)
    assert told["admission/decision_extension"] == (30, 15)
    assert "admission/ceremony" not in told
    assert "exemption/months" in {change.after.name for change in found.begun}
    assert found.rebased > 10
    [decision] = [step for step in found.steps if step.name.startswith("Cấp có thẩm quyền")]
    assert (decision.forms_gone, decision.forms_new) == (("9-KNĐ",), ("9A-KNĐ", "9B-KNĐ", "9D-KNĐ"))
    assert all(change.before and change.after for change in found.sets)


def test_what_changed_on_the_day_of_the_latest_regulation(db: None) -> None:
    found = changes(date(2026, 7, 25), date(2026, 7, 26), body=None)

    assert [step.name for step in found.steps if step.is_gone] == [
        "Đảng ủy bộ phận thẩm định (nơi có đảng ủy bộ phận)"
    ]
    asked_anew = {change.title for change in found.sets if not change.is_same}
    assert "Tiêu chuẩn của người vào Đảng khi chi bộ xét" in asked_anew
    assert "Hồ sơ kết nạp khi chi bộ xét" not in asked_anew


def test_between_a_day_and_itself_nothing_changed(db: None) -> None:
    found = changes(ON, ON, body=None)

    assert (found.values, found.begun, found.steps, found.sets) == ((), (), (), ())
    assert found.rebased == 0
