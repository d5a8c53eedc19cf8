"""Reading a set out of YAML or JSON, with a place and a reason for whatever is wrong in it."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from dangvu.rules.sets.possible import impossible
from dangvu.rules.sets.reading_conditions import MOST_YEARS, NODES, ConditionReader, read_condition
from dangvu.rules.sets.refusals import (
    InvalidSet,
    below,
    day,
    listed,
    mapping,
    refuse_others,
    text,
    whole,
    yes,
)
from dangvu.rules.sets.ruleset import Outcome, Reading, RuleSet, Subject
from dangvu.rules.verdicts import Verdict

__all__ = ["MOST_YEARS", "NODES", "InvalidSet", "read_condition", "read_set"]

MOST_OUTCOMES, MOST_READINGS = 60, 20
KNOWN = (
    "id", "subject", "title", "issuer", "source", "from_on", "until_on", "years", "readings",
    "outcomes", "supersedes", "verified", "indicator", "central", "template", "note",
)  # fmt: skip
MISSING = {
    "id": "Chưa có mã.",
    "title": "Chưa có tên.",
    "issuer": "Chưa ghi nơi ban hành.",
    "source": "Chưa ghi căn cứ: văn bản, điều khoản nào.",
}


def read_set(data: Mapping[str, Any]) -> RuleSet:
    """A checked set; raises InvalidSet."""
    data = mapping(data, "", "Bộ tiêu chuẩn phải ghi theo mục: mã, tên, căn cứ, các tiêu chuẩn …")
    refuse_others(data, KNOWN, "")
    readings = _readings(data)
    found = RuleSet(
        id=_name(data, ""),
        subject=_subject(data),
        title=_told(data, "title", ""),
        issuer=_told(data, "issuer", ""),
        source=_told(data, "source", ""),
        from_on=day(data.get("from_on"), "from_on"),
        until_on=day(data["until_on"], "until_on") if data.get("until_on") else None,
        years=_years(data),
        outcomes=_outcomes(data, tuple(reading.id for reading in readings)),
        readings=readings,
        data=data,
        supersedes=text(data, "supersedes", ""),
        is_verified=yes(data, "verified", default=True),
        is_indicator=yes(data, "indicator", default=False),
        is_central=yes(data, "central", default=False),
        is_template=yes(data, "template", default=False),
    )
    _refuse_days(found.from_on, found.until_on)
    _refuse_order(found.outcomes)
    _refuse_impossible(found)
    return found


def _readings(data: Mapping[str, Any]) -> tuple[Reading, ...]:
    found: list[Reading] = []
    for n, entry in enumerate(listed(data, "readings", "", MOST_READINGS)):
        place = f"readings.{n}"
        one = mapping(entry, place, "Mỗi cách đọc ghi mã, tên và lý do.")
        refuse_others(one, ("id", "title", "because"), place)
        reading = Reading(
            _name(one, place), _told(one, "title", place), text(one, "because", place)
        )
        if reading.id in {known.id for known in found}:
            raise InvalidSet(f"{place}.id", f"Hai cách đọc cùng mang mã “{reading.id}”.")
        found.append(reading)
    return tuple(found)


def _outcomes(data: Mapping[str, Any], readings: tuple[str, ...]) -> tuple[Outcome, ...]:
    entries = listed(data, "outcomes", "", MOST_OUTCOMES)
    if not entries:
        raise InvalidSet("outcomes", "Bộ tiêu chuẩn chưa có tiêu chuẩn nào.")
    reader = ConditionReader(readings, _years(data))
    return tuple(_outcome(entry, f"outcomes.{n}", n + 1, reader) for n, entry in enumerate(entries))


def _outcome(entry: Any, place: str, code: int, reader: ConditionReader) -> Outcome:
    data = mapping(entry, place, "Mỗi tiêu chuẩn ghi tên, căn cứ và điều kiện.")
    refuse_others(data, ("title", "source", "quote", "verdict", "when", "note"), place)
    verdict = text(data, "verdict", place) or Verdict.MET.value
    if verdict not in (Verdict.MET, Verdict.NEEDS_EXCEPTION):
        raise InvalidSet(f"{place}.verdict", "Chỉ nhận “met” hoặc “needs_exception”.")
    return Outcome(
        code=code,
        title=_told(data, "title", place),
        verdict=Verdict(verdict),
        when=reader.read(data.get("when"), f"{place}.when"),
        source=_told(data, "source", place),
        quote=text(data, "quote", place),
    )


def _refuse_days(from_on: date, until_on: date | None) -> None:
    if until_on and until_on < from_on:
        raise InvalidSet(
            "until_on",
            f"Ngày hết hiệu lực {until_on:%d/%m/%Y} đứng trước ngày có hiệu lực {from_on:%d/%m/%Y}.",
        )


def _refuse_order(outcomes: Sequence[Outcome]) -> None:
    """What is met without an exception is looked at first; the set says it in that order."""
    for earlier, later in pairwise(outcomes):
        if earlier.verdict == Verdict.NEEDS_EXCEPTION and later.verdict == Verdict.MET:
            raise InvalidSet(
                f"outcomes.{later.code - 1}",
                "Tiêu chuẩn “đủ điều kiện” phải đứng trước mọi tiêu chuẩn “phải xin ý kiến”.",
            )


def _refuse_impossible(ruleset: RuleSet) -> None:
    at = ruleset.moment(ruleset.from_on)
    for reading in [reading.id for reading in ruleset.readings] or [""]:
        for outcome in ruleset.outcomes:
            place = f"outcomes.{outcome.code - 1}.when"
            if found := impossible(outcome.when, place, at, reading):
                raise InvalidSet(*found)


def _name(data: Mapping[str, Any], place: str) -> str:
    found = _told(data, "id", place)
    if "#" in found or any(letter.isspace() for letter in found):
        raise InvalidSet(below(place, "id"), "Mã không có dấu cách và dấu #, ví dụ ke-hoach-83.")
    return found


def _told(data: Mapping[str, Any], name: str, place: str) -> str:
    found = text(data, name, place)
    if not found:
        raise InvalidSet(below(place, name), MISSING[name])
    return found


def _subject(data: Mapping[str, Any]) -> Subject:
    found = text(data, "subject", "")
    try:
        return Subject(found)
    except ValueError:
        raise InvalidSet("subject", f"“{found[:40]}” không phải một loại bộ tiêu chuẩn.") from None


def _years(data: Mapping[str, Any]) -> int:
    return whole(data.get("years", 5), "years", 1, MOST_YEARS)
