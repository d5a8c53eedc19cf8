"""The census on the command line: counts in sight, columns taken out, on the trail."""

import json
from pathlib import Path

import polars as pl
import pytest
from django.conf import settings

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.cli.main import main
from dangvu.cli.tests.conftest import Printed
from tests.world import PASSWORD, World

OFFICER = ["census", "--on", "2/12/2019", "--as", "can-bo"]


@pytest.fixture(autouse=True)
def standing(world: World, in_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANGVU_PASSWORD", PASSWORD)


def test_every_unit_in_sight_is_counted_with_all_below_it(
    world: World, officer: User, printed: Printed
) -> None:
    assert main([*OFFICER, "--json"]) == 0
    told = json.loads(printed()[0])

    assert (told["schema"], told["on"]) == ("census/1", "2019-12-02")
    assert "member_grade_1" in told["columns"]
    keys = ("members", "official", "probationary", "in_transit", "candidates")
    assert [(unit["name"], *(unit[key] for key in keys)) for unit in told["units"]] == [
        ("Đảng bộ các cơ quan Trà Lũng", 2, 1, 1, 0, 1),
        ("Đảng bộ Sở Trà Sen", 2, 1, 1, 0, 1),
        ("Chi bộ Trà Hồng", 1, 1, 0, 0, 1),
        ("Chi bộ Trà Cúc", 1, 0, 1, 0, 0),
    ]


def test_the_seal_and_the_day_are_said(officer: User, printed: Printed) -> None:
    assert main(OFFICER) == 0
    assert "Ngày 02/12/2019, niêm số " in printed()[0]


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_columns_are_taken_out_and_the_trail_says_so(
    world: World, officer: User, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"cot.{ending}"
    assert main([*OFFICER, "--unit", "Chi bộ Trà Hồng", "--out", str(out)]) == 0

    rows = pl.read_csv(out) if ending == "csv" else pl.read_parquet(out)
    assert sorted(rows["person_id"]) == sorted([world.member.pk, world.candidate.pk])
    assert out.stat().st_mode & 0o077 == 0
    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(verb="census.columns_taken_out")
    assert (entry.subject_id, entry.username) == (world.first_cell.pk, "can-bo")


def test_another_kind_of_file_is_refused(officer: User, printed: Printed) -> None:
    assert main([*OFFICER, "--out", "cot.xls"]) == 1
    assert ".parquet" in printed()[1]


def test_a_unit_out_of_sight_is_not_named(officer: User, printed: Printed) -> None:
    assert main([*OFFICER, "--unit", "Chi bộ xã Trà Vân"]) == 1
    assert "Không có đơn vị" in printed()[1]


def test_who_may_read_no_figures_gets_none(administrator: User, printed: Printed) -> None:
    assert main(["census", "--as", administrator.username]) == 1
    assert "không được xem số liệu" in printed()[1]


def test_a_day_to_come_is_refused(officer: User, printed: Printed) -> None:
    assert main(["census", "--on", "3/12/2019", "--as", "can-bo"]) == 1
    assert "chưa tới" in printed()[1]
