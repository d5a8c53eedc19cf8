"""Dated values: the day before, the day itself, the day after."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from dangvu.rules import parameters
from dangvu.rules.parameters import NotInForceError, in_force

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
