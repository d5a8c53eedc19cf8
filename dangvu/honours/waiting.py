"""Disciplines that must be waited out before a badge is considered (rule BDG-05)."""

from datetime import date

from dangvu.honours.lives import Life, Wrong
from dangvu.honours.reaching import Milestone, WaveRules
from dangvu.kernel.days import add_months
from dangvu.people.kinds import DisciplineForm
from dangvu.people.party_age import starts_on


def waiting(life: Life, found: Milestone, rules: WaveRules) -> tuple[str, date | None] | None:
    """Why the person must wait, and until when; None for who need not.

    The wait that ends last counts. After it the cell must have recognised the correction, where
    the wait lay upon the milestone or the decision still has effect; then no day is foreseen.
    """
    ends = [
        (add_months(wrong.decided_on, rules.wait[wrong.form]), wrong)
        for wrong in _counting(life, rules)
    ]
    end, wrong = max(ends, key=lambda pair: pair[0], default=(date.min, None))
    if wrong and end > rules.day:
        return _told(wrong, end, rules), end
    for end, wrong in ends:
        if _needs_recognition(wrong, end, found, rules) and not _is_recognised(life, wrong, rules):
            return f"{_named(wrong)}; chi bộ chưa công nhận đã sửa chữa{rules.source('wait')}", None
    return None


def _counting(life: Life, rules: WaveRules) -> list[Wrong]:
    """Decided by the day of the wave, in this time in the Party, of a form that has a wait."""
    since = starts_on(life.memberships[-1])
    return [
        wrong
        for wrong in life.wrongs
        if since <= wrong.decided_on <= rules.day and rules.wait.get(wrong.form, 0)
    ]


def _needs_recognition(wrong: Wrong, end: date, found: Milestone, rules: WaveRules) -> bool:
    if not rules.needs_recognition:
        return False
    is_in_force = wrong.ended_on is None or wrong.ended_on > rules.day
    return is_in_force or found.reached_on < end


def _is_recognised(life: Life, wrong: Wrong, rules: WaveRules) -> bool:
    after = [each for each in life.corrected if wrong.decided_on < each.found_on <= rules.day]
    last = max(after, key=lambda each: each.found_on, default=None)
    return last is not None and last.is_positive


def _named(wrong: Wrong) -> str:
    return f"bị {DisciplineForm(wrong.form).label} ngày {wrong.decided_on:%d/%m/%Y}"


def _told(wrong: Wrong, end: date, rules: WaveRules) -> str:
    then = ", và khi chi bộ công nhận đã sửa chữa" if rules.needs_recognition else ""
    months = rules.wait[wrong.form]
    return f"{_named(wrong)}: chờ {months} tháng, xét từ {end:%d/%m/%Y}{then}{rules.source('wait')}"
