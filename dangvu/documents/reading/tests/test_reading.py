"""Whole texts: places that hold after any damage, gold that must be met, and a bounded time."""

import json
import random
import time
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.tests.texts import (
    PARAPHRASES,
    SEEDS,
    SEEDS_GOLD,
    paraphrases,
    scorer,
    seeds,
    text_of,
)

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared seeds are not here")
DAMAGE = ["", "wrap,tone:0.05,nfd", "noblank", "crlf", "uy"]


def counts(gold_folder: Path, texts_folder: Path, damage: str) -> list[int]:
    """Right, extra and missing facts by value, over all documents of a folder."""
    score = scorer()
    total = [0, 0, 0]
    for path in sorted(gold_folder.glob("*.expected.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = text_of(texts_folder / gold["source"])
        damaged, moved = score.perturb(text, damage)
        facts = [{**f, "start": moved[f["start"]], "end": moved[f["end"]]} for f in gold["facts"]]
        found = [fact.as_json() for fact in read_text(damaged, name="x").facts]
        results, _ = score.compare(facts, found)
        for result in results.values():
            total = [one + other for one, other in zip(total, result["value"], strict=True)]
    return total


def f1(total: Sequence[int]) -> float:
    right, extra, missing = total
    return 2 * right / (2 * right + extra + missing)


@needs_seeds
@pytest.mark.parametrize(
    ("damage", "least"), [(DAMAGE[0], 0.95), (DAMAGE[1], 0.94), (DAMAGE[2], 0.94)]
)
def test_the_seeds_are_read(damage: str, least: float) -> None:
    assert f1(counts(SEEDS_GOLD, SEEDS, damage)) >= least


@needs_seeds
def test_damage_costs_little() -> None:
    whole = f1(counts(SEEDS_GOLD, SEEDS, ""))
    assert all(f1(counts(SEEDS_GOLD, SEEDS, damage)) >= whole - 0.03 for damage in DAMAGE[1:3])


@needs_seeds
def test_the_paraphrases_are_read_nearly_as_well() -> None:
    seeds_value = f1(counts(SEEDS_GOLD, SEEDS, ""))
    assert f1(counts(PARAPHRASES, PARAPHRASES, "")) >= seeds_value - 0.05


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("path", [*seeds(), *paraphrases()], ids=lambda path: path.stem[:3])
def test_every_quote_stands_where_the_fact_says(path: Path, damage: str) -> None:
    text = text_of(path)
    if damage:
        text, _ = scorer().perturb(text, damage)
    facts = read_text(text, name=path.name).facts
    assert facts
    for fact in facts:
        assert text[fact.start : fact.end] == fact.quote != ""
        assert all(text[item.start : item.end] == item.quote != "" for item in fact.evidence)
        assert 0 < fact.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "\x00" * 50,
        "\udcff\ud800",
        "\u0301" * 9,
        "- \n- \n-",
        "I.\nII.\n",
        "((((",
        '"' * 40,
    ],
)
def test_it_reads_anything(text: str) -> None:
    for fact in read_text(text, name="x").facts:
        assert text[fact.start : fact.end] == fact.quote


def test_it_reads_torn_texts() -> None:
    dice = random.Random(11)
    signs = ["", " ", "\n", '"', "(", ")", "%", "/", "0", "\u0301", "-", ";", "\r"]
    for path in paraphrases():
        text = text_of(path)
        start = dice.randrange(len(text) // 2)
        piece = text[start : start + 2500]
        for whole in (piece, unicodedata.normalize("NFD", piece)):
            letters = list(whole)
            for _ in range(40):
                letters[dice.randrange(len(letters))] = dice.choice(signs)
            torn = "".join(letters)
            assert all(torn[f.start : f.end] == f.quote for f in read_text(torn, name="x").facts)


@pytest.mark.parametrize(
    "piece",
    [
        "12 đảng viên ",
        "chi bộ, ",
        "phối hợp với các ban, ",
        '"về ',
        "1/2 = 50% ",
        "người phải ",
        "- \n",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    size = 6_000 // len(piece)
    one = min(_seconds(piece * size) for _ in range(2))
    two = min(_seconds(piece * size * 4) for _ in range(2))
    assert two < 12 * one + 0.3


def _seconds(text: str) -> float:
    start = time.process_time()
    read_text(text, name="x")
    return time.process_time() - start


@needs_seeds
def test_the_plan_of_the_first_seed_gives_its_table() -> None:
    """The obligations a clerk must be able to confirm: target, waves, days, reports, conditions."""
    facts = read_text(text_of(seeds()[0]), name="000").facts

    def norms(kind: str) -> list[dict[str, Any]]:
        return [fact.norm for fact in facts if fact.type == kind]

    target = norms("target")[0]
    assert (target["min"], target["max"], target["open_ended"]) == (180, 220, True)
    rounds = [n["date"] for n in norms("event") if n.get("label", "").startswith("Đợt")]
    assert rounds == ["2020-02-03", "2020-05-19", "2020-09-02", "2020-10-10"]
    due = {(n.get("date") or n.get("month") or n.get("year"), n["op"]) for n in norms("deadline")}
    assert due >= {
        ("2019-12-11", "before"),
        ("2020-02-03", "on"),
        ("2020", "in"),
        ("2020-02", "in"),
        ("2020-11", "in"),
    }
    assert {n["when"]: n.get("via") for n in norms("report_duty") if "when" in n} == {
        "2019-12-11": "Ban Tổ chức Đảng ủy",
        "2020-02": "Ban Tổ chức Đảng ủy",
        "2020-11": "Ban Tổ chức Tỉnh ủy",
    }
    assert "unlikely_body" in {n["code"] for n in norms("warning")}
    assert len([n for n in norms("criterion") if n.get("alternative_of") == "A"]) == 2
    cited = {n["key"] for n in norms("citation") if "key" in n}
    assert len(cited - {"ĐIỀU LỆ ĐẢNG"}) == 8
