"""A fact said in plain Vietnamese words, with what it would become. Pure but for the calendar given."""

from collections.abc import Callable
from dataclasses import dataclass

from dangvu.documents.reading.showing.names import KINDS, UNKNOWN_KIND
from dangvu.kernel.days import in_words
from dangvu.kernel.errors import DomainError
from dangvu.organisations.kinds import Sector, UnitType
from dangvu.plans.linking import Scope, reach_of, scope_of
from dangvu.plans.moments import (
    Moment,
    last_day,
    moment_of,
    moment_of_duty,
    said,
    shown,
    spoken,
)
from dangvu.plans.stages import Meaning
from dangvu.plans.wording import clean, duty_words
from dangvu.regulations.calendar import WorkingCalendar

Norm = dict[str, object]
COLOURS = {"t": "green", "d": "gold", "c": "blue", "w": "red", "h": "", "s": ""}
POLARITIES = {
    "require": "phải có",
    "exclude": "không nhận, chưa xét",
    "prefer": "quan tâm, ưu tiên",
}
CODES = {
    "missing_header_field": "Phần đầu hoặc phần ký thiếu",
    "inconsistent_citation": "Một văn bản được dẫn hai cách khác nhau",
    "unlikely_body": "Tên cơ quan có thể là nhầm",
    "truncated": "Câu này có thể bị mất một phần",
    "ocr_suspect": "Chữ này có thể do máy quét đọc sai",
}


@dataclass(frozen=True)
class Words:
    """`tone` is the colour class; `title` one line in bold; `lines` what else an officer must see."""

    tag: str
    tone: str
    title: str
    lines: tuple[str, ...] = ()

    @property
    def colour(self) -> str:
        return COLOURS[self.tone]


def describe(kind: str, norm: Norm, quote: str, calendar: WorkingCalendar) -> Words:
    tag, tone = KINDS.get(kind, UNKNOWN_KIND)
    teller = TELLERS.get(kind)
    try:
        title, lines = teller(norm, quote, calendar) if teller else (_any(norm, quote), [])
    except DomainError as refusal:
        title, lines = clean(quote), [str(refusal)]
    return Words(tag, tone, title, tuple(line for line in lines if line))


def amount_said(norm: Norm) -> str:
    """ "từ 180, phấn đấu 220 trở lên", "3–5", "trên 85 %"."""
    low, high = norm.get("min"), norm.get("max")
    percent = " %" if norm.get("unit") == "percent" else ""
    open_ended = " trở lên" if norm.get("open_ended") else ""
    if low is not None and high is not None:
        joined = f"từ {low}, phấn đấu {high}" if open_ended else f"{low}–{high}"
        return f"{joined}{percent}{open_ended}"
    number = low if low is not None else high
    if number is None:
        return "không ghi con số"
    if norm.get("exclusive"):
        return f"trên {number}{percent}"
    return f"{'' if low is not None else 'không quá '}{number}{percent}{open_ended}"


def units_said(scope: Scope) -> str:
    """Which units a phrase was understood as."""
    types = ", ".join(UnitType(t).label for t in scope.types)
    sectors = ", ".join(Sector(s).label for s in scope.sectors)
    return f"{types} ({sectors})" if sectors else types


def time_said(moment: Moment, calendar: WorkingCalendar) -> str:
    """ "trước ngày 11/12/2019 (chậm nhất thứ Ba 10/12)": the letter's words, then the last day."""
    words = said(moment.meaning, moment.when, moment.every)
    if moment.due_on is None or moment.meaning == Meaning.ON:
        return words
    last = calendar.last_by(moment.due_on)
    holiday = "" if last == moment.due_on else ", ngày làm việc cuối"
    return f"{words} (chậm nhất {spoken(last)}{holiday})"


def _target(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    if norm.get("qualitative"):
        return clean(quote), ["Mục tiêu không có con số: giữ nguyên văn, không đếm."]
    what = _capital(str(norm.get("metric") or "Chỉ tiêu"))
    noun = "" if norm.get("unit") in (None, "percent") else f" {norm['unit']}"
    each = " mỗi đơn vị" if norm.get("per_unit") else ""
    title = " · ".join(
        filter(
            None, [f"{what} {amount_said(norm)}{noun}{each}", _period_said(norm), _t(norm, "scope")]
        )
    )
    scope = scope_of(_t(norm, "scope"), per_unit=bool(norm.get("per_unit")))
    return title, [
        f"Điều kiện: {norm['condition']}" if norm.get("condition") else "",
        f"Áp dụng cho: {units_said(scope)}" if scope.types else "",
    ]


def _period_said(norm: Norm) -> str:
    period = _t(norm, "period")
    if period.startswith("every"):
        return "mỗi năm"
    start, end = _t(norm, "period_from") or period, _t(norm, "period_to") or period
    if not start and not end:
        return ""
    if start == end:
        return f"{'năm ' if len(start) == 4 else ''}{shown(start)}"
    return f"{shown(start)}–{shown(end)}"


def _event(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    day = _t(norm, "date")
    when = f"{shown(day[2:])} hằng năm" if day.startswith("--") else in_words(last_day(day, "on"))
    label, title = _t(norm, "label"), _t(norm, "title")
    return f"{_capital(label or title or clean(quote, 80))}: {when}", [title if label else ""]


def _deadline(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    what = _capital(_t(norm, "what")) or clean(quote, 120)
    who = _t(norm, "who")
    return f"{what}: {time_said(moment_of(norm), calendar)}", [_who_said(who)]


def _report_duty(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    moment = moment_of_duty(norm, _t(norm, "op_nearby") or None)
    when = time_said(moment, calendar) if moment.meaning else "không ghi thời gian"
    what = _capital(_t(norm, "what") or duty_words(quote, _t(norm, "to"))) or "Báo cáo"
    path = f"{_t(norm, 'from') or 'các đơn vị'} → {_t(norm, 'to') or 'nơi nhận theo quy định'}"
    via = f", qua {norm['via']}" if norm.get("via") else ""
    return f"{what}: {when}", [f"{path}{via}"]


def _task(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    coop = norm.get("coop")
    others = ", ".join(map(str, coop)) if isinstance(coop, list) else ""
    return _capital(_t(norm, "lead")), [f"Phối hợp: {others}" if others else "", clean(quote)]


def _criterion(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    subject = _capital(_t(norm, "subject")) or "Người được xét"
    kind = POLARITIES.get(_t(norm, "polarity"), "phải có")
    one_of = ", một trong các tiêu chuẩn" if norm.get("alternative_of") else ""
    return f"{subject}: {kind}{one_of}", [clean(quote)]


def _citation(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    day = f"ngày {shown(_t(norm, 'date'))}" if norm.get("date") else ""
    issuer = f"của {norm['issuer']}" if norm.get("issuer") else ""
    title = _t(norm, "title")
    return " ".join(filter(None, [_t(norm, "key") or clean(quote, 80), day, issuer])), [title]


def _header(name: str) -> "Teller":
    def tell(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
        return _t(norm, name) or clean(quote), []

    return tell


def _header_date(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    if not norm.get("date") and norm.get("month"):
        return f"tháng {shown(_t(norm, 'month'))}", ["Văn bản để trống ngày: sửa lại cho đủ ngày."]
    if not norm.get("date") and norm.get("year"):
        return f"năm {_t(norm, 'year')}", ["Văn bản để trống ngày, tháng: sửa lại cho đủ."]
    return in_words(last_day(_t(norm, "date"), Meaning.ON)), []


def _header_period(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    return _period_said({"period_from": norm.get("from"), "period_to": norm.get("to")}), []


def _warning(norm: Norm, quote: str, calendar: WorkingCalendar) -> tuple[str, list[str]]:
    detail, words = _t(norm, "detail"), clean(quote, 120)
    code = CODES.get(_t(norm, "code"), "Cần xem lại chỗ này")
    return detail or f"{code}: “{words}”", [f"“{words}”" if detail else ""]


def _who_said(who: str) -> str:
    scope = reach_of(who)
    return f"{who} → {units_said(scope)}" if who and scope.types else who


def _any(norm: Norm, quote: str) -> str:
    return _t(norm, "name") or _t(norm, "text") or clean(quote, 160)


def _t(norm: Norm, name: str) -> str:
    return str(norm.get(name) or "").strip()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


Teller = Callable[[Norm, str, WorkingCalendar], tuple[str, list[str]]]
TELLERS: dict[str, Teller] = {
    "target": _target,
    "event": _event,
    "deadline": _deadline,
    "report_duty": _report_duty,
    "task": _task,
    "criterion": _criterion,
    "citation": _citation,
    "warning": _warning,
    "header.number": _header("key"),
    "header.doc_type": _header("label"),
    "header.abstract": _header("text"),
    "header.date": _header_date,
    "header.period": _header_period,
}
