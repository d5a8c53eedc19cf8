"""Columns of a made list: what a heading says, what is typed under it, and which fields that tells."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dangvu.documents.workbooks.tests.books.cells import Cell
from dangvu.documents.workbooks.tests.books.dates import SLASHED, Form, told
from dangvu.documents.workbooks.tests.books.persons import Facts

Heading = str | tuple[str, ...]
Told = dict[str, Any]


def _nothing(_: Facts) -> Told:
    return {}


@dataclass(frozen=True)
class Column:
    """`heading` has its levels from top to bottom; `fields` are the person's facts that are used."""

    heading: tuple[str, ...]
    write: Callable[[Facts], Cell]
    tells: Callable[[Facts], Told] = field(default=_nothing)
    fields: tuple[str, ...] = ()


def _levels(heading: Heading) -> tuple[str, ...]:
    return (heading,) if isinstance(heading, str) else heading


def ordinal(heading: Heading = "STT") -> Column:
    return Column(_levels(heading), lambda person: person["ordinal"])


def other(heading: Heading, write: Callable[[Facts], Cell] = lambda _: None) -> Column:
    """A column that is of no use here."""
    return Column(_levels(heading), write)


def text(heading: Heading, name: str, shape: Callable[[str], Cell] = str) -> Column:
    def write(person: Facts) -> Cell:
        return shape(person[name]) if person.get(name) is not None else None

    def tells(person: Facts) -> Told:
        return {name: person[name]} if person.get(name) is not None else {}

    return Column(_levels(heading), write, tells, (name,))


def number(heading: Heading, name: str) -> Column:
    """Digits kept as a number of the file."""
    return text(heading, name, int)


def day(heading: Heading, name: str, form: Form = SLASHED) -> Column:
    def write(person: Facts) -> Cell:
        return form.write(person[name]) if person.get(name) else None

    def tells(person: Facts) -> Told:
        return told(name, person[name], form) if person.get(name) else {}

    return Column(_levels(heading), write, tells, (name,))


def days(heading: Heading, name: str, forms: tuple[Form, ...]) -> Column:
    """A column that several hands filled in: each row in the next form."""

    def form(person: Facts) -> Form:
        place: int = person["ordinal"] - 1
        return forms[place % len(forms)]

    def write(person: Facts) -> Cell:
        return form(person).write(person[name]) if person.get(name) else None

    def tells(person: Facts) -> Told:
        return told(name, person[name], form(person)) if person.get(name) else {}

    return Column(_levels(heading), write, tells, (name,))


def sex(heading: Heading = "Giới tính", male: str = "Nam", female: str = "Nữ") -> Column:
    return Column(
        _levels(heading),
        lambda person: male if person["sex"] == "male" else female,
        lambda person: {"sex": person["sex"]},
        ("sex",),
    )


def ticked(heading: Heading, one: str, sign: str = "x") -> Column:
    """A column Nam or Nữ that holds a sign."""
    return Column(
        _levels(heading),
        lambda person: sign if person["sex"] == one else None,
        lambda person: {"sex": person["sex"]},
        ("sex",),
    )


def born(heading: Heading, one: str, form: Form = SLASHED) -> Column:
    """A column Nam or Nữ that holds the day of birth."""

    def is_one(person: Facts) -> bool:
        return bool(person["sex"] == one)

    def tells(person: Facts) -> Told:
        here = told("birth_date", person["birth_date"], form) if is_one(person) else {}
        return here | {"sex": person["sex"]}

    return Column(
        _levels(heading),
        lambda person: form.write(person["birth_date"]) if is_one(person) else None,
        tells,
        ("birth_date",),
    )


def name_part(heading: Heading, part: str) -> Column:
    """The family and middle names ("family") or the last word ("given") of a name kept apart."""

    def write(person: Facts) -> Cell:
        family, _, given = person["full_name"].rpartition(" ")
        return str(family if part == "family" else given)

    return Column(
        _levels(heading), write, lambda person: {"full_name": person["full_name"]}, ("full_name",)
    )


def several(heading: Heading, parts: Iterable[Column], between: str = "\n") -> Column:
    """Several facts in one cell, each as its own column would write it."""
    parts = tuple(parts)
    return Column(
        _levels(heading),
        lambda person: between.join(str(part.write(person)) for part in parts),
        lambda person: {k: v for part in parts for k, v in part.tells(person).items()},
        tuple(name for part in parts for name in part.fields),
    )


def labelled(heading: Heading, parts: Iterable[Column], between: str = "\n") -> Column:
    """Several facts in one cell, each behind its label, which is its column's heading."""
    parts = tuple(parts)

    def write(person: Facts) -> Cell:
        return between.join(f"{part.heading[-1]}: {part.write(person)}" for part in parts)

    return Column(_levels(heading), write, several(heading, parts).tells, several("", parts).fields)


def plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
