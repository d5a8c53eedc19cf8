"""What the agencies' committee had adopted before the working day."""

from datetime import date

import pytest

from dangvu.regulations.beginnings import as_json
from dangvu.regulations.models import AdoptedSet
from dangvu.rules.sets import read_set
from dangvu.synth.drafts import Unit
from dangvu.synth.facts.adopted import add_letter_52
from dangvu.synth.facts.basket import Basket, eight_o_clock
from dangvu.synth.land.plan import AGENCIES
from dangvu.synth.land.tree import plant


def told(until: date) -> list[AdoptedSet]:
    committee: Unit = plant(7, 600).superiors[AGENCIES]
    basket = Basket(eight_o_clock(until))
    add_letter_52(basket, committee, officer="canbo", standing="thuongvu", until=until)
    return [row for row in basket.rows[AdoptedSet] if isinstance(row, AdoptedSet)]


def test_letter_52_holds_from_the_day_it_was_issued() -> None:
    [row] = told(date(2019, 12, 2))

    assert (row.from_on, row.until_on) == (date(2019, 9, 25), None)
    assert row.published_by != row.drafted_by
    assert row.definition == as_json(row.definition)
    assert read_set(row.definition).read_as(row.reading)


@pytest.mark.parametrize(
    ("until", "rows"), [(date(2019, 9, 24), 0), (date(2019, 9, 25), 1)]
)  # fmt: skip
def test_a_working_day_before_the_letter_knows_nothing_of_it(until: date, rows: int) -> None:
    assert len(told(until)) == rows
