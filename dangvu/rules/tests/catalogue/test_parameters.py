"""Dated values: the day before, the day itself, the day after."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from dangvu.rules import parameters
from dangvu.rules.parameters import NotInForceError, in_force, names, parameter

SHIPPED = sorted(
    str(file.relative_to(parameters.HERE).with_suffix(""))
    for file in Path(parameters.HERE).rglob("*.yaml")
)
ONE = timedelta(days=1)


@pytest.mark.parametrize(
    ("on", "source"),
    [
        (date(2021, 7, 29), "Quy định 29-QĐ/TW"),
        (date(2021, 7, 30), "Quy định 24-QĐ/TW"),
        (date(2021, 7, 31), "Quy định 24-QĐ/TW"),
    ],
    ids=["the day before", "the day itself", "the day after"],
)
def test_a_value_changes_on_its_day(on: date, source: str) -> None:
    assert in_force("recognition/cell_meeting", on=on).source.startswith(source)


def test_before_the_first_date_nothing_is_guessed() -> None:
    assert in_force("recognition/cell_meeting", on=date(2016, 7, 25)).value == 30
    with pytest.raises(NotInForceError, match=r"24/07/2016"):
        in_force("recognition/cell_meeting", on=date(2016, 7, 24))


def test_a_value_says_where_it_comes_from_and_how_sure_it_is() -> None:
    old = in_force("admission/awareness_certificate", on=date(2019, 12, 2))
    new = in_force("admission/awareness_certificate", on=date(2021, 9, 28))

    assert (old.id, old.is_verified) == ("admission/awareness_certificate@2017-06-05", False)
    assert (new.value, new.unit, new.is_verified) == (60, "tháng", True)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_value_is_whole(name: str) -> None:
    content = yaml.safe_load((parameters.HERE / f"{name}.yaml").read_text(encoding="utf-8"))

    assert content["label"]
    assert content["unit"]
    for start, entry in content["values"].items():
        assert type(start) is date
        value = in_force(name, on=start)
        assert value.id == f"{name}@{start}"
        assert value.source == entry["source"] != ""
        assert in_force(name, on=start + ONE) == value


def test_every_value_has_a_rule_of_the_catalogue() -> None:
    without = [name for name in names() if not parameter(name).rule]

    assert not without
    assert len({parameter(name).rule for name in names()}) > 60


@pytest.mark.parametrize(
    ("name", "on", "value"),
    [
        ("admission/decision", date(2025, 6, 30), 60),
        ("admission/decision", date(2025, 7, 1), 45),
        ("admission/decision_extension", date(2025, 6, 30), 30),
        ("admission/decision_extension", date(2025, 7, 1), 15),
        ("pay/base_salary", date(2026, 6, 30), 2_340_000),
        ("pay/base_salary", date(2026, 7, 1), 2_530_000),
        ("standards/education", date(2026, 7, 25), "secondary"),
        ("standards/education", date(2026, 7, 26), "secondary_programme"),
        ("badges/windows", date(2026, 11, 21), "thuong"),
    ],
)
def test_a_number_changes_with_the_regulation(name: str, on: date, value: object) -> None:
    assert in_force(name, on=on).value == value


def test_the_wait_for_a_badge_grew_in_2021() -> None:
    waits = "badges/wait_after_discipline"

    old = in_force(waits, on=date(2021, 7, 29)).value
    new = in_force(waits, on=date(2021, 7, 30)).value

    assert old == {"reprimand": 0, "warning": 6, "removal": 12}
    assert new == {"reprimand": 6, "warning": 9, "removal": 12}


def test_a_gift_that_no_text_gives_stays_empty() -> None:
    gifts = in_force("badges/gift_coefficient", on=date(2026, 9, 2)).value

    assert [years for years, times in gifts.items() if times is None] == [45, 85, 90]
    assert gifts[30] * in_force("pay/base_salary", on=date(2026, 9, 2)).value == 3_795_000
    assert gifts[30] * in_force("pay/base_salary", on=date(2026, 5, 19)).value == 3_510_000


def test_a_limit_says_between_which_events_it_runs() -> None:
    decision = in_force("admission/decision", on=date(2025, 10, 6))

    assert (decision.counted_from, decision.counted_to) == (
        "ngày chi bộ ra nghị quyết",
        "ngày ra quyết định",
    )
    assert decision.said() == "45 ngày làm việc"
    assert in_force("pay/base_salary", on=date(2026, 7, 1)).said() == "2.530.000 đồng"


def test_where_the_text_was_not_read_the_value_is_inherited() -> None:
    found = in_force("admission/decision", on=date(2026, 11, 21))

    assert (found.value, found.is_verified) == (45, False)
    assert found.inherited == "Quy định 294-QĐ/TW"


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_inherited_is_never_verified(name: str) -> None:
    inherited = [value for _, value in parameter(name).dated if value.inherited]

    assert not any(value.is_verified for value in inherited)


def test_a_name_that_stands_for_nothing_is_an_error() -> None:
    with pytest.raises(KeyError):
        parameter("admission/no_such_thing")


def test_what_others_laid_down_is_kept_as_an_example() -> None:
    [known] = parameter("admission/cell_sends").known

    assert (known.body, known.from_on, known.value) == ("Thành ủy Hà Nội", date(2025, 11, 21), 5)
    assert known.source.startswith("Hướng dẫn 02-HD/BTCTU")


def test_which_values_a_body_may_lay_down_for_itself() -> None:
    own = {name for name in names() if parameter(name).is_local}

    assert {"admission/decision", "badges/windows", "recognition/prolongation"} <= own
    assert not own & {"standards/minimum_age", "votes/cell", "admission/awareness_certificate"}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_value_can_be_said(name: str) -> None:
    for _, found in parameter(name).dated:
        assert found.said()
        assert "None" not in found.said()
        assert "{" not in found.said()
        assert "[" not in found.said()
