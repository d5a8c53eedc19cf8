"""The doubling of hostile texts: what grows is accused, what is bounded is not."""

import re
from types import ModuleType

import pytest

from tools.bench.readers import growth
from tools.bench.readers.attacks import attacks_on
from tools.bench.readers.growth import grows_too_fast


@pytest.mark.parametrize(
    "pattern",
    [
        r"\s+$",
        r"[.,]*x",
        r"(?:a+)+b",
        r"\bnghi quyet .*ve viec",
        r"\[[^\]]*\]",
        r"(?:quyet dinh|thong bao) so \d{1,3}[^;]*$",
    ],
)
def test_a_pattern_tried_to_the_end_from_every_letter_is_noticed(pattern: str) -> None:
    assert grows_too_fast(re.compile(pattern))


@pytest.mark.parametrize(
    "pattern",
    [
        r"\s{1,9}$",
        r"x[.,]*",
        r"\bdang vien(?: [a-z]{1,12}){0,6} $",
        r"\bnghi quyet .{0,40}ve viec",
        r"\[[^\]]{0,80}\]",
        r"^[^;]*$",
    ],
)
def test_a_bounded_pattern_passes(pattern: str) -> None:
    assert not grows_too_fast(re.compile(pattern))


def test_every_way_to_a_repeat_is_tried() -> None:
    attacks = list(attacks_on(re.compile(r"k\d(?:q|w) ?[xyz](?:[^;]*$|u{80,}v)")))

    assert any(re.match(r"k\d[qw][xyz]", attack) for attack in attacks)
    assert any("u" * 80 in attack for attack in attacks)


def test_patterns_are_found_in_tables_and_over_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("rules")
    vars(module).update(
        ONE=re.compile("a"), MANY={"b": [(1, re.compile("b"))]}, RAW=re.compile(rb"c"), OTHER="d"
    )
    monkeypatch.setattr(growth, "import_module", lambda name: module)

    found = {pattern.pattern for _, pattern in growth.patterns_of_the_readers()}

    assert found == {"a", "b", "c"}
