"""Pages of a long list meet without a gap, forwards and backwards, across equal names."""

from collections.abc import Mapping
from urllib.parse import parse_qs

import pytest

from dangvu.people.models import Person
from dangvu.web.paging import Page, page_of

# Three pages of two: the same name stands on both sides of a border.
NAMES = ["Lê An", "Lê An", "Lê An", "Trần Bình", "Trần Bình"]
SIZE = 2


@pytest.fixture
def people(db: None) -> list[int]:
    """Ids in the order of the list."""
    ids = []
    for name in NAMES:
        person = Person.prepared(name)
        person.save()
        ids.append(person.pk)
    return ids


def asked(way: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(way.removeprefix("?")).items()}


def page(parameters: Mapping[str, str]) -> Page:
    found = Person.objects.all()
    return page_of(found, parameters, total=found.count(), size=SIZE)


def test_pages_follow_each_other_to_the_end(people: list[int]) -> None:
    first = page({})
    second = page(asked(first.next))
    third = page(asked(second.next))

    assert [first.ids, second.ids, third.ids] == [people[:2], people[2:4], people[4:]]
    assert [first.number, second.number, third.number] == [1, 3, 5]
    assert [first.until, second.until, third.until] == [2, 4, 5]
    assert not third.next
    assert not third.last


def test_pages_lead_back_to_the_beginning(people: list[int]) -> None:
    third = page(asked(page({}).last))
    second = page(asked(third.previous))
    first = page(asked(second.previous))

    assert [third.ids, second.ids, first.ids] == [people[4:], people[2:4], people[:2]]
    assert [third.number, second.number, first.number] == [5, 3, 1]
    assert not first.previous
    assert not first.first


def test_the_last_page_is_whole_when_the_list_is(people: list[int]) -> None:
    Person.objects.filter(pk=people[-1]).delete()

    last = page({"trang": "cuoi"})

    assert last.ids == people[2:4]
    assert last.number == 3


def test_the_first_page_is_one_step_from_everywhere(people: list[int]) -> None:
    assert page(asked(page({"trang": "cuoi"}).first)).ids == people[:2]


def test_what_else_was_asked_is_kept(people: list[int]) -> None:
    ways = page({"ten": "lê an", "loai": ""})

    assert asked(ways.next)["ten"] == "lê an"
    assert "loai" not in ways.next
    assert asked(page({"ten": "lê an", "trang": "cuoi"}).first) == {"ten": "lê an"}


def test_somebody_removed_meanwhile_leaves_no_hole(people: list[int]) -> None:
    way = page({}).next
    Person.objects.filter(pk=people[1]).delete()

    assert page(asked(way)).ids == people[2:4]


@pytest.mark.parametrize("change", [lambda mark: mark[:-1], lambda mark: "truoc" + mark[3:]])
def test_a_mark_that_was_tampered_with_shows_the_first_page(
    people: list[int], change: object
) -> None:
    mark = asked(page({}).next)["trang"]

    refused = page({"trang": change(mark)})  # type: ignore[operator]

    assert refused.was_refused
    assert refused.ids == people[:2]
    assert not page({"trang": mark}).was_refused


@pytest.mark.parametrize("mark", ["2", "sau-1-abc-7", "'; DROP TABLE", "sau:x", "Đ"])
def test_nonsense_shows_the_first_page(people: list[int], mark: str) -> None:
    assert page({"trang": mark}).was_refused
    assert page({"trang": mark}).ids == people[:2]


def test_an_empty_list_has_one_empty_page(db: None) -> None:
    for parameters in ({}, {"trang": "cuoi"}):
        empty = page(parameters)
        assert empty.ids == []
        assert not any((empty.first, empty.previous, empty.next, empty.last))
