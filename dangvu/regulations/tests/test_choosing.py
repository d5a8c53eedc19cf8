"""What holds is chosen by body, place in the tree and day of the act."""

from collections.abc import Callable
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.organisations.models import Organisation
from dangvu.regulations.choosing import NoSuchSet, named, sets_for
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.publishing import end_set
from dangvu.rules.sets import Subject
from tests.world import World

Made = Callable[..., AdoptedSet]
FIRST = date(2019, 12, 2)
CRITERIA = Subject.CRITERIA


def keys(unit: Organisation, on: date) -> list[str]:
    return [found.ruleset.key for found in sets_for(unit, on=on, subject=CRITERIA)]


def test_a_published_set_holds_below_its_body_and_nowhere_else(
    world: World, published: Made
) -> None:
    made = published()

    assert [found.adopted_id for found in sets_for(world.first_cell, on=FIRST, subject=CRITERIA)]
    for unit in (world.agencies, world.base, world.first_cell):
        assert keys(unit, FIRST) == [f"{made.definition['id']}#bat-ky"]
    for unit in (world.root, world.district, world.other_cell):
        assert keys(unit, FIRST) == []


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        (date(2019, 12, 1), False),
        (FIRST, True),
        (date(2020, 12, 31), True),
        (date(2021, 1, 1), False),
    ],
    ids=["the day before", "the first day", "the last day", "the day after"],
)
def test_a_set_holds_from_its_first_day_to_its_last(
    world: World, published: Made, on: date, holds: bool
) -> None:
    published(until_on="2020-12-31")

    assert bool(keys(world.base, on)) is holds


def test_a_draft_holds_nowhere(world: World, draft: Made) -> None:
    draft()

    assert keys(world.agencies, FIRST) == []


def test_a_set_that_ended_early_holds_no_longer(
    world: World, published: Made, actor: Actor
) -> None:
    end_set(published(), until_on=date(2020, 2, 3), source="Công văn 9", by=actor)

    assert keys(world.base, date(2020, 2, 3))
    assert not keys(world.base, date(2020, 2, 4))


def test_sets_of_several_bodies_stand_from_the_top_down(world: World, published: Made) -> None:
    lower = published("cua-so", unit=world.base, reading="den-khi-xet")
    upper = published()

    assert keys(world.first_cell, FIRST) == [
        f"{upper.definition['id']}#bat-ky",
        f"{lower.definition['id']}#den-khi-xet",
    ]


def test_a_set_that_names_another_leaves_it_out(world: World, published: Made) -> None:
    published("cong-van-52", unit=world.base)
    above = published(supersedes="cong-van-52")

    assert keys(world.first_cell, FIRST) == [f"{above.definition['id']}#bat-ky"]


def test_a_body_below_cannot_leave_out_what_holds_above(world: World, published: Made) -> None:
    published("cong-van-52")
    published("cua-so", unit=world.base, supersedes="cong-van-52")

    assert len(keys(world.first_cell, FIRST)) == 2


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("ke-hoach-83", "ke-hoach-83#bat-ky"),
        ("83-KH/ĐU", "ke-hoach-83#bat-ky"),
        ("83 - kh/đu", "ke-hoach-83#bat-ky"),
        ("ke-hoach-83#den-khi-xet", "ke-hoach-83#den-khi-xet"),
        ("83-KH/ĐU#bat-ky", "ke-hoach-83#bat-ky"),
    ],
)
@pytest.mark.django_db
def test_a_set_is_found_by_id_or_number_and_reading(key: str, found: str) -> None:
    assert named(key).key == found


def test_an_adopted_set_is_found_by_its_own_id_and_key(published: Made) -> None:
    made = published("tieu-chuan-rieng", source="Nghị quyết 7-NQ/ĐU, mục 2", reading="den-khi-xet")

    for key in (made.definition["id"], "tieu-chuan-rieng", "7-NQ/ĐU"):
        assert named(key).key == f"{made.definition['id']}#den-khi-xet"
    other = named("tieu-chuan-rieng#bat-ky")
    assert other.reading == "bat-ky"
    assert other.outcomes != made.as_rules().outcomes


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["khong-co", "9-KH/ĐU", "ke-hoach-83#khac", ""])
def test_a_name_for_nothing_is_refused_with_an_example(key: str) -> None:
    with pytest.raises(NoSuchSet, match=r"Ví dụ|Có: bat-ky"):
        named(key)
