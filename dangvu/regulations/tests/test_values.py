"""The one place where rooms ask for a legal value."""

from datetime import date

import pytest

from dangvu.regulations import values
from dangvu.rules.parameters import NotInForceError, in_force


def test_without_a_value_of_its_own_a_body_has_the_shipped_one() -> None:
    asked = values.value("recognition/probation", body=None, on=date(2019, 12, 2))

    assert asked == in_force("recognition/probation", on=date(2019, 12, 2))
    assert asked.value == 12


def test_a_day_before_all_values_is_not_guessed_at() -> None:
    with pytest.raises(NotInForceError):
        values.value("admission/awareness_certificate", body=None, on=date(2017, 6, 4))
