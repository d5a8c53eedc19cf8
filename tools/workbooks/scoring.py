"""Compares what was read from one workbook with its truth, and counts."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from tools.workbooks.outcomes import Outcome
from tools.workbooks.values import JUDGED, is_equal, is_nothing, kin


class Score:
    """Counts of one workbook or of many; `faults` are sentences for whoever mends the reader."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.defects: dict[str, Counter[str]] = {}
        self.faults: list[str] = []

    def add(self, other: "Score") -> None:
        self.counts.update(other.counts)
        self.faults += other.faults
        for name, counts in other.defects.items():
            self.defects.setdefault(name, Counter()).update(counts)

    def share(self, part: str, whole: str) -> float | None:
        return self.counts[part] / self.counts[whole] if self.counts[whole] else None

    def planted(self, defect: str, *, is_right: bool) -> None:
        self.defects.setdefault(defect, Counter()).update(planted=1, right=int(is_right))

    def note(self, *words: object) -> None:
        self.faults.append(" ".join(map(str, words)))


def score_of(truth: dict[str, Any], outcome: Outcome) -> Score:
    score = Score()
    if outcome.fault:
        score.counts["faults"] += 1
        score.note("BROKE:", outcome.fault)
    if truth["refused"]:
        _whole_refusal(score, truth, outcome)
        return score
    if outcome.refusal:
        score.counts["refused_wrongly"] += 1
        score.note("REFUSED:", outcome.refusal)
    reading = outcome.reading or {
        "people": [],
        "refused": [],
        "skipped": [],
        "possible_duplicates": [],
    }
    _rows(score, truth, reading)
    _skipped(score, truth, reading)
    _pairs(score, truth, reading)
    people = {person["row"]: person for person in reading["people"]}
    refused = {row["row"] for row in reading["refused"]}
    twins = {row for pair in truth["duplicates"] for row in pair["rows"]}
    for true in truth["people"]:
        read = people.get(true["row"], {"fields": {}, "doubts": []})
        _Row(score, truth, true, read).judge(refused, is_twin=true["row"] in twins)
    return score


def _whole_refusal(score: Score, truth: dict[str, Any], outcome: Outcome) -> None:
    score.counts["whole_refusals"] += 1
    score.counts["whole_refusals_right"] += bool(outcome.refusal)
    score.planted(f"whole file: {truth['refused']}", is_right=bool(outcome.refusal))
    if outcome.reading:
        rows = [person["row"] for person in outcome.reading["people"]]
        score.note("NOT REFUSED:", len(rows), "people, first rows", rows[:5])


def _rows(score: Score, truth: dict[str, Any], reading: dict[str, Any]) -> None:
    true = {person["row"] for person in truth["people"]}
    read = {person["row"] for person in reading["people"]}
    score.counts.update(rows=len(true), rows_read=len(read), rows_found=len(true & read))
    if true - read:
        score.note("rows not found:", *sorted(true - read)[:12])
    if read - true:
        score.note("rows that are no person:", *sorted(read - true)[:12])
    refused = {row["row"] for row in reading["refused"]}
    wanted = {row["row"] for row in truth["refused_rows"]}
    score.counts.update(
        refused=len(wanted), refused_read=len(refused), refused_found=len(wanted & refused)
    )
    for row in truth["refused_rows"]:
        score.planted(row["defect"], is_right=row["row"] in refused)
    if wanted != refused:
        score.note("refused rows: wanted", sorted(wanted), "read", sorted(refused)[:12])


def _skipped(score: Score, truth: dict[str, Any], reading: dict[str, Any]) -> None:
    read = {row["row"]: row["what"] for row in reading["skipped"]}
    for row in truth["skipped"]:
        if row["what"] == "blank":
            continue
        is_right = read.get(row["row"]) == row["what"]
        score.counts.update(skipped=1, skipped_right=int(is_right))
        if not is_right:
            score.note(
                "skipped row", row["row"], "is", row["what"], "read as", read.get(row["row"])
            )


def _pairs(score: Score, truth: dict[str, Any], reading: dict[str, Any]) -> None:
    read = {tuple(sorted(pair)) for pair in reading["possible_duplicates"]}
    true = {tuple(sorted(pair["rows"])): pair["defect"] for pair in truth["duplicates"]}
    score.counts.update(pairs=len(true), pairs_read=len(read), pairs_found=len(read & set(true)))
    for pair, defect in true.items():
        score.planted(f"twin: {defect}", is_right=pair in read)
    for pair in truth["near_pairs"]:
        score.planted(
            f"no twin: {pair['defect']}", is_right=tuple(sorted(pair["rows"])) not in read
        )
    if set(true) - read:
        score.note("twins not found:", *sorted(set(true) - read)[:12])
    if read - set(true):
        score.note("no twins:", *sorted(read - set(true))[:12])


class _Row:
    """One person's row: its cells, its doubts, and the defects planted in it."""

    def __init__(
        self, score: Score, truth: dict[str, Any], true: dict[str, Any], read: dict[str, Any]
    ) -> None:
        self.score, self.true = score, true
        self.fields = {k: v for k, v in read["fields"].items() if v is not None}
        self.doubted = _with_kin(doubt["field"] for doubt in read["doubts"])
        self.free = _with_kin([*truth["free"], *true["free"]])
        self.planted = _with_kin(name for doubt in true["doubts"] for name in doubt["fields"])

    def judge(self, refused: set[int], *, is_twin: bool) -> None:
        self._cells()
        self._given()
        self._doubts(is_refused=self.true["row"] in refused, is_twin=is_twin)
        for trap in self.true["traps"]:
            is_right = all(self._is_right(n) and n not in self.doubted for n in trap["fields"])
            self.score.planted(trap["defect"], is_right=is_right)

    def _is_right(self, name: str) -> bool:
        true = [self.true["fields"].get(one) for one in kin(name)]
        read = [self.fields.get(one) for one in kin(name)]
        return all(map(is_equal, kin(name), true, read))

    def _cells(self) -> None:
        for name, value in self.true["fields"].items():
            if name in self.free:
                continue
            read = self.fields.get(name)
            is_right = is_equal(name, value, read) or (read is None and is_nothing(name, value))
            self.score.counts.update(cells=1, cells_right=int(is_right))
            if not is_right:
                self._note("is", name, repr(value), "read", repr(read), *self._doubt_on(name))

    def _given(self) -> None:
        """What was given without a doubt although it is not true, or nothing sure can be said."""
        for name, value in self.fields.items():
            if name not in JUDGED or name in self.free:
                continue
            self.score.counts["given"] += 1
            is_right = is_equal(name, self.true["fields"].get(name), value)
            is_doubted = name in self.doubted or self._is_doubted_beside(name)
            if not is_right and not is_doubted:
                self.score.counts["wrong"] += 1
                self._note("WRONG without a doubt:", name, repr(value))

    def _is_doubted_beside(self, name: str) -> bool:
        """Whether the doubt planted on this field was raised on another field of the same doubt."""
        return any(
            name in _with_kin(doubt["fields"]) and _with_kin(doubt["fields"]) & self.doubted
            for doubt in self.true["doubts"]
        )

    def _doubts(self, *, is_refused: bool, is_twin: bool) -> None:
        for doubt in self.true["doubts"]:
            is_found = is_refused or bool(_with_kin(doubt["fields"]) & self.doubted)
            self.score.counts.update(doubts=1, doubts_found=int(is_found))
            self.score.planted(doubt["defect"], is_right=is_found)
            if not is_found:
                self._note("doubt not raised:", doubt["defect"], *doubt["fields"])
        allowed = self.planted | self.free
        if is_twin:
            allowed |= {"full_name", "personal_id", "card_number", "phone"}
        for name in sorted(self.doubted - allowed):
            self.score.counts["doubts_false"] += name in self.true["fields"]
            if name in self.true["fields"]:
                self._note("doubted for nothing:", name)

    def _doubt_on(self, name: str) -> tuple[str, ...]:
        return ("(doubted)",) if name in self.doubted else ()

    def _note(self, *words: object) -> None:
        self.score.note("row", self.true["row"], *words)


def _with_kin(names: Iterable[str]) -> set[str]:
    return {one for name in names for one in kin(name)}
