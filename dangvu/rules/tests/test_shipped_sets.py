"""The shipped sets against worked cases, and what must be true of each of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from dangvu.rules.judging import judge, prepare
from dangvu.rules.record import Cell, Facts
from dangvu.rules.sets import RuleSet, shipped
from dangvu.rules.sets.families import members
from dangvu.rules.sets.ruleset import Subject

CASES = Path(__file__).parent / "cases"
VERSIONS = ("2016", "2021", "2025a", "2025b", "2026a", "2026b")
FAMILIES = sorted({key.rpartition("-")[0] for key, made in shipped().items() if made.is_central})


@dataclass(frozen=True)
class Case:
    name: str
    set_id: str
    reading: str
    on: date
    facts: dict[str, int | None]
    verdict: str


def cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("sets_*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            for case in group["cases"]:
                found += _in_readings(group, case)
    return found


def _in_readings(group: dict[str, Any], case: dict[str, Any]) -> list[Case]:
    verdict = case["verdict"]
    readings = [reading.id for reading in shipped()[group["set"]].readings] or [""]
    expected = verdict if isinstance(verdict, dict) else dict.fromkeys(readings, verdict)
    facts = group["facts"] | case.get("facts", {})
    return [
        Case(case["name"], group["set"], reading, group["day"], facts, expected[reading])
        for reading in readings
    ]


def facts_of(case: Case) -> Facts:
    return Facts(1, {name: Cell(value) for name, value in case.facts.items()})


@pytest.mark.parametrize(
    "case", cases(), ids=lambda case: f"{case.set_id} {case.reading}: {case.name}"
)
def test_a_worked_case_comes_out(case: Case) -> None:
    ruleset = shipped()[case.set_id].read_as(case.reading)
    assert ruleset.holds_on(case.on)

    assert judge(prepare(ruleset, case.on), facts_of(case)).verdict == case.verdict


@pytest.mark.parametrize("family", FAMILIES)
def test_versions_of_a_set_follow_each_other_without_a_gap(family: str) -> None:
    versions = [shipped()[f"{family}-{version}"] for version in VERSIONS]

    assert versions[0].from_on == date(2016, 7, 25)
    assert versions[-1].until_on is None
    for older, newer in pairwise(versions):
        assert older.until_on is not None
        assert older.until_on + timedelta(days=1) == newer.from_on
        assert newer.supersedes == older.id


@pytest.mark.parametrize("family", FAMILIES)
def test_what_was_not_read_is_said_to_be_inherited(family: str) -> None:
    for version in VERSIONS[-2:]:
        made = shipped()[f"{family}-{version}"]
        assert not made.is_verified
        assert "kế thừa từ Quy định 294-QĐ/TW" in made.source
        assert "chưa đối chiếu văn bản 2026" in made.source


def test_a_condition_changes_with_its_regulation() -> None:
    education = {
        version: str(shipped()[f"tieu-chuan-ket-nap-{version}"].data["outcomes"][0])
        for version in VERSIONS
    }

    assert "'secondary'" in education["2025b"]
    assert "'secondary_programme'" in education["2026b"]
    assert "reprimand" not in str(shipped()["tang-huy-hieu-2016"].data)
    assert "'reprimand': 6" in str(shipped()["tang-huy-hieu-2021"].data)


def test_only_the_screening_set_is_an_indicator() -> None:
    indicators = [made for made in shipped().values() if made.is_indicator]

    assert [made.id for made in indicators] == ["ra-soat-ke-hoach-02"]
    assert all(made.subject == Subject.SCREENING for made in indicators)


def test_no_central_set_is_a_committee_s_own() -> None:
    own = [made for made in shipped().values() if made.subject == Subject.CRITERIA]

    assert {made.id for made in own} == {"cong-van-52", "ke-hoach-83", "mau-tieu-chuan-rieng"}
    assert not any(made.is_central for made in own)


@pytest.mark.parametrize("ruleset", shipped().values(), ids=shipped())
def test_every_outcome_has_its_clause(ruleset: RuleSet) -> None:
    assert ruleset.source
    assert all(outcome.source for outcome in ruleset.outcomes)


FAMILY: dict[str, Any] = {
    "family": "thu",
    "subject": "badge",
    "title": "Thử",
    "issuer": "Thử",
    "versions": ["RS-2016", "RS-2021", "RS-2025b"],
    "outcomes": [
        {
            "title": "Một",
            "source": {"text_of": "admission/decision"},
            "when": {
                "all": [
                    {"official": {}},
                    {"never_disciplined": {"form": "warning"}, "until": "RS-2021"},
                    {"never_disciplined": {"form": "removal"}, "from": "RS-2021"},
                    {"party_years": {"years": {"value": "votes/attempts", "plus": 2}}},
                ]
            },
        }
    ],
}


def parts_of(made: dict[str, Any]) -> list[Any]:
    found: list[Any] = made["outcomes"][0]["when"]["all"]
    return found


def test_a_part_stands_from_one_version_to_another() -> None:
    forms = [
        [part["never_disciplined"]["form"] for part in parts_of(made) if "official" not in part][:2]
        for made in ({**one} for one in members(trimmed(FAMILY)))
    ]

    assert forms == [["warning"], ["warning", "removal"], ["removal"]]


def trimmed(family: dict[str, Any]) -> dict[str, Any]:
    """Without the part that has a number in it."""
    outcome = family["outcomes"][0]
    kept = {"all": outcome["when"]["all"][:-1]}
    return family | {"outcomes": [outcome | {"when": kept}]}


def test_a_family_holds_only_under_its_versions() -> None:
    made = list(members(FAMILY))

    assert [one["id"] for one in made] == ["thu-2016", "thu-2021", "thu-2025b"]
    assert [one["supersedes"] for one in made] == ["", "thu-2016", "thu-2021"]
    assert all(parts_of(one)[-1] == {"party_years": {"years": 5}} for one in made)
    assert made[0]["outcomes"][0]["source"] == "Quy định 29-QĐ/TW (25/7/2016), mục 4"


def test_a_value_that_begins_later_is_not_read_too_early() -> None:
    late = {"months_since": {"event": "left_on", "months": {"value": "transfer/abroad"}}}
    outcome = FAMILY["outcomes"][0] | {"when": late}

    with pytest.raises(LookupError, match="transfer/abroad does not hold under RS-2016"):
        list(members(FAMILY | {"outcomes": [outcome]}))


SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
LETTERS = {
    "ke-hoach-83": "000_*.txt",
    "cong-van-52": "003_*.txt",
    "ra-soat-ke-hoach-02": "002_*.txt",
}


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not beside the project here")
@pytest.mark.parametrize("set_id", LETTERS)
def test_a_set_quotes_its_letter_word_for_word(set_id: str) -> None:
    [letter] = SEEDS.glob(LETTERS[set_id])
    text = _bare(letter.read_text(encoding="utf-8"))

    for outcome in shipped()[set_id].outcomes:
        assert _bare(outcome.quote).rstrip(".") in text


def _bare(text: str) -> str:
    """Without the marks of emphasis, with single blanks."""
    return " ".join(text.replace("*", "").split())
