"""Our own texts with their gold, written by hand in a short form, as docfacts/1.

A gold file `NAME.facts.yaml` beside `NAME.txt` is a list; each item is `[type, quote, norm]` or
`[type, quote, norm, extra]`. A quote is verbatim; `first words [...] last words` stands for
everything from the one to the other. `extra` may hold `nth` (the quote's which occurrence, from
1), `after` (the quote stands after this text), `optional: true`. A text of single paragraphs that is
annotated for some kinds of facts only is a mapping with `scored_types` and `facts`.
"""

from pathlib import Path
from typing import Any

import yaml

OWN = Path(__file__).resolve().parent / "own"
_GAP = " [...] "


class WrongGold(Exception):
    """A quote that the text does not hold, or a gold file of another shape."""


def texts(part: str) -> list[Path]:
    """The texts of one part, "dev" or "held_out"."""
    return sorted((OWN / part).rglob("*.txt"))


def gold_of(text_file: Path) -> dict[str, Any]:
    text = text_file.read_bytes().decode("utf-8")
    written = yaml.safe_load(text_file.with_suffix(".facts.yaml").read_text(encoding="utf-8"))
    whole = written if isinstance(written, dict) else {"facts": written}
    gold = {
        "schema": "docfacts/1",
        "doc": text_file.stem,
        "source": text_file.name,
        "facts": [_fact(text, item, number) for number, item in enumerate(whole["facts"], 1)],
    }
    return gold | {key: whole[key] for key in ("scored_types",) if key in whole}


def _fact(text: str, item: list[Any], number: int) -> dict[str, Any]:
    kind, quote, norm, *rest = item
    extra = rest[0] if rest else {}
    start, end = _bounds(text, quote, extra)
    fact = {"id": f"g{number:03}", "type": kind, "quote": text[start:end]}
    fact |= {"start": start, "end": end, "norm": norm or {}}
    if extra.get("optional"):
        fact["level"] = "optional"
    return fact


def _bounds(text: str, quote: str, extra: dict[str, Any]) -> tuple[int, int]:
    first, gap, last = quote.partition(_GAP)
    start = _found(text, extra["after"], 0) if "after" in extra else 0
    for turn in range(extra.get("nth", 1)):
        start = _found(text, first, start + 1 if turn else start)
    if not gap:
        return start, start + len(first)
    return start, _found(text, last, start + len(first)) + len(last)


def _found(text: str, words: str, start: int) -> int:
    place = text.find(words, start)
    if place < 0:
        raise WrongGold(f"no “{words}” after place {start}")
    return place
