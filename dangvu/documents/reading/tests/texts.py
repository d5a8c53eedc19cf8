"""Where the texts of the tests are, and how they are damaged."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

PARAPHRASES = Path(__file__).resolve().parent / "paraphrases"
SHARED = Path(__file__).resolve().parents[4].parent / "shared"
SEEDS = SHARED / "seeds"
SEEDS_GOLD = SHARED / "docfacts" / "seeds-gold"
_SCORER = SHARED / "docfacts" / "score.py"


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def seeds() -> list[Path]:
    return sorted(SEEDS.glob("*.txt"))


def paraphrases() -> list[Path]:
    return sorted(PARAPHRASES.glob("*.txt"))


def scorer() -> ModuleType:
    if not _SCORER.is_file():
        pytest.skip("the shared scorer is not on this machine")
    spec = importlib.util.spec_from_file_location("docfacts_score", _SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault("docfacts_score", module)
    spec.loader.exec_module(module)
    return module


def pairs(texts: list[Path]) -> Iterator[tuple[str, str]]:
    for path in texts:
        yield path.stem, text_of(path)
