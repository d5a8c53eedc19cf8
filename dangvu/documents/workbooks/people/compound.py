"""Cells that say two things of one kind: two helpers, a number with its day, a name with a birth."""

import re
from collections.abc import Callable
from typing import Any

from dangvu.documents.workbooks.columns import content
from dangvu.documents.workbooks.people.setting import Reads, Setting
from dangvu.documents.workbooks.values import names, text
from dangvu.documents.workbooks.values.dates import date_column
from dangvu.documents.workbooks.values.read import Read, doubted_mark

_HELPERS = re.compile(r"(?:\n|;|,|/|\s-\s|\svà\s|(?:^|\s)\d\s{0,3}[.)\-]\s{0,3}(?=\D))\s{0,99}")
_COMRADE = re.compile(r"(?<!\w)đ\s?[/.]\s?c[.:]?\s|(?<!\w)đồng chí\s", re.IGNORECASE)
_POST = re.compile(r"\([^()]{1,40}\)")
_COUNTED = re.compile(r"^\d\s*[.):\-]\s*")
_NUMBER_WORD = re.compile(r"^số\s*:?\s*(?=\d)", re.IGNORECASE)
_BORN = re.compile(
    r"[\s,;(\-–]{1,9}(?:(?:sinh|sn|ns)[.:]?\s{0,3}(?:năm|ngày)?\s{0,3})?"
    r"(\d{4}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{1,2}/\d{4})[\s).]{0,9}$",
    re.IGNORECASE,
)
# So many words make a name by themselves, not a part of one that was broken in two.
WHOLE = 3
MANY_HELPERS = "Không rõ ai là người giúp đỡ thứ nhất, thứ hai."
_DAY_AT_END = re.compile(
    r"(?:(?:ngày|ng\.?|cấp|ký)\s{0,3}|[;,(]\s{0,3}|\s)(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4})\W{0,9}$"
)
COMPOUND = frozenset(
    (
        "full_name",
        "helpers",
        "helper_1",
        "helper_2",
        "certificate",
        "decision",
        "class_certificate_number",
    )
)


def compound(concept: str, setting: Setting) -> Callable[[Any], Reads]:
    if concept in ("helpers", "helper_1", "helper_2"):
        first = 2 if concept == "helper_2" else 1
        return lambda value: _helpers(value, first)
    if concept == "full_name":
        return lambda value: _name(value, setting)
    is_decision = concept == "decision"
    number = "" if is_decision else "class_certificate_number"
    field = "admission_decision_date" if is_decision else "class_certificate_date"

    def read(value: Any) -> Reads:
        return _numbered_day(text.as_text(value), number, field, setting)

    return read


def _name(value: Any, setting: Setting) -> Reads:
    """A name, and the birth where it stands behind it: "Nguyễn Văn An (1953)"."""
    value = _first_of_two(value)
    seen = text.as_text(value)
    match = _BORN.search(seen) if seen[-1:].isdigit() or seen[-1:] == ")" else None
    name = names.read_name(seen[: match.start()] if match else value)
    if not match or not name or not name.value:
        name = names.read_name(value)
        return (name,) if name else ()
    born = date_column("birth_date", {}, setting.today).read(match[1])
    return (name._replace(seen=seen), *([born] if born else []))


def _first_of_two(value: Any) -> Any:
    """The name in use stands over the name at birth; when both are one, one of them is enough."""
    lines = text.repaired(value).split("\n") if isinstance(value, str) else []
    first, *others = [line for line in map(text.clean, lines) if line] or [""]
    if len(others) == 1 and text.fold(first) == text.fold(others[0]):
        return first
    is_other = len(others) == 1 and min(len(first.split()), len(others[0].split())) >= WHOLE
    if is_other and content.is_person(first) and content.is_person(others[0]):
        return f"{first} ({others[0]})"
    return value


def _numbered_day(seen: str, number: str, field: str, setting: Setting) -> Reads:
    """ "15/GCN ngày 3/4/2025": a paper's number and its day."""
    if text.says_absent(seen):
        return ()
    match = _DAY_AT_END.search(seen)
    day = date_column(field, {}, setting.today).read(match[1]) if match else None
    said = _NUMBER_WORD.sub("", (seen[: match.start()] if match else seen).strip(" ,;-–("))
    reads = [Read(number, said, seen)] if number and said else []
    return (*reads, *([day] if day else []))


def _helpers(value: Any, first: int) -> Reads:
    """One or two names in a cell; a post after a name is no second name."""
    seen = text.as_text(value)
    if text.says_absent(seen):
        return ()
    if found := doubted_mark(f"helper_{first}", seen):
        return (found,)
    bare = _POST.sub("", _COMRADE.sub(" ", text.repaired(str(value))))
    parts = [_COUNTED.sub("", text.clean(part)) for part in _HELPERS.split(bare)]
    parts = [names.without_honorific(part) for part in parts]
    people = [part for part in parts if content.is_person(part)]
    if len(people) > 2:
        return (Read("helper_1", None, seen, MANY_HELPERS),)
    if len(people) == 2 and len([part for part in parts if part]) == 2:
        return tuple(Read(f"helper_{i}", part, seen) for i, part in enumerate(people, start=1))
    if len(people) == 1 and len([part for part in parts if part]) == 1:
        return (Read(f"helper_{first}", people[0], seen),)
    return (Read(f"helper_{first}", seen, seen),)
