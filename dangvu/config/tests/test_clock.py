"""The one clock: a demo's working day, else the day in Vietnam."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from dangvu.accounts.system import COMMAND_LINE, system_actor
from dangvu.config.clock import today
from dangvu.organisations.operations.office import found_office, move_working_day
from tests.world import World


def test_a_demo_office_lives_on_its_own_day(world: World) -> None:
    assert today() == date(2019, 12, 2)

    move_working_day(date(2020, 2, 3), by=system_actor(COMMAND_LINE))

    assert today() == date(2020, 2, 3)


@pytest.mark.parametrize(
    ("hour", "day"), [(16, date(2026, 11, 20)), (17, date(2026, 11, 21))], ids=["23:00", "midnight"]
)
def test_a_real_office_lives_on_the_day_of_vietnam(
    database: None, monkeypatch: pytest.MonkeyPatch, hour: int, day: date
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 20, hour, tzinfo=UTC))
    found_office(
        is_demo=False,
        name="Văn phòng Trà Lũng",
        helper="",
        working_day=None,
        by=system_actor(COMMAND_LINE),
    )

    assert today() == day
