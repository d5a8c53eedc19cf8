"""Letters for the tests of plans: a short one made by hand, and the seeds where they are at hand."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dangvu.accounts.actor import Actor
from dangvu.documents.intake import TakenIn
from dangvu.documents.reading.facts import Evidence, Fact, Reading
from dangvu.organisations.models import Organisation
from dangvu.plans.models import Plan, ReadFact
from dangvu.plans.operations.reading import open_plan
from dangvu.registry.models import Letter
from dangvu.registry.operations.letters import enter_letter
from tests.world import ON, World

SHARED = Path(__file__).resolve().parents[4] / "shared"
CERTAIN = 0.95
OpenLetter = Callable[..., Plan]


def entered(unit: Organisation, text: str, by: Actor) -> Letter:
    taken = TakenIn(text, "txt", False)
    return enter_letter(
        unit, name="ke-hoach.txt", content=text.encode(), taken=taken, received_on=ON, by=by
    )


@pytest.fixture
def open_letter(world: World, actor: Actor) -> OpenLetter:
    """A plan of the agencies out of (type, quote, norm) facts; the text is the quotes themselves."""

    def opened(*facts: tuple[str, str, dict[str, Any]], unit: Organisation | None = None) -> Plan:
        lines = list(dict.fromkeys(quote for _, quote, _ in facts))
        whole = [line for line in lines if not any(line in o and line != o for o in lines)]
        text = "\n".join(whole)
        found = []
        for number, (kind, quote, norm) in enumerate(facts):
            start = text.index(quote)
            found.append(
                Fact(str(number), kind, quote, start, start + len(quote), norm, CERTAIN, "by hand")
            )
        letter = entered(unit or world.agencies, text, actor)
        return open_plan(letter, reading=Reading(text, "", tuple(found)), on=ON, by=actor)

    return opened


@pytest.fixture
def fact_of(open_letter: OpenLetter) -> Callable[..., ReadFact]:
    """One fact of a letter that holds nothing else."""

    def made(kind: str, quote: str = "Một câu của văn bản.", **norm: Any) -> ReadFact:
        return open_letter((kind, quote, norm)).facts.get()

    return made


@pytest.fixture
def seed(world: World, actor: Actor) -> OpenLetter:
    """A seed letter with its gold facts; skips where the seeds are not at hand."""

    def opened(name: str, unit: Organisation | None = None) -> Plan:
        found = SHARED / "docfacts" / "seeds-gold" / f"{name}.expected.json"
        if not found.exists():
            pytest.skip("the seeds are not at hand")
        gold = json.loads(found.read_text("utf-8"))
        text = (SHARED / "seeds" / gold["source"]).read_text("utf-8")
        letter = entered(unit or world.agencies, text, actor)
        facts = tuple(map(_fact, gold["facts"]))
        return open_plan(letter, reading=Reading(text, name, facts), on=ON, by=actor)

    return opened


def _fact(entry: dict[str, Any]) -> Fact:
    evidence = tuple(Evidence(**item) for item in entry.get("evidence") or ())
    confidence = 0.7 if entry.get("level") == "optional" else CERTAIN
    return Fact(
        entry["id"],
        entry["type"],
        entry["quote"],
        entry["start"],
        entry["end"],
        entry["norm"],
        confidence,
        "gold",
        evidence,
    )
