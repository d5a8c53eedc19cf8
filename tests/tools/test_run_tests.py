"""The closing line of `make test` tells the truth, also about runs that broke off."""

from pathlib import Path

import pytest

from tools import run_tests
from tools.run_tests import Count, count_in

REPORT = '<testsuites><testsuite tests="9" failures="{f}" errors="{e}" skipped="2"/></testsuites>'


def report(tmp_path: Path, *, failures: int = 0, errors: int = 0) -> Path:
    path = tmp_path / "report.xml"
    path.write_text(REPORT.format(f=failures, e=errors), encoding="utf-8")
    return path


def test_a_good_run_is_counted(tmp_path: Path) -> None:
    assert str(count_in(report(tmp_path), 0)) == "7 passed, 0 failed, 2 skipped"


def test_errors_count_as_failures(tmp_path: Path) -> None:
    assert count_in(report(tmp_path, failures=1, errors=2), 1) == Count(4, 3, 2)


@pytest.mark.parametrize("code", [1, 2, 3, 5, -9])
def test_a_run_that_broke_off_is_a_failure(tmp_path: Path, code: int) -> None:
    assert count_in(report(tmp_path), code).failed == 1


def test_no_report_is_a_failure(tmp_path: Path) -> None:
    assert count_in(tmp_path / "none.xml", 0) == Count(failed=1)


@pytest.mark.parametrize(
    ("counts", "code"),
    [((Count(1), Count(2)), 0), ((Count(1), Count(2, 1)), 1), ((Count(), Count(0, 0, 4)), 1)],
    ids=["all well", "one failed", "nothing ran"],
)
def test_the_last_line_adds_up_and_the_exit_code_agrees(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    counts: tuple[Count, Count],
    code: int,
) -> None:
    monkeypatch.setattr(
        run_tests, "PARTS", {"sqlite": lambda: counts[0], "postgresql": lambda: counts[1]}
    )

    assert run_tests.main([]) == code
    assert capsys.readouterr().out.splitlines()[-1] == str(counts[0] + counts[1])
