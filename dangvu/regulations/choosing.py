"""Which sets hold for a unit on a day: central ones, and those adopted on the way up the tree."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedSet
from dangvu.rules.sets import RuleSet, Subject, shipped

Origin = Literal["central", "adopted"]
_NUMBER = re.compile(r"[0-9]+\s*-\s*[^\W\d_]+\s*/\s*[^\W\d_]+")


class NoSuchSet(DomainError):
    """A name that stands for no set and no reading."""


@dataclass(frozen=True)
class Chosen:
    """A set in the reading in which it holds, and where that comes from."""

    ruleset: RuleSet
    origin: Origin
    adopted_id: int | None = None


def sets_for(unit: Organisation, *, on: date, subject: Subject | None = None) -> list[Chosen]:
    """Central sets first, then adopted ones from the top of the tree down; none that is superseded."""
    found = [*_central(on), *_adopted(unit, on)]
    return [each for each in found if subject is None or each.ruleset.subject == subject]


def _central(on: date) -> list[Chosen]:
    holding = [found for found in shipped().values() if found.is_central and found.holds_on(on)]
    out = {found.supersedes for found in holding}
    return [Chosen(found.read_as(), "central") for found in holding if found.id not in out]


def _adopted(unit: Organisation, on: date) -> list[Chosen]:
    rows = AdoptedSet.objects.on(on).filter(unit__in=unit.ancestor_ids()).select_related("unit")
    holding = list(rows.order_by("unit__path", "key", "version", "id"))
    return [
        Chosen(row.as_rules(), "adopted", row.pk)
        for row in holding
        if not any(_supersedes(other, row) for other in holding)
    ]


def _supersedes(later: AdoptedSet, earlier: AdoptedSet) -> bool:
    """By name or by version, and only a body's own set or one of a body below it."""
    if later.pk == earlier.pk or not earlier.unit.is_within(later.unit):
        return False
    named_so = later.definition.get("supersedes") in (earlier.key, earlier.definition.get("id"))
    return later.supersedes_id == earlier.pk or named_so


def named(key: str) -> RuleSet:
    """A set by id, by the number of its document ("83-KH/ĐU") or by id#reading; raises NoSuchSet.

    Without a reading: the one that its body adopted, else the first.
    """
    name, _, reading = key.strip().partition("#")
    found, adopted_reading = _known(name)
    if found is None:
        raise NoSuchSet(
            f"Không có bộ tiêu chuẩn nào mang mã hoặc số “{name}”. Ví dụ: ke-hoach-83, 83-KH/ĐU."
        )
    if not found.readings and reading:
        raise NoSuchSet(f"Bộ “{name}” chỉ có một cách đọc, nên chỉ ghi: {name}.")
    try:
        return found.read_as(reading or adopted_reading)
    except KeyError:
        known = ", ".join(each.id for each in found.readings)
        raise NoSuchSet(f"Bộ “{name}” không có cách đọc “{reading}”. Có: {known}.") from None


def _known(name: str) -> tuple[RuleSet | None, str]:
    """The set in all its readings, and the reading that was adopted."""
    if name in shipped():
        return shipped()[name], ""
    rows = AdoptedSet.objects.published().order_by("-from_on", "-version", "-id")
    row = rows.filter(definition__id=name).first() or rows.filter(key=name).first()
    numbers = _numbers_in(name)
    if row is None and numbers:
        for found in shipped().values():
            if numbers[0] in _numbers_in(found.source):
                return found, ""
        row = next((row for row in rows if numbers[0] in _numbers_in(row.source)), None)
    return (row.in_all_readings(), row.reading) if row else (None, "")


def _numbers_in(text: str) -> list[str]:
    """ "Số 83 - KH/ĐU" and "83-KH/ĐU" name the same document."""
    return [re.sub(r"\s+", "", match).upper() for match in _NUMBER.findall(text)]
