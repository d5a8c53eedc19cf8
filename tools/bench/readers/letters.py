"""How well and how fast letters are read: seeds, paraphrases, our own texts, plain and damaged."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from types import ModuleType

from dangvu.documents.reading import read_text
from tools.bench.figures import Figure
from tools.office import dangvu
from tools.reading_report.scores import Scores, f1_of, scorer, scores_of
from tools.reading_report.texts import HELD_OUT, SCORER, Text, all_texts
from tools.reading_report.versions import Facts

ROUNDS = 3
IN_PROCESS, BY_COMMAND, SEEDS, STRICT_SEEDS, LOSS, CALIBRATED = 0.3, 1.5, 0.98, 0.90, 0.03, 0.95
DAMAGE = ("wrap", "tone:0.05", "nfd", "noblank")
# The floors that unseen texts must reach; ours are only a sign of it.
FLOORS = {
    "header.number": 0.95, "header.doc_type": 0.95, "header.date": 0.95, "header.place": 0.90,
    "header.issuer": 0.85, "citation": 0.92, "section": 0.95, "recipient": 0.95, "signer": 0.95,
    "target": 0.90, "deadline": 0.85, "report_duty": 0.80, "statistic": 0.65, "task": 0.60,
    "criterion": 0.60,
}  # fmt: skip
STRICT = 0.60


def measure(folder: Path) -> Iterator[Figure]:
    """`folder` is an empty one, for files; without the shared scorer only the speed is measured."""
    texts = all_texts()
    yield from _speed(folder, [text for text in texts if text.part == "seeds"] or texts[:5])
    if SCORER.is_file():
        yield from _quality(texts, scorer())


def _quality(texts: Sequence[Text], judge: ModuleType) -> Iterator[Figure]:
    readings = _read(texts)
    scores = scores_of(texts, readings, judge)
    yield Figure("value-F1 on the seeds", _f1(scores, "seeds"), "micro", SEEDS, "higher")
    yield Figure(
        "strict F1 on the seeds", _strict(scores, "seeds"), "micro", STRICT_SEEDS, "higher"
    )
    near = (_f1(scores, "seeds") or 1.0) - LOSS
    yield Figure("value-F1 on the paraphrases", _f1(scores, "paraphrases"), "micro", near, "higher")
    for part in ("dev", HELD_OUT):
        yield from _of_part(scores, part)
    yield Figure("wrong offsets", _wrong_offsets(texts, readings), "facts", 0)
    yield from _calibration(scores)
    for damage in DAMAGE:
        yield from _loss(texts, scores, damage, judge)


def _read(texts: Iterable[Text]) -> list[Facts]:
    return [[f.as_json() for f in read_text(t.words, name=t.name).facts] for t in texts]


def _of_part(scores: Scores, part: str) -> Iterator[Figure]:
    for kind, floor in FLOORS.items():
        yield Figure(f"{part}: {kind}", _f1(scores, part, kind), "value-F1", floor, "higher")
    yield Figure(f"{part}: all kinds", _f1(scores, part), "value-F1")
    yield Figure(f"{part}: every field", _strict(scores, part), "strict F1", STRICT, "higher")


def _calibration(scores: Scores) -> Iterator[Figure]:
    said, wrong = (sum(scores.sure[part][place] for part in ("dev", HELD_OUT)) for place in (0, 1))
    right = round(1 - wrong / said, 3) if said else None
    yield Figure("certain facts that are right, own texts", right, "share", CALIBRATED, "higher")


def _loss(texts: Sequence[Text], plain: Scores, damage: str, judge: ModuleType) -> Iterator[Figure]:
    damaged = [_damaged(text, damage, judge) for text in texts]
    scores = scores_of(damaged, _read(damaged), judge)
    for part in ("dev", HELD_OUT):
        before, after = _f1(plain, part), _f1(scores, part)
        lost = None if before is None or after is None else round(before - after, 4)
        yield Figure(f"{part}: lost under {damage}", lost, "value-F1", LOSS)


def _damaged(text: Text, damage: str, judge: ModuleType) -> Text:
    words, places = judge.perturb(text.words, damage)
    gold = [
        {**f, "start": places[f["start"]], "end": places[f["end"]]}
        | {"quote": words[places[f["start"]] : places[f["end"]]]}
        for f in text.gold
    ]
    return replace(text, words=words, gold=gold)


def _wrong_offsets(texts: Sequence[Text], readings: Sequence[Facts]) -> int:
    return sum(
        text.words[fact["start"] : fact["end"]] != fact["quote"]
        for text, facts in zip(texts, readings, strict=True)
        for fact in facts
    )


def _f1(scores: Scores, part: str, kind: str | None = None) -> float | None:
    value = scores.f1(part, kind)
    return None if value is None else round(value, 4)


def _strict(scores: Scores, part: str) -> float | None:
    value = f1_of(scores.strict.get(part, []))
    return None if value is None else round(value, 4)


def _speed(folder: Path, texts: Sequence[Text]) -> Iterator[Figure]:
    paths = []
    for text in texts:
        paths.append(folder / f"{text.name}.txt")
        paths[-1].write_text(text.words, encoding="utf-8")
    yield from _seconds("read in process", paths, _read_here, IN_PROCESS)
    yield from _seconds(
        "dangvu read", paths, lambda path: dangvu(folder, "read", str(path)), BY_COMMAND
    )


def _seconds(
    name: str, paths: Sequence[Path], read: Callable[[Path], object], bar: float
) -> Iterator[Figure]:
    read(paths[0])
    seconds = []
    for path in paths:
        rounds = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            read(path)
            rounds.append(time.perf_counter() - started)
        seconds.append(median(rounds))
    yield Figure(f"{name}, median", round(median(seconds), 4), "s", bar)
    yield Figure(f"{name}, slowest", round(max(seconds), 4), "s", bar)


def _read_here(path: Path) -> object:
    return read_text(path.read_text(encoding="utf-8"), name=path.name)
