"""The texts that the reader is measured on, with their gold: seeds, paraphrases, our own."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dangvu.documents.reading.tests.gold import gold_of, texts
from tools.office import ROOT

SHARED = ROOT.parent / "shared"
SCORER = SHARED / "docfacts" / "score.py"
PARAPHRASES = ROOT / "dangvu" / "documents" / "reading" / "tests" / "paraphrases"
# What the held-out texts show is never told word by word: rules must not be written to them.
HELD_OUT = "held_out"
PARTS = ("seeds", "paraphrases", "dev", HELD_OUT)


@dataclass(frozen=True)
class Text:
    part: str
    name: str
    words: str
    gold: list[dict[str, Any]]
    scored_types: frozenset[str] | None


def all_texts() -> list[Text]:
    return [text for part in PARTS for text in _of_part(part)]


def _of_part(part: str) -> Iterator[Text]:
    if part in ("seeds", "paraphrases"):
        folder = SHARED / "docfacts" / "seeds-gold" if part == "seeds" else PARAPHRASES
        for path in sorted(folder.glob("*.expected.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            file = path.with_name(path.name.replace(".expected.json", ".txt"))
            yield _text(part, SHARED / "seeds" / gold["source"] if part == "seeds" else file, gold)
    else:
        for file in texts(part):
            yield _text(part, file, gold_of(file))


def _text(part: str, file: Path, gold: dict[str, Any]) -> Text:
    for fact in gold["facts"]:
        fact.setdefault("norm", {})
    types = gold.get("scored_types")
    words = file.read_bytes().decode("utf-8")
    return Text(part, file.stem, words, gold["facts"], frozenset(types) if types else None)
