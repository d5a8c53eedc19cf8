"""Commands in this process: the test's own databases stand in for the folder's."""

from collections.abc import Callable

import pytest

from dangvu.cli import preparing
from dangvu.organisations.models import Office

Printed = Callable[[], tuple[str, str]]


@pytest.fixture
def in_process(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings are loaded once a process, and migrated databases are the tests' own affair."""
    monkeypatch.setattr(preparing, "load_settings", lambda: None)
    monkeypatch.setattr(preparing, "migrate", lambda: None)

    def name() -> str:
        office = Office.objects.standing()
        return office.name if office else ""

    monkeypatch.setattr(preparing, "office_name", name)


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    """What was printed since the last question: standard output, standard error."""

    def both() -> tuple[str, str]:
        found = capsys.readouterr()
        return found.out, found.err

    return both
