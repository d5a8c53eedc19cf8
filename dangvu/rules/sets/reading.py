"""Reading a set out of YAML or JSON, with a place and a reason for whatever is wrong in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any as Anything

from dangvu.kernel.errors import DomainError
from dangvu.rules.conditions.leaves import VOCABULARY
from dangvu.rules.conditions.nodes import (
    ANCHORS,
    All,
    Any,
    AtLeast,
    ByReading,
    Condition,
    Consecutive,
    Leaf,
)
from dangvu.rules.conditions.vocabulary import Field
from dangvu.rules.sets.ruleset import Outcome, Reading, RuleSet, Subject
from dangvu.rules.verdicts import Verdict

NODES = ("all", "any", "at_least", "consecutive", "by_reading")
MOST_YEARS = 10
Data = Mapping[str, Anything]


class InvalidSet(DomainError):
    """A set that cannot stand; `place` is where in it, such as "outcomes.1.when.all.0"."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}" if place else reason)
        self.place, self.reason = place, reason


def read_set(data: Data) -> RuleSet:
    """A checked set; raises InvalidSet."""
    readings = tuple(_reading(found, f"readings.{n}") for n, found in _numbered(data, "readings"))
    known = tuple(reading.id for reading in readings)
    outcomes = tuple(
        _outcome(found, f"outcomes.{n}", n + 1, known) for n, found in _numbered(data, "outcomes")
    )
    if not outcomes:
        raise InvalidSet("outcomes", "Bộ tiêu chuẩn chưa có tiêu chuẩn nào.")
    return RuleSet(
        id=_text(data, "id", ""),
        subject=_choice(Subject, data, "subject"),
        title=_text(data, "title", ""),
        issuer=_text(data, "issuer", ""),
        source=_text(data, "source", ""),
        from_on=_day(data, "from_on"),
        until_on=_day(data, "until_on") if data.get("until_on") else None,
        years=_years(data),
        outcomes=outcomes,
        readings=readings,
        data=data,
        supersedes=str(data.get("supersedes", "")),
        is_verified=bool(data.get("verified", True)),
        is_indicator=bool(data.get("indicator", False)),
        is_central=bool(data.get("central", False)),
    )


def read_condition(data: Anything, place: str, readings: Sequence[str] = ()) -> Condition:
    """One condition with all below it; raises InvalidSet naming the place."""
    if not isinstance(data, Mapping):
        raise InvalidSet(place, "Chỗ này phải là một điều kiện.")
    source = str(data.get("source", ""))
    names = [name for name in data if name not in ("source", "note")]
    if len(names) != 1:
        raise InvalidSet(place, f"Mỗi chỗ chỉ ghi một điều kiện, ở đây có {len(names)}.")
    [name] = names
    inside, there = data[name], f"{place}.{name}"
    if name in ("all", "any"):
        parts = _parts(inside, there, readings)
        return All(parts, source) if name == "all" else Any(parts, source)
    if name == "at_least":
        return _at_least(inside, there, readings, source)
    if name == "consecutive":
        return _consecutive(inside, there, readings, source)
    if name == "by_reading":
        return _by_reading(inside, there, readings, source)
    return _leaf(name, inside, there, source)


def _parts(data: Anything, place: str, readings: Sequence[str]) -> tuple[Condition, ...]:
    if not isinstance(data, Sequence) or isinstance(data, str) or not data:
        raise InvalidSet(place, "Nhóm điều kiện còn trống.")
    return tuple(read_condition(part, f"{place}.{n}", readings) for n, part in enumerate(data))


def _at_least(data: Anything, place: str, readings: Sequence[str], source: str) -> AtLeast:
    if not isinstance(data, Mapping):
        raise InvalidSet(place, "Ghi `n` và `of`.")
    parts = _parts(data.get("of"), f"{place}.of", readings)
    n = data.get("n")
    if not isinstance(n, int) or not 1 <= n <= len(parts):
        raise InvalidSet(f"{place}.n", f"Cần một số từ 1 đến {len(parts)}.")
    return AtLeast(n, parts, source)


def _consecutive(data: Anything, place: str, readings: Sequence[str], source: str) -> Consecutive:
    if not isinstance(data, Mapping):
        raise InvalidSet(place, "Ghi số năm, mốc tính và điều kiện của từng năm.")
    years = data.get("years")
    if not isinstance(years, int) or not 1 <= years <= MOST_YEARS:
        raise InvalidSet(f"{place}.years", f"Số năm liên tiếp phải từ 1 đến {MOST_YEARS}.")
    anchor = data.get("anchor")
    if anchor not in ANCHORS:
        raise InvalidSet(f"{place}.anchor", "Mốc tính phải là “any” hoặc “review”.")
    every = read_condition(data.get("every"), f"{place}.every")
    if not isinstance(every, Leaf) or not every.type.is_yearly:
        raise InvalidSet(
            f"{place}.every", "Điều kiện của từng năm phải là điều kiện tính theo năm."
        )
    of_which = data.get("of_which")
    inner = read_condition(of_which, f"{place}.of_which", readings) if of_which else None
    return Consecutive(years, anchor, every, inner, source)


def _by_reading(data: Anything, place: str, readings: Sequence[str], source: str) -> ByReading:
    if not isinstance(data, Mapping) or set(data) != set(readings):
        raise InvalidSet(place, "Phải ghi đủ, và chỉ ghi, các cách đọc đã khai của bộ này.")
    options = tuple(
        (str(name), read_condition(data[name], f"{place}.{name}", readings)) for name in readings
    )
    return ByReading(options, source)


def _leaf(name: str, data: Anything, place: str, source: str) -> Leaf:
    if name not in VOCABULARY:
        raise InvalidSet(place, f"Không có loại điều kiện “{name}”.")
    found = VOCABULARY[name]
    given = dict(data or {})
    values = {}
    for field in found.fields:
        if field.name not in given:
            if field.is_optional:
                continue
            if field.name == "n":
                given["n"] = 1
        values[field.name] = _value(field, given.pop(field.name, None), f"{place}.{field.name}")
    if given:
        raise InvalidSet(place, f"Không có mục “{next(iter(given))}” trong điều kiện này.")
    return Leaf(found, values, source)


def _value(field: Field, given: Anything, place: str) -> object:
    if field.choices:
        if str(given) not in {key for key, _ in field.choices}:
            known = ", ".join(key for key, _ in field.choices)
            raise InvalidSet(place, f"“{given}” không có trong các lựa chọn: {known}.")
        return str(given)
    is_number = isinstance(given, int) and not isinstance(given, bool)
    if not is_number or not field.minimum <= given <= field.maximum:
        raise InvalidSet(place, f"Cần một số từ {field.minimum} đến {field.maximum}.")
    return given


def _outcome(data: Data, place: str, code: int, readings: Sequence[str]) -> Outcome:
    verdict = data.get("verdict", "met")
    if verdict not in (Verdict.MET, Verdict.NEEDS_EXCEPTION):
        raise InvalidSet(f"{place}.verdict", "Chỉ nhận “met” hoặc “needs_exception”.")
    return Outcome(
        code=code,
        title=_text(data, "title", place),
        verdict=Verdict(verdict),
        when=read_condition(data.get("when"), f"{place}.when", readings),
        source=_text(data, "source", place),
        quote=str(data.get("quote", "")),
    )


def _reading(data: Data, place: str) -> Reading:
    return Reading(
        _text(data, "id", place), _text(data, "title", place), str(data.get("because", ""))
    )


def _numbered(data: Data, name: str) -> list[tuple[int, Data]]:
    return list(enumerate(data.get(name) or ()))


MISSING = {
    "id": "Chưa có mã của bộ.",
    "title": "Chưa có tên.",
    "issuer": "Chưa ghi nơi ban hành.",
    "source": "Chưa ghi căn cứ: văn bản, điều khoản nào.",
}


def _text(data: Data, name: str, place: str) -> str:
    found = str(data.get(name) or "").strip()
    if not found:
        raise InvalidSet(".".join(filter(None, (place, name))), MISSING[name])
    return found


def _choice(kinds: type[Subject], data: Data, name: str) -> Subject:
    try:
        return kinds(str(data.get(name)))
    except ValueError:
        raise InvalidSet(name, f"“{data.get(name)}” không phải một loại bộ tiêu chuẩn.") from None


def _day(data: Data, name: str) -> date:
    found = data.get(name)
    if isinstance(found, date):
        return found
    try:
        return date.fromisoformat(str(found))
    except ValueError:
        raise InvalidSet(name, "Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2019-12-02.") from None


def _years(data: Data) -> int:
    years = data.get("years", 5)
    if not isinstance(years, int) or not 1 <= years <= MOST_YEARS:
        raise InvalidSet("years", f"Số năm được xét phải từ 1 đến {MOST_YEARS}.")
    return years
