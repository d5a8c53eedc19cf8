"""`dangvu badges`: the wave's lists under their names, as far as the account may see."""

import json

import pytest

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.cli.main import main
from dangvu.cli.tests.conftest import Printed
from dangvu.honours.tests.veterans import Veterans, veterans
from tests.world import PASSWORD, World

__all__ = ["veterans"]

ASKED = ["badges", "--wave", "3/2/2020", "--as", "can-bo"]
LISTS = {"listed", "deferred", "early", "posthumous", "excluded", "awaiting_evidence", "awarded"}


@pytest.fixture(autouse=True)
def standing(world: World, in_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANGVU_PASSWORD", PASSWORD)


def test_each_list_has_its_names(officer: User, veterans: Veterans, printed: Printed) -> None:
    assert main([*ASKED, "--json"]) == 0

    told = json.loads(printed()[0])
    assert told.keys() == LISTS
    assert [each["person"]["name"] for each in told["deferred"]] == ["Trà Cảnh Cáo"]
    assert told["deferred"][0]["until"] == "2020-04-10"
    assert {each["person"]["name"] for each in told["listed"]} == {"Trà Ba Mươi", "Trà Bốn Mươi"}
    first = next(each for each in told["listed"] if each["milestone"] == 30)
    assert (first["date"], first["unit"]["name"]) == ("2020-01-10", "Chi bộ Trà Hồng")
    assert first["reason"]
    assert Entry.objects.using("default").filter(verb="honours.wave_drawn_up").count() == 0


def test_a_unit_and_another_scheme_may_be_asked(
    officer: User, veterans: Veterans, printed: Printed
) -> None:
    assert main([*ASKED, "--unit", "Chi bộ Trà Cúc", "--scheme", "ha-noi", "--json"]) == 0

    told = json.loads(printed()[0])
    assert [each["person"]["name"] for each in told["listed"]] == ["Trà Bốn Mươi"]


def test_in_words_each_list_has_its_heading(
    officer: User, veterans: Veterans, printed: Printed
) -> None:
    assert main(ASKED) == 0

    text = printed()[0]
    assert "Đợt thứ Hai, 03/02/2020" in text
    assert "Truy tặng: 1" in text
    assert "30 năm · Trà Đã Mất" in text


def test_who_may_not_see_waves_is_refused(
    administrator: User, world: World, printed: Printed
) -> None:
    assert main(["badges", "--wave", "3/2/2020", "--as", "quan-tri"]) == 1
    assert "không được xem" in printed()[1]
    assert main(["badges", "--wave", "3/2/2010", "--as", "quan-tri"]) == 1


def test_another_committee_sees_none_of_it(
    other_officer: User, veterans: Veterans, printed: Printed
) -> None:
    assert main(["badges", "--wave", "3/2/2020", "--as", "can-bo-huyen", "--json"]) == 0

    assert all(found == [] for found in json.loads(printed()[0]).values())
