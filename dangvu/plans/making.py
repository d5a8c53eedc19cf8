"""What a confirmed fact becomes: one unsaved object for each kind of fact."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from dangvu.kernel.names import fold
from dangvu.organisations.kinds import BASE_TYPES
from dangvu.plans.headers import TYPES
from dangvu.plans.linking import (
    PERCENT_BASES,
    Period,
    Scope,
    metric_of,
    period_of,
    reach_of,
    scope_of,
)
from dangvu.plans.models import (
    CitedDocument,
    Criterion,
    Deadline,
    ReadFact,
    ReportDuty,
    Target,
    Task,
    Wave,
)
from dangvu.plans.models.live import MadeOfFact
from dangvu.plans.moments import EXAMPLE, Moment, last_day, moment_of, moment_of_duty
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Decision, Meaning, Metric
from dangvu.plans.wording import duty_words
from dangvu.regulations.calendar import WorkingCalendar

Norm = dict[str, object]


def make(fact: ReadFact, norm: Norm, calendar: WorkingCalendar) -> MadeOfFact:
    """The live object of a fact, unsaved. Raises NotPossible, with the field, for what cannot be."""
    made = MAKERS[fact.type](fact, norm)
    if isinstance(made, Deadline | ReportDuty):
        settle(made, calendar)
    for field in made._meta.concrete_fields:
        value = getattr(made, field.attname)
        if isinstance(value, str) and field.max_length and field.get_internal_type() == "CharField":
            setattr(made, field.attname, value[: field.max_length])
    return made


def settle(thing: Deadline | ReportDuty, calendar: WorkingCalendar) -> None:
    """The last working day that is still in time; what is held on a day stays on that day."""
    thing.calendar_version = calendar.version
    if thing.due_on is None or thing.meaning == Meaning.ON:
        thing.last_working_on = thing.due_on
    else:
        thing.last_working_on = calendar.last_by(thing.due_on)


def _target(fact: ReadFact, norm: Norm) -> Target:
    low, high = _whole(norm, "min"), _whole(norm, "max")
    if low is not None and high is not None and low > high:
        raise NotPossible(
            f"Số ít nhất ({low}) lớn hơn số nhiều nhất ({high}). Ví dụ đúng: 180 và 220.",
            field="min",
        )
    is_percent = norm.get("unit") == "percent"
    if is_percent and max(low or 0, high or 0) > 100:
        raise NotPossible("Tỷ lệ không quá 100 %. Ví dụ đúng: 85.", field="min")
    per_unit = bool(norm.get("per_unit"))
    scope = scope_of(_text(norm, "scope"), per_unit=per_unit)
    period = period_of(norm, plan=Period(fact.plan.period_from_on, fact.plan.period_to_on))
    metric = _metric(norm, has_number=low is not None or high is not None, is_percent=is_percent)
    return Target(
        plan=fact.plan,
        fact=fact,
        wording=fact.quote,
        unit_id=fact.plan.unit_id,
        metric=metric,
        minimum=low,
        maximum=high,
        is_open_ended=bool(norm.get("open_ended")),
        is_strict=bool(norm.get("exclusive")),
        is_percent=is_percent,
        percent_of=PERCENT_BASES.get(metric, "") if is_percent else "",
        per_unit=per_unit,
        scope_wording=_text(norm, "scope"),
        scope_types=list(scope.types),
        scope_sectors=list(scope.sectors),
        condition=_text(norm, "condition"),
        is_yearly=period.is_yearly,
        from_on=period.from_on,
        to_on=period.to_on,
    )


def _event(fact: ReadFact, norm: Norm) -> Wave:
    day = _text(norm, "date")
    period = fact.plan.period_from_on, fact.plan.period_to_on
    if day.startswith("--") and period[0] and period[1] and period[0].year == period[1].year:
        day = f"{period[0].year}{day[1:]}"
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
        raise NotPossible("Đợt này cần đủ ngày, tháng, năm. Ví dụ đúng: 03/02/2020.", field="date")
    title = _text(norm, "title")
    return Wave(
        plan=fact.plan,
        fact=fact,
        wording=fact.quote,
        label=_text(norm, "label") or title or fact.quote,
        title=title,
        held_on=last_day(day, Meaning.ON),
    )


def _deadline(fact: ReadFact, norm: Norm) -> Deadline:
    made = Deadline(plan=fact.plan, fact=fact, wording=fact.quote)
    made.what, made.who = _text(norm, "what"), _text(norm, "who")
    _time(made, moment_of(norm), reach_of(made.who))
    return made


def _report_duty(fact: ReadFact, norm: Norm) -> ReportDuty:
    nearby = said_with(fact)
    made = ReportDuty(plan=fact.plan, fact=fact, wording=fact.quote)
    made.from_whom, made.to_whom = _text(norm, "from"), _text(norm, "to")
    made.via = _text(norm, "via")
    made.what = _text(norm, "what") or duty_words(fact.quote, made.to_whom)
    # A letter tells the units below what to send; a sender left out is all of them.
    reach = reach_of(made.from_whom) if made.from_whom else Scope(tuple(BASE_TYPES))
    _time(made, moment_of_duty(norm, str(nearby["op"]) if nearby else None), reach)
    return made


def said_with(duty: ReadFact) -> Norm | None:
    """The norm of the deadline that stands in the same words as a duty and names the same day."""
    around = duty.plan.facts.filter(start__lt=duty.end, end__gt=duty.start)
    return said_with_among(duty, around.in_text_order())


def said_with_among(duty: ReadFact, facts: Iterable[ReadFact]) -> Norm | None:
    """The same, among facts at hand."""
    when = str(duty.meaning.get("when") or "")
    for fact in facts:
        norm = fact.meaning
        touches = fact.start < duty.end and fact.end > duty.start
        if fact.type != "deadline" or fact.decision == Decision.REJECTED or not touches:
            continue
        if when and when in (norm.get("date"), norm.get("month"), norm.get("year")):
            return norm
    return None


def _task(fact: ReadFact, norm: Norm) -> Task:
    lead = _text(norm, "lead")
    if not lead:
        raise NotPossible("Chưa rõ ai chủ trì. Ví dụ đúng: Ban Tổ chức Đảng ủy.", field="lead")
    coop = norm.get("coop")
    others = [str(body) for body in coop] if isinstance(coop, list) else []
    return Task(plan=fact.plan, fact=fact, wording=fact.quote, lead=lead, cooperating=others)


def _criterion(fact: ReadFact, norm: Norm) -> Criterion:
    return Criterion(
        plan=fact.plan,
        fact=fact,
        wording=fact.quote,
        subject=_text(norm, "subject"),
        polarity=_text(norm, "polarity") or "require",
        alternative_of=_text(norm, "alternative_of"),
    )


def _citation(fact: ReadFact, norm: Norm) -> CitedDocument:
    key, day = _text(norm, "key"), _text(norm, "date")
    return CitedDocument(
        plan=fact.plan,
        fact=fact,
        wording=fact.quote,
        type_code=_type_code(key, fact.quote),
        key=key,
        issuer=_text(norm, "issuer"),
        issued_on=_whole_day(day),
        title=_text(norm, "title"),
        role=_text(norm, "role"),
    )


MAKERS: dict[str, Callable[[ReadFact, Norm], MadeOfFact]] = {
    "target": _target,
    "event": _event,
    "deadline": _deadline,
    "report_duty": _report_duty,
    "task": _task,
    "criterion": _criterion,
    "citation": _citation,
}
MADE: tuple[type[MadeOfFact], ...] = (
    Target,
    Wave,
    Deadline,
    ReportDuty,
    Task,
    Criterion,
    CitedDocument,
)


def check_header(kind: str, norm: Norm) -> None:
    """Refuse a header value that cannot be."""
    named = {
        "header.number": ("key", "83-KH/ĐU"),
        "header.abstract": ("text", "Kết nạp đảng viên năm 2020"),
    }
    if kind in named:
        field, example = named[kind]
        if not str(norm.get(field) or "").strip():
            raise NotPossible(f"Chưa ghi gì. Ví dụ đúng: {example}.", field=field)
    if kind == "header.date":
        day = str(norm.get("date") or "")
        last_day(day, Meaning.ON)
        if len(day) != len("2019-12-02"):
            raise NotPossible("Cần đủ ngày, tháng, năm. Ví dụ đúng: 04/11/2019.", field="date")
    if kind == "header.period":
        _check_period(str(norm.get("from") or ""), str(norm.get("to") or ""))


def _check_period(start: str, end: str) -> None:
    days = [last_day(when, Meaning.IN) for when in (start, end) if when]
    if days != sorted(days):
        raise NotPossible("Thời gian bị ngược. Ví dụ đúng: từ 2021 đến 2025.", field="to")


def _time(made: Deadline | ReportDuty, moment: Moment, reach: Scope) -> None:
    made.meaning, made.when, made.every = moment.meaning, moment.when, moment.every
    made.due_on = moment.due_on
    made.reach_types, made.reach_sectors = list(reach.types), list(reach.sectors)


def _text(norm: Norm, name: str) -> str:
    return str(norm.get(name) or "").strip()


def _whole(norm: Norm, name: str) -> int | None:
    """A figure with a fraction is kept in words only: a count of people or units has none."""
    value = norm.get(name)
    if value in (None, ""):
        return None
    if isinstance(value, bool) or not re.fullmatch(r"\d{1,9}(\.0*)?", str(value)):
        if re.fullmatch(r"\d{1,9}[.,]\d+", str(value)):
            return None
        raise NotPossible(f"“{value}” không phải là số. Ví dụ đúng: 180.", field=name)
    return int(str(value).partition(".")[0])


def _metric(norm: Norm, *, has_number: bool, is_percent: bool) -> Metric:
    chosen = _text(norm, "metric_code")
    if not has_number or norm.get("qualitative"):
        return Metric.OTHER
    if chosen in Metric.values:
        return Metric(chosen)
    return metric_of(_text(norm, "metric"), is_percent=is_percent)


def _whole_day(day: str) -> date | None:
    if not day:
        return None
    last = last_day(day, Meaning.ON)
    if len(day) != len("2020-02-03"):
        raise NotPossible(f"Ngày của văn bản cần đủ ngày, tháng, năm. {EXAMPLE}", field="date")
    return last


def _type_code(key: str, quote: str) -> str:
    """ "34-KH/BTCTU" → KH; a document without number by the type word it begins with."""
    if match := re.match(r"\d+\w?\s*[-/]\s*([^\W\d_]+)[-/]", key):
        return match[1]
    if match := re.match(r"(NQ|CT|KL|QĐ)TW", key):
        return match[1]
    folded = fold(quote)
    return next((code for code, word in TYPES.items() if folded.startswith(fold(word))), "")
