"""Where one person stands at one wave: facts and dated rules in, exactly one standing out.

Nothing here asks a database or a clock. The order of the questions: is a milestone there, is it
awarded, is party age proved, has a body found against it, must a discipline be waited out, are the
papers there.
"""

from dataclasses import dataclass
from datetime import date

from dangvu.honours.evidence import doubt_of, missing_paper
from dangvu.honours.lives import Life
from dangvu.honours.reaching import Milestone, WaveRules, milestone_of
from dangvu.honours.stages import AwardKind, Standing
from dangvu.honours.waiting import waiting
from dangvu.people.kinds import PaperKind

STANDINGS = {
    AwardKind.NORMAL: Standing.LISTED,
    AwardKind.EARLY: Standing.EARLY,
    AwardKind.POSTHUMOUS: Standing.POSTHUMOUS,
}
Judged = tuple[Standing, str, date | None]


@dataclass(frozen=True, slots=True)
class Assignment:
    """One line of a wave's account; a deferred one may be considered from `until`."""

    person_id: int
    milestone: int
    reached_on: date
    kind: AwardKind
    standing: Standing
    reason: str
    is_late: bool = False
    until: date | None = None


def assign(life: Life, rules: WaveRules) -> Assignment | None:
    """None for who is at no milestone of this wave."""
    found = milestone_of(life, rules)
    if found is None:
        return None
    standing, reason, until = _judged(life, found, rules)
    return Assignment(
        life.person_id, found.years, found.reached_on, found.kind, standing, reason,
        found.is_late, until,
    )  # fmt: skip


def _judged(life: Life, found: Milestone, rules: WaveRules) -> Judged:
    held = life.highest(rules.day)
    if held >= found.years:
        return Standing.AWARDED, f"đã được tặng Huy hiệu {held} năm tuổi Đảng", None
    if doubt := doubt_of(life, rules.day):
        return Standing.AWAITING_EVIDENCE, doubt, None
    if against := _found_against(life, rules.day):
        return Standing.EXCLUDED, against, None
    if wait := waiting(life, found, rules):
        return Standing.DEFERRED, *wait
    if lacking := missing_paper(life, found.kind, rules.day, declared=rules.asks_declaration):
        return Standing.AWAITING_EVIDENCE, lacking, None
    return STANDINGS[found.kind], _told(life, found, rules), None


def _found_against(life: Life, on: date) -> str:
    """The latest finding counts; a body may find again."""
    found = [each for each in life.worthy if each.found_on <= on]
    last = max(found, key=lambda each: each.found_on, default=None)
    if last is None or last.is_positive:
        return ""
    return f"{last.body or 'tổ chức đảng'} kết luận ngày {last.found_on:%d/%m/%Y}: không đủ tư cách"


def _told(life: Life, found: Milestone, rules: WaveRules) -> str:
    reached = f"đủ {found.years} năm tuổi Đảng ngày {found.reached_on:%d/%m/%Y}"
    if found.kind == AwardKind.EARLY:
        paper = life.last_paper(PaperKind.MEDICAL, rules.day)
        return f"{reached}; bệnh nặng, giấy y tế ngày {paper:%d/%m/%Y}{rules.source('early')}"
    if found.kind == AwardKind.POSTHUMOUS:
        return f"{reached}; từ trần ngày {life.died_on:%d/%m/%Y}{rules.source('posthumous')}"
    if found.is_late:
        return f"{reached}, thuộc đợt trước; chưa ghi đã được tặng"
    return reached
