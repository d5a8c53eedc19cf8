"""A letter reads alike as text, as Word and as pdf."""

import json
import unicodedata
from bisect import bisect_left
from pathlib import Path
from typing import Any

import pytest

from dangvu.documents.intake import take_in
from dangvu.documents.intake.tests.pdf_files import pdf
from dangvu.documents.intake.tests.word_files import word
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

LOSS = 0.02
LETTERS = [*seeds(), *paraphrases()]


def as_word(text: str) -> bytes:
    return word(lambda document: [document.add_paragraph(line) for line in text.split("\n")])


def as_pdf(text: str) -> bytes:
    return pdf(text.split("\n"))


def gold_of(path: Path) -> list[dict[str, Any]]:
    folder = SEEDS_GOLD if path.parent == SEEDS else PARAPHRASES
    name = path.stem.partition("_")[0] if path.parent == SEEDS else path.stem
    gold = json.loads((folder / f"{name}.expected.json").read_text(encoding="utf-8"))
    return [{"norm": {}, **fact} for fact in gold["facts"]]


def letters_before(text: str) -> list[int]:
    """How many letters stand before each place; blanks and line ends do not count."""
    counts, count = [], 0
    for sign in text:
        counts.append(count)
        count += 0 if sign.isspace() else len(unicodedata.normalize("NFD", sign))
    return [*counts, count]


def moved(gold: list[dict[str, Any]], old: str, new: str) -> list[dict[str, Any]]:
    """The gold at its places in a text whose lines end elsewhere."""
    before, after = letters_before(old), letters_before(new)
    facts = []
    for fact in gold:
        start, end = (bisect_left(after, before[fact[side]]) for side in ("start", "end"))
        while start < end and new[start].isspace():
            start += 1
        facts.append({**fact, "start": start, "end": end, "quote": new[start:end]})
    return facts


def value_f1(text: str, gold: list[dict[str, Any]]) -> float:
    found = [fact.as_json() for fact in read_text(text, name="thu").facts]
    results, _ = scorer().compare(gold, found)
    right, false, missed = (
        sum(result["value"][place] for result in results.values()) for place in range(3)
    )
    return float(2 * right / (2 * right + false + missed))


@pytest.mark.parametrize("path", LETTERS, ids=[path.stem for path in LETTERS])
@pytest.mark.parametrize(("ending", "made"), [("docx", as_word), ("pdf", as_pdf)])
def test_a_letter_reads_alike_in_every_form(path: Path, ending: str, made: Any) -> None:
    scorer()
    plain, gold = text_of(path), gold_of(path)
    text = take_in(f"thu.{ending}", made(plain)).text
    assert value_f1(text, moved(gold, plain, text)) >= value_f1(plain, gold) - LOSS
