"""Birth, general education and times in the Party: read together, because they can contradict."""

from collections import defaultdict
from collections.abc import Mapping

from dangvu.people.facts.asking import Asked, Read, conflict, day_cell
from dangvu.people.facts.schooling import education_level
from dangvu.people.facts.times import (
    SPAN_COLUMNS,
    contradiction,
    earliest,
    membership_cells,
    transits,
)
from dangvu.people.models import Membership, Person
from dangvu.people.party_age import starts_on
from dangvu.rules.levels import EDUCATION, name_of
from dangvu.rules.record import Cell, as_month

BIRTH_COLUMNS = ("birth_month", "birth_on")


def persons(asked: Asked) -> Read:
    """Also fills `asked.born`, by which the other readers see what cannot have been yet."""
    times = _memberships(asked)
    for person in Person.objects.filter(pk__in=asked.people).order_by("id"):
        births = _birth(person, asked)
        begun = [found for found in times[person.pk] if starts_on(found) <= asked.on]
        cells = membership_cells(begun, asked.on)
        if wrong := contradiction(begun, person.born if person.pk in asked.born else None):
            cells = dict.fromkeys(SPAN_COLUMNS, conflict(wrong.told))
            if wrong.is_of_birth:
                births = dict.fromkeys(BIRTH_COLUMNS, conflict(wrong.told))
        for name, cell in {**births, **cells, **_schooling(person)}.items():
            yield person.pk, name, cell
    yield from transits(asked)


def _memberships(asked: Asked) -> Mapping[int, list[Membership]]:
    rows = Membership.objects.filter(person__in=asked.people).prefetch_related("gaps")
    found: Mapping[int, list[Membership]] = defaultdict(list)
    for membership in rows.order_by("ceremony_on", "id"):
        found[membership.person_id].append(membership)
    return found


def _birth(person: Person, asked: Asked) -> dict[str, Cell]:
    """As much as is known: the month or the day may be missing by itself."""
    born = person.born
    if born is None:
        return {}
    try:
        first = earliest(born)
    except ValueError:
        told = f"ngày sinh {born} không có trong lịch. Hãy xem lại giấy khai sinh"
        return dict.fromkeys(BIRTH_COLUMNS, conflict(told))
    if first > asked.on:
        told = f"ngày sinh {born} sau ngày xét {asked.on:%d/%m/%Y}. Hãy xem lại giấy khai sinh"
        return dict.fromkeys(BIRTH_COLUMNS, conflict(told))
    asked.born[person.pk] = first
    cells = {
        "birth_month": Cell(None, f"Mới biết năm sinh {born}, chưa có giấy tờ ghi tháng sinh"),
        "birth_on": Cell(None, f"Mới biết sinh {born}, chưa có giấy tờ ghi ngày sinh"),
    }
    if born.month:
        cells["birth_month"] = Cell(as_month(first), f"Sinh {born}")
    if born.day:
        cells["birth_on"] = day_cell(first, f"Sinh {born}")
    return cells


def _schooling(person: Person) -> dict[str, Cell]:
    """A text that leaves the level open is quoted, so that somebody asks for the diploma."""
    text = person.education_general.strip()
    if not text:
        return {}
    level = education_level(text)
    if level is None:
        told = f"Lý lịch ghi học vấn “{text}”, chưa rõ đã có bằng hay mới học hết chương trình"
        return {"education": Cell(None, told)}
    words = f"Lý lịch ghi học vấn “{text}”: {name_of(EDUCATION, level)}"
    return {"education": Cell(level, words)}
