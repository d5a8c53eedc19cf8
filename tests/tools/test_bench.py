"""The table of figures: what is missed is marked, what was not measured is not passed over."""

import json
from pathlib import Path

import pytest

from tools.bench.figures import Figure, table, write
from tools.bench.lists import NEXT, SEARCH


@pytest.mark.parametrize(
    ("figure", "is_missed"),
    [
        (Figure("a", 0.3, "s", 0.3), False),
        (Figure("a", 0.31, "s", 0.3), True),
        (Figure("a", 300, "pages/s", 300, "higher"), False),
        (Figure("a", 299, "pages/s", 300, "higher"), True),
        (Figure("a", None, "s", 0.3), True),
        (Figure("a", 5, "s"), None),
    ],
)
def test_a_figure_is_held_against_its_bar(figure: Figure, is_missed: bool | None) -> None:
    assert figure.is_missed is is_missed


def test_the_table_marks_what_is_missed() -> None:
    lines = table([Figure("kept", 1, "s", 2), Figure("slow", 3, "s", 2)]).splitlines()

    assert lines[1].endswith("≤ 2  kept")
    assert lines[2].endswith("≤ 2  MISSED")


def test_the_file_holds_value_unit_bar_and_direction(tmp_path: Path) -> None:
    write([Figure("list", 312.0, "pages/s", 300, "higher")], tmp_path / "build" / "bench.json")

    assert json.loads((tmp_path / "build" / "bench.json").read_text()) == {
        "list": {"value": 312.0, "unit": "pages/s", "bar": 300, "better": "higher"}
    }


def test_the_way_to_the_next_page_and_the_search_are_found() -> None:
    assert NEXT.search('<a class="btn" rel="next" href="?sau=0k1&amp;id=7">Tiếp</a>')
    assert not NEXT.search('<a href="?truoc=1" rel="prev">Trước</a>')
    found = SEARCH.search('<input type="search" name="tim">')
    assert found
    assert found[1] == "tim"
