"""A rule set: who laid it down, from when, in which readings, and its ordered outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from dangvu.rules.conditions.nodes import Condition, resolved
from dangvu.rules.conditions.vocabulary import Moment
from dangvu.rules.verdicts import Verdict


class Subject(StrEnum):
    """Which question a set answers."""

    ADMISSION = "admission"
    CRITERIA = "criteria"
    READMISSION = "readmission"
    PROBATION = "probation"
    RECOGNITION = "recognition"
    BADGE = "badge"
    SCREENING = "screening"


SUBJECT_WORDS: dict[Subject, str] = {
    Subject.ADMISSION: "Điều kiện kết nạp",
    Subject.CRITERIA: "Tiêu chuẩn riêng của cấp ủy khi xét kết nạp",
    Subject.READMISSION: "Kết nạp lại",
    Subject.PROBATION: "Thời gian dự bị",
    Subject.RECOGNITION: "Công nhận chính thức",
    Subject.BADGE: "Tặng Huy hiệu Đảng",
    Subject.SCREENING: "Biểu hiện cần rà soát (không có kết luận)",
}


@dataclass(frozen=True)
class Reading:
    """One way in which the text can be read; `because` says what the words leave open."""

    id: str
    title: str
    because: str = ""


@dataclass(frozen=True)
class Outcome:
    """If `when` holds, the verdict; `source` is the clause, `quote` its words."""

    code: int
    title: str
    verdict: Verdict
    when: Condition
    source: str
    quote: str = ""


@dataclass(frozen=True)
class RuleSet:
    """Outcomes with verdict "met" stand before those that need an exception; the first that holds wins.

    `years` is the record window: how many whole years back a leaf may look. An indicator set has
    no verdict: its outcomes are facts for the bodies that act, of one person at a time.
    `data` is the text it was read from, which is kept and shown.
    """

    id: str
    subject: Subject
    title: str
    issuer: str
    source: str
    from_on: date
    until_on: date | None
    years: int
    outcomes: tuple[Outcome, ...]
    readings: tuple[Reading, ...]
    data: Mapping[str, Any]
    supersedes: str = ""
    is_verified: bool = True
    is_indicator: bool = False
    # Central sets hold everywhere; a local one only where a body adopted it.
    is_central: bool = False
    # A pattern to begin a local set from; it judges nobody.
    is_template: bool = False
    # The one reading it was resolved to; empty while it still has several.
    reading: str = ""

    def read_as(self, reading: str = "") -> "RuleSet":
        """The set in one reading: the named one, else the first; KeyError for an unknown name."""
        if not self.readings:
            return self
        chosen = reading or self.readings[0].id
        if chosen not in {known.id for known in self.readings}:
            raise KeyError(chosen)
        outcomes = tuple(
            replace(outcome, when=resolved(outcome.when, chosen)) for outcome in self.outcomes
        )
        return replace(self, outcomes=outcomes, reading=chosen)

    def holds_on(self, day: date) -> bool:
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)

    def moment(self, on: date) -> Moment:
        return Moment(on, tuple(range(1, self.years + 1)))

    @property
    def key(self) -> str:
        """What a case keeps as what it was judged by."""
        return f"{self.id}#{self.reading}" if self.reading else self.id
