"""The look-up: which form, how many days, who decides, on what basis, for a unit and a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dangvu.kernel.days import add_months
from dangvu.kernel.names import fold, search_key, search_terms
from dangvu.organisations.models import Organisation
from dangvu.regulations.calendar import WorkingCalendar, standing_calendar
from dangvu.regulations.values import values
from dangvu.rules.parameters import Value, names, parameter
from dangvu.rules.steps import Procedure, Step, procedures

WORKING_DAYS, DAYS, MONTHS = "ngày làm việc", "ngày", "tháng"
# Words of the question itself: they ask for nothing in particular.
PHRASES = tuple(fold(words) for words in ("bao nhiêu", "bao lâu", "căn cứ", "thế nào"))
ASKING = frozenset(fold("mẫu nào hạn mấy ngày để gì là ai ở khi của và cho").split())
# Answered at length; more are named, to be opened one by one.
MOST_ANSWERS = 6
LONGEST_FIGURE = 26
# A limit that prolongs another runs from that one's end.
PROLONGS = "ngày hết hạn"
# Not a limit that starts running today.
NOT_COUNTED = frozenset({"", "lần biểu quyết thứ nhất"})


@dataclass(frozen=True)
class Limit:
    """A value of a step; `ends_on` is where it would end if it began to run on `starts_on`.

    That is the day asked for, or the end of the limit before, where it makes that one longer.
    """

    value: Value
    starts_on: date
    ends_on: date | None

    @property
    def words(self) -> str:
        return self.value.said()

    @property
    def is_short(self) -> bool:
        """Whether it is a figure that the eye looks for, rather than a sentence."""
        return len(self.words) <= LONGEST_FIGURE


@dataclass(frozen=True)
class StepFound:
    step: Step
    limits: tuple[Limit, ...]
    thresholds: tuple[Value, ...]
    next_name: str

    @property
    def is_verified(self) -> bool:
        told = [limit.value.is_verified for limit in self.limits]
        told += [value.is_verified for value in self.thresholds]
        told += [form.is_verified for form in self.step.forms]
        return self.step.basis.is_verified and all(told)


@dataclass(frozen=True)
class Found:
    """`is_whole`: every word of the question was found; else those with most of its words.

    `steps` are those that the question names, `nearby` those where its words occur elsewhere.
    """

    steps: tuple[StepFound, ...]
    nearby: tuple[Step, ...]
    others: tuple[Limit, ...]
    is_whole: bool


def asked_words(query: str) -> list[str]:
    """The words that a question hangs on, without marks."""
    bare = f" {fold(query)} "
    for phrase in PHRASES:
        bare = bare.replace(f" {phrase} ", " ")
    return [word for word in bare.split() if word not in ASKING] or fold(query).split()


def look_up(query: str, *, on: date, body: Organisation | None) -> Found:
    """Steps and values that the question speaks of, in the order of the work."""
    all_of_day = procedures(on)
    known = {step.key: step.name for procedure in all_of_day for step in procedure.steps}
    words = asked_words(query)
    steps = [step for procedure in all_of_day for step in procedure.steps]
    found, nearby, is_whole = _matching(words, steps)
    others = _other_names(words, [*found, *nearby] if is_whole else [])
    if others and not is_whole:
        found, nearby, is_whole = [], [], True
    standing = values([*_named_by(found), *others], body=body, on=on)
    calendar = standing_calendar()
    return Found(
        steps=tuple(_step_found(step, standing, known, on, calendar) for step in found),
        nearby=tuple(nearby),
        others=tuple(_limit(standing[name], on, calendar) for name in others if name in standing),
        is_whole=is_whole,
    )


def contents(on: date) -> tuple[Procedure, ...]:
    """Everything that can be looked up for a day, by procedure."""
    return procedures(on)


def _matching(words: list[str], steps: list[Step]) -> tuple[list[Step], list[Step], bool]:
    """Steps that the words name, steps that have them elsewhere; has any of them all of the words?"""
    terms = search_terms(" ".join(words))
    counted = [(_count(terms, _key_of(step)), step) for step in steps]
    most = max((count for count, _ in counted), default=0)
    if not most:
        return [], [], False
    found = [step for count, step in counted if count == most]
    named_so = {step.key: _naming(terms, _name_of(step)) for step in found}
    best = max(named_so.values())
    named = [step for step in found if named_so[step.key] == best][:MOST_ANSWERS]
    return named, [step for step in found if step not in named], most == len(terms)


def _naming(terms: list[str], name: str) -> tuple[int, bool]:
    """How many of the words a name has, and whether it has them one after the other."""
    return _count(terms, name), "".join(terms) in name


def _name_of(step: Step) -> str:
    codes = " ".join(form.code for form in step.forms)
    return search_key(f"{step.name} {step.also} {codes}")


def _count(terms: list[str], key: str) -> int:
    return sum(term in key for term in terms)


def _key_of(step: Step) -> str:
    """Everything about a step that a question may name."""
    told = [step.procedure, step.name, step.also, step.actor]
    told += [f"{form.code} {form.title}" for form in step.forms]
    told += [parameter(name).label for name in step.limits]
    return search_key(" ".join(told))


def _named_by(steps: Iterable[Step]) -> list[str]:
    named = [
        name for step in steps for name in (*step.limits, step.threshold, step.other_threshold)
    ]
    return list(dict.fromkeys(filter(None, named)))


def _values_with(words: list[str]) -> list[str]:
    terms = search_terms(" ".join(words))
    return [
        name
        for name in names()
        if not name.startswith("general/")
        and terms
        and all(term in search_key(parameter(name).label) for term in terms)
    ]


def _other_names(words: list[str], found: list[Step]) -> list[str]:
    """Values that the question names and no step above shows."""
    shown = set(_named_by(found))
    return [name for name in _values_with(words) if name not in shown]


def _step_found(
    step: Step,
    standing: Mapping[str, Value],
    known: Mapping[str, str],
    on: date,
    calendar: WorkingCalendar,
) -> StepFound:
    limits: list[Limit] = []
    for name in step.limits:
        if name in standing:
            before = limits[-1].ends_on if limits else None
            limits.append(_limit(standing[name], on, calendar, before))
    votes = (step.threshold, step.other_threshold)
    return StepFound(
        step=step,
        limits=tuple(limits),
        thresholds=tuple(standing[name] for name in votes if name in standing),
        next_name=known.get(step.next, ""),
    )


def _limit(value: Value, on: date, calendar: WorkingCalendar, before: date | None = None) -> Limit:
    start = before if before and value.counted_from.startswith(PROLONGS) else on
    is_count = isinstance(value.value, int) and not isinstance(value.value, bool)
    if not is_count or not value.value or value.counted_from in NOT_COUNTED:
        return Limit(value, start, None)
    return Limit(value, start, _end_of(value.value, value.unit, start, calendar))


def _end_of(count: int, unit: str, on: date, calendar: WorkingCalendar) -> date | None:
    if unit == WORKING_DAYS:
        return calendar.after(on, count)
    if unit == DAYS:
        return on + timedelta(days=count)
    return add_months(on, count) if unit == MONTHS else None
