"""Damaged inputs: made again from their number, and neither reader falls over a few hundred."""

import pytest

from dangvu.documents.intake.refusals import Reason, RefusedDocument
from tools.fuzz import trials
from tools.fuzz.__main__ import printed
from tools.fuzz.trials import Report, made, tried

FEW = 250


@pytest.mark.parametrize("reader", ["letters", "lists", "both"])
def test_an_input_is_made_again_from_its_seed_and_number(reader: str) -> None:
    again = [made(number, 3, reader, large=False) for number in range(40)]

    assert again == [made(number, 3, reader, large=False) for number in range(40)]
    assert len({given.content for given in again}) > 35
    assert again != [made(number, 4, reader, large=False) for number in range(40)]
    assert {given.reader for given in again} == (
        {"letters", "lists"} if reader == "both" else {reader}
    )


def test_small_inputs_stay_small() -> None:
    sizes = sorted(len(made(number, 5, "both", large=False).content) for number in range(300))

    assert sizes[len(sizes) // 2] < 3000
    assert sizes[-1] < 16_000


def test_every_kind_is_tried_and_most_of_it_is_read() -> None:
    report = tried(FEW, 6, "both")

    assert set(report.by_kind) == {"a.txt", "a.docx", "a.pdf", "a.csv", "a.xlsx", "a.ods", "a.xls"}
    assert report.read > FEW / 4
    assert report.refused > 0


@pytest.mark.parametrize("reader", trials.READERS)
def test_damage_is_read_or_refused_and_nothing_else(reader: str) -> None:
    report = tried(FEW, 7, reader)

    assert not report.faults, printed(report)
    assert report.read + report.refused == FEW


def test_faults_and_refusals_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(given: trials.Input) -> None:
        if given.number == 1:
            raise RefusedDocument(Reason.BROKEN, "không nhận")
        if given.number == 2:
            raise KeyError("x")

    monkeypatch.setattr(trials, "read", read)
    report = tried(4, 8, "letters")

    assert (report.read, report.refused, len(report.faults)) == (2, 1, 1)
    assert not report.is_well
    assert "KeyError" in printed(report)
    assert "number 2" in printed(report)


def test_a_slow_input_is_not_well() -> None:
    assert Report(slowest=(trials.SLOW, None)).is_well
    assert not Report(slowest=(trials.SLOW + 0.1, None)).is_well
