"""A plan in force as one sheet: what stands, said in the words of its page."""

from dataclasses import dataclass

from dangvu.kernel.days import in_words
from dangvu.organisations.kinds import Sector, UnitType
from dangvu.plans.describing import Words, describe
from dangvu.plans.due import title_of
from dangvu.plans.models import Criterion, Deadline, ReportDuty, Target, Task
from dangvu.plans.moments import said, spoken
from dangvu.plans.queries.standing import Contents
from dangvu.plans.stages import Meaning, Metric
from dangvu.plans.wording import clean
from dangvu.regulations.calendar import standing_calendar

POLARITIES = {"require": "", "exclude": "Không nhận, chưa xét: ", "prefer": "Quan tâm, ưu tiên: "}


@dataclass(frozen=True)
class TimedLine:
    thing: Deadline | ReportDuty
    title: str
    when: str
    last: str
    asked: str

    @property
    def is_duty(self) -> bool:
        return isinstance(self.thing, ReportDuty)


@dataclass(frozen=True)
class Sheet:
    contents: Contents
    targets: list[tuple[Target, str, str]]
    timed: list[TimedLine]
    tasks: list[tuple[Task, str, str]]
    criteria: list[tuple[str, list[str]]]
    warnings: list[tuple[Words, str]]

    @property
    def is_empty(self) -> bool:
        found = self.contents
        return not (self.targets or self.timed or self.tasks or self.criteria or found.cited)


def sheet_of(contents: Contents) -> Sheet:
    timed = [_timed(deadline) for deadline in contents.deadlines]
    timed += [_timed(duty) for duty in contents.duties]
    return Sheet(
        contents=contents,
        targets=[(target, target_title(target), _scope(target)) for target in contents.targets],
        timed=sorted(timed, key=lambda line: (line.thing.due_on is None, str(line.thing.due_on))),
        tasks=[(t, ", ".join(map(str, t.cooperating)), clean(t.wording)) for t in contents.tasks],
        criteria=_criteria(contents.criteria),
        warnings=_warnings(contents),
    )


def target_title(target: Target) -> str:
    """ "Kết nạp đảng viên: 180–220 trở lên · 2020"; one without a count by its own words."""
    if target.metric == Metric.OTHER:
        return clean(target.wording)
    what = str(Metric(target.metric).label)
    each = " mỗi đơn vị" if target.per_unit else ""
    every = ", mỗi năm" if target.is_yearly else ""
    return f"{what[:1].upper()}{what[1:]}: {target.amount}{each}{every} · {period_said(target)}"


def period_said(target: Target) -> str:
    start, end = target.from_on, target.to_on
    if not start or not end:
        return "không ghi thời gian"
    is_whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    if not is_whole:
        return f"{start:%d/%m/%Y}–{end:%d/%m/%Y}"
    return f"năm {start.year}" if start.year == end.year else f"{start.year}–{end.year}"


def _scope(target: Target) -> str:
    said_there = [target.scope_wording, target.condition]
    if target.percent_of:
        said_there.append(f"phần trăm của {target.percent_of}")
    return " · ".join(filter(None, said_there))


def _timed(thing: Deadline | ReportDuty) -> TimedLine:
    last = thing.last_working_on
    shown = f"chậm nhất {spoken(last)}" if last and thing.meaning != Meaning.ON else ""
    return TimedLine(
        thing=thing,
        title=title_of(thing),
        when=said(thing.meaning, thing.when, thing.every)
        if thing.meaning
        else "không ghi thời gian",
        last=in_words(last) if last and thing.meaning == Meaning.ON else shown,
        asked=_asked(thing),
    )


def _asked(thing: Deadline | ReportDuty) -> str:
    who = thing.who if isinstance(thing, Deadline) else thing.from_whom
    types = ", ".join(UnitType(kind).label for kind in thing.reach_types)
    sectors = ", ".join(Sector(kind).label for kind in thing.reach_sectors)
    kinds = f"{types} ({sectors})" if sectors else types
    if not kinds:
        return who
    return f"{who} ({kinds})" if who else f"các đơn vị ({kinds})"


def _criteria(criteria: list[Criterion]) -> list[tuple[str, list[str]]]:
    """By subject; alternatives of one group stand under "one of"."""
    found: dict[str, list[str]] = {}
    for criterion in criteria:
        one_of = " (một trong các tiêu chuẩn sau)" if criterion.alternative_of else ""
        subject = criterion.subject or "người được xét"
        key = f"{subject[:1].upper()}{subject[1:]}{one_of}"
        words = clean(criterion.wording, 2000)
        found.setdefault(key, []).append(f"{POLARITIES.get(criterion.polarity, '')}{words}")
    return list(found.items())


def _warnings(contents: Contents) -> list[tuple[Words, str]]:
    calendar = standing_calendar() if contents.warnings else None
    if calendar is None:
        return []
    found = []
    for fact in contents.warnings:
        words = describe(fact.type, fact.norm, fact.quote, calendar)
        understood = (fact.corrected_norm or {}).get("understood")
        kept = "giữ nguyên văn" if fact.is_decided else fact.get_decision_display()
        state = f"hiểu là {understood}" if understood else kept
        found.append((words, str(state)))
    return found
