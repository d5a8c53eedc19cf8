"""Draws defects for the people of a drawn list, as far as its columns have a place for them."""

import random
from collections.abc import Callable
from datetime import date

from dangvu.documents.workbooks.tests.books.columns import Column
from dangvu.documents.workbooks.tests.books.persons import Facts
from dangvu.documents.workbooks.tests.books.plants import (
    Plant,
    changed,
    doubtful,
    empty,
    nameless,
    odd,
)

_Make = Callable[[Facts, random.Random], Plant]


def _impossible(name: str) -> _Make:
    def make(person: Facts, rng: random.Random) -> Plant:
        day = rng.choice(("31/04", "30/02", "31/9", "00/05", "45/1"))
        return doubtful("drawn: impossible day", name, f"{day}/{person[name].year}")

    return make


def _future(name: str) -> _Make:
    def make(_: Facts, rng: random.Random) -> Plant:
        return changed(
            "drawn: future date", (name,), **{name: date(rng.randint(2031, 2090), 5, 19)}
        )

    return make


def _too_early(person: Facts, _: random.Random) -> Plant:
    day = person["admission_date"]
    early = date(day.year - 1, day.month, min(day.day, 28))
    doubts = ("official_date", "admission_date")
    return Plant(
        "drawn: official before admission",
        changes={"official_date": early},
        doubts=doubts,
        free=("birth_date",),
    )


def _without_zero(person: Facts, rng: random.Random) -> Plant:
    number = person["personal_id"]
    return doubtful(
        "drawn: ID without its zero", "personal_id", rng.choice((number[1:], int(number)))
    )


def _one_digit_off(person: Facts, rng: random.Random) -> Plant:
    number = person["personal_id"]
    return doubtful(
        "drawn: digits too few or many", "personal_id", rng.choice((number[:-1], number + "5"))
    )


def _spaced_card(person: Facts, rng: random.Random) -> Plant:
    number = person["card_number"]
    sign = rng.choice((".", " "))
    return odd(
        "drawn: card number in groups",
        "card_number",
        sign.join((number[:2], number[2:5], number[5:])),
    )


def _spaced_phone(person: Facts, rng: random.Random) -> Plant:
    number = person["phone"]
    sign = rng.choice((".", " ", "-"))
    return odd("drawn: phone in groups", "phone", sign.join((number[:4], number[4:7], number[7:])))


def _sign(name: str) -> _Make:
    return lambda _, rng: empty(name, rng.choice((None, "-", "...", "/")))


_MAKERS: tuple[tuple[frozenset[str], _Make], ...] = (
    (frozenset({"birth_date"}), _impossible("birth_date")),
    (frozenset({"admission_date"}), _impossible("admission_date")),
    (frozenset({"official_date"}), _impossible("official_date")),
    (frozenset({"birth_date"}), _future("birth_date")),
    (frozenset({"official_date"}), _future("official_date")),
    (frozenset({"class_certificate_date"}), _future("class_certificate_date")),
    (frozenset({"admission_date", "official_date"}), _too_early),
    (frozenset({"personal_id"}), _without_zero),
    (frozenset({"personal_id"}), _one_digit_off),
    (frozenset({"card_number"}), _spaced_card),
    (frozenset({"phone"}), _spaced_phone),
    (frozenset({"native_place"}), _sign("native_place")),
    (frozenset({"official_date"}), _sign("official_date")),
    (frozenset({"phone"}), _sign("phone")),
    (frozenset({"full_name", "admission_date"}), lambda _person, _rng: nameless()),
)


def drawn_defects(
    rng: random.Random, columns: list[Column], people: list[Facts]
) -> dict[int, list[Plant]]:
    """At most one defect a person, and none for those who stand twice."""
    there = {name for column in columns for name in column.fields}
    split = {name for column in columns if len(column.heading) > 1 for name in column.fields}
    fitting = [make for needed, make in _MAKERS if needed <= there and not needed & split]
    whole_name = sum("full_name" in column.fields for column in columns) == 1
    fitting = fitting if whole_name else fitting[:-1]
    free = [place for place, person in enumerate(people) if "twin" not in person]
    places = rng.sample(free, min(len(fitting), len(free) // 4))
    return {place: [rng.choice(fitting)(people[place], rng)] for place in places}
