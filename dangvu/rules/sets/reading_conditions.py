"""Reading conditions out of YAML or JSON: every node with its place, nothing passed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any as Anything

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
from dangvu.rules.conditions.vocabulary import Field, LeafType
from dangvu.rules.sets.refusals import InvalidSet, mapping, refuse_others, text, whole

NODES = ("all", "any", "at_least", "consecutive", "by_reading")
MOST_YEARS = 10
# A set has some dozens; more, or deeper, comes from a file that was made to do harm.
MOST_CONDITIONS = 500
DEEPEST = 30


def read_condition(
    data: Anything, place: str, readings: Sequence[str] = (), *, years: int = MOST_YEARS
) -> Condition:
    """One condition with all below it; raises InvalidSet naming the place."""
    return ConditionReader(tuple(readings), years).read(data, place)


@dataclass
class ConditionReader:
    """Reads the conditions of one set; `years` is its record window, or the run of years inside one."""

    readings: tuple[str, ...]
    years: int
    is_in_run: bool = False
    seen: int = 0

    def read(self, data: Anything, place: str) -> Condition:
        data = mapping(data, place, "Chỗ này phải là một điều kiện.")
        self._bound(place)
        source = text(data, "source", place)
        text(data, "note", place)
        names = [name for name in data if name not in ("source", "note")]
        if len(names) != 1:
            raise InvalidSet(place, f"Mỗi chỗ chỉ ghi một điều kiện, ở đây có {len(names)}.")
        [name] = names
        inside, there = data[name], f"{place}.{name}"
        if name in NODES:
            return self._node(name, inside, there, source)
        if name not in VOCABULARY:
            raise InvalidSet(place, f"Không có loại điều kiện “{name[:40]}”.")
        return Leaf(VOCABULARY[name], self._values(name, inside, there), source)

    def _node(self, name: str, inside: Anything, place: str, source: str) -> Condition:
        if name == "at_least":
            return self._at_least(inside, place, source)
        if name == "consecutive":
            return self._consecutive(inside, place, source)
        if name == "by_reading":
            return self._by_reading(inside, place, source)
        parts = self._parts(inside, place)
        return All(parts, source) if name == "all" else Any(parts, source)

    def _bound(self, place: str) -> None:
        self.seen += 1
        if self.seen > MOST_CONDITIONS:
            raise InvalidSet("outcomes", f"Bộ này có hơn {MOST_CONDITIONS} điều kiện.")
        if place.count(".") > DEEPEST:
            raise InvalidSet(place, "Các điều kiện lồng vào nhau quá sâu.")

    def _parts(self, data: Anything, place: str) -> tuple[Condition, ...]:
        if not isinstance(data, Sequence) or isinstance(data, str) or not data:
            raise InvalidSet(place, "Nhóm điều kiện còn trống.")
        return tuple(self.read(part, f"{place}.{n}") for n, part in enumerate(data))

    def _at_least(self, data: Anything, place: str, source: str) -> AtLeast:
        data = mapping(data, place, "Ghi `n` (cần mấy điều kiện) và `of` (các điều kiện).")
        refuse_others(data, ("n", "of"), place)
        parts = self._parts(data.get("of"), f"{place}.of")
        return AtLeast(whole(data.get("n"), f"{place}.n", 1, len(parts)), parts, source)

    def _consecutive(self, data: Anything, place: str, source: str) -> Consecutive:
        data = mapping(data, place, "Ghi số năm, mốc tính và điều kiện của từng năm.")
        refuse_others(data, ("years", "anchor", "every", "of_which"), place)
        if self.is_in_run:
            raise InvalidSet(place, "Trong một chuỗi năm liên tiếp không ghi chuỗi khác.")
        years = whole(data.get("years"), f"{place}.years", 1, MOST_YEARS)
        if years > self.years:
            raise InvalidSet(
                f"{place}.years",
                f"Cần {years} năm liên tiếp mà bộ này chỉ xét {self.years} năm, nên không ai đạt được.",
            )
        anchor = data.get("anchor")
        if not isinstance(anchor, str) or anchor not in ANCHORS:
            raise InvalidSet(f"{place}.anchor", "Mốc tính phải là “any” hoặc “review”.")
        every = self._in_run(1, data.get("every"), f"{place}.every")
        if not isinstance(every, Leaf) or not every.type.is_yearly:
            raise InvalidSet(
                f"{place}.every", "Điều kiện của từng năm phải là điều kiện tính theo năm."
            )
        of_which = data.get("of_which")
        inner = self._in_run(years, of_which, f"{place}.of_which") if of_which else None
        return Consecutive(years, "any" if anchor == "any" else "review", every, inner, source)

    def _in_run(self, years: int, data: Anything, place: str) -> Condition:
        inside = ConditionReader(self.readings, years, is_in_run=True, seen=self.seen)
        found = inside.read(data, place)
        self.seen = inside.seen
        return found

    def _by_reading(self, data: Anything, place: str, source: str) -> ByReading:
        data = mapping(data, place, "Ghi điều kiện theo từng cách đọc.")
        if not self.readings or set(data) != set(self.readings):
            raise InvalidSet(place, "Phải ghi đủ, và chỉ ghi, các cách đọc đã khai của bộ này.")
        options = ((name, self.read(data[name], f"{place}.{name}")) for name in self.readings)
        return ByReading(tuple(options), source)

    def _values(self, name: str, data: Anything, place: str) -> Mapping[str, object]:
        found = VOCABULARY[name]
        given = dict(mapping(data or {}, place, "Ghi các mục của điều kiện này."))
        refuse_others(given, [field.name for field in found.fields], place)
        if found.is_yearly:
            given.setdefault("n", 1)
        values = {
            field.name: _value(field, given.get(field.name), f"{place}.{field.name}")
            for field in found.fields
            if given.get(field.name) is not None or not field.is_optional
        }
        if found.fields and not values:
            raise InvalidSet(place, "Phải ghi ít nhất một mục của điều kiện này.")
        if found.is_yearly:
            self._refuse_empty_window(values, found, place)
        return values

    def _refuse_empty_window(
        self, values: Mapping[str, object], found: LeafType, place: str
    ) -> None:
        last, n = values.get("last"), values["n"]
        if last is not None and self.is_in_run:
            raise InvalidSet(f"{place}.last", "Trong một chuỗi năm liên tiếp không ghi mục này.")
        if isinstance(last, int) and last > self.years:
            raise InvalidSet(f"{place}.last", f"Bộ này chỉ xét {self.years} {found.year_word}.")
        most = last if isinstance(last, int) else self.years
        if isinstance(n, int) and n > most:
            raise InvalidSet(
                f"{place}.n",
                f"Cần {n} {found.year_word} mà chỉ xét {most} {found.year_word}, nên không ai đạt được.",
            )


def _value(field: Field, given: Anything, place: str) -> object:
    if not field.choices:
        return whole(given, place, field.minimum, field.maximum)
    if not isinstance(given, str) or given not in {key for key, _ in field.choices}:
        known = ", ".join(key for key, _ in field.choices)
        shown = "Chưa chọn" if given is None else f"“{str(given)[:40]}” không có trong các lựa chọn"
        raise InvalidSet(place, f"{shown}. Chọn một trong: {known}.")
    return given
