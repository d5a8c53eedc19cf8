"""`dangvu synth`: a table of sign-ins for people, one JSON document for scripts."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import Settings

from dangvu.cli import synth
from dangvu.cli.main import DONE, REFUSED, main
from dangvu.organisations.models import Office

Run = Callable[..., int]
ARGUMENTS = ("--members", "400", "--seed", "5", "--until", "3/9/2018")


@pytest.fixture
def run(db: None, settings: Settings, tmp_path: Path) -> Run:
    settings.DATA = tmp_path

    def command(*words: str) -> int:
        parser = argparse.ArgumentParser()
        synth.add_arguments(parser)
        return synth.run(parser.parse_args([*ARGUMENTS, *words]))

    return command


def test_it_prints_who_may_sign_in(
    run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run() == DONE
    printed = capsys.readouterr()
    kept = (tmp_path / "dang-nhap.txt").read_text(encoding="utf-8")
    assert kept in printed.out
    assert "canbo.coquan" in kept
    assert "thứ Hai, 03/09/2018" in printed.out
    assert "Đã ghi" in printed.err


def test_it_prints_one_json_document_and_nothing_else(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--json") == DONE
    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert printed.err == ""
    assert document["until"] == "2018-09-03"
    assert document["rows"]["people.person"] > document["members"]
    assert {account["username"] for account in document["accounts"]} >= {"demo", "quantri"}
    assert Office.objects.get().is_demo


def test_a_second_time_is_refused(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run()
    capsys.readouterr()
    assert main(["synth", *ARGUMENTS]) == REFUSED
    printed = capsys.readouterr()
    assert "đã có văn phòng" in printed.err
    assert printed.out == ""


def test_a_day_that_cannot_be_told_is_refused_by_name(
    db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["synth", "--until", "3/9/2035"]) == REFUSED
    assert "03/09/2035 nằm ngoài" in capsys.readouterr().err
