"""Dates and numbers go in and out as offices write them, whatever Django's own Vietnamese says."""

from datetime import date, datetime

import pytest
from django import forms
from django.template import Context, Template
from django.utils import formats


class DayForm(forms.Form):
    day = forms.DateField()


def day_of(text: str) -> date | None:
    form = DayForm({"day": text})
    form.is_valid()
    return form.cleaned_data.get("day")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("03/04/2026", date(2026, 4, 3)),
        ("26/03/2026", date(2026, 3, 26)),
        ("3/4/2026", date(2026, 4, 3)),
        ("03-04-2026", date(2026, 4, 3)),
        ("03.04.2026", date(2026, 4, 3)),
        ("03042026", date(2026, 4, 3)),
        ("2026-04-03", date(2026, 4, 3)),
        ("3/4/26", date(2026, 4, 3)),
        ("04/26/2026", None),
        ("31/02/2026", None),
    ],
)
def test_a_form_reads_the_day_first(text: str, day: date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("template", "value", "shown"),
    [
        ("{{ value }}", date(2026, 9, 5), "05/09/2026"),
        ("{{ value }}", datetime(2026, 9, 5, 7, 3), "07:03 05/09/2026"),  # noqa: DTZ001
        ("{{ value|date:'YEAR_MONTH_FORMAT' }}", date(2026, 9, 5), "09/2026"),
        ("{{ value }}", 8877, "8.877"),
        ("{{ value }}", 1234567.5, "1.234.567,5"),
        ("{{ value }}", 999, "999"),
    ],
)
def test_a_page_shows_it_our_way(template: str, value: object, shown: str) -> None:
    assert Template(template).render(Context({"value": value})) == shown


def test_the_week_begins_on_monday() -> None:
    assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
