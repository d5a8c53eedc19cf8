"""The frame says of everybody what is read of one person, cell for cell."""

from datetime import date
from random import Random

import polars as pl
import pytest

from dangvu.accounts.system import GENERATOR, system_actor
from dangvu.census.frame import YEARS, Frame, frame_on
from dangvu.census.verdicts import alarms, judged_in_bulk, judged_one_by_one, sets_in_force
from dangvu.development.facts import candidate_facts
from dangvu.honours.facts import with_badges
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person
from dangvu.people.queries import member_counts, members_on, probationers_on
from dangvu.people.tests.test_facts_of_histories import lived
from dangvu.rules.record import is_column
from dangvu.rules.sets import Subject
from dangvu.synth.operations import make_province
from tests.world import ON, World

DAYS = (date(2016, 12, 31), date(2019, 7, 1), ON)


def differing(frame: Frame) -> list[tuple[int, str, int | None, int | None]]:
    """Cells that the frame and the reader of single people give differently."""
    names = [name for name in frame.columns.columns if is_column(name)]
    people = frame.columns["person_id"].to_list()
    facts = with_badges(candidate_facts(people, on=frame.day, years=YEARS), on=frame.day)
    read = {name for each in facts.values() for name in each.cells}
    assert read <= set(names)
    return [
        (row["person_id"], name, row[name], facts[row["person_id"]].value(name))
        for row in frame.columns.iter_rows(named=True)
        for name in names
        if row[name] != facts[row["person_id"]].value(name)
    ]


@pytest.fixture
def province(db: None) -> None:
    make_province(
        until=ON, members=600, seed=7, by=system_actor(GENERATOR), report=lambda line: None
    )


def test_every_cell_of_a_province_agrees(province: None) -> None:
    for day in DAYS:
        frame = frame_on(day)
        assert frame.columns.height > 500
        assert frame.columns.filter(pl.col("badge_held") >= 30).height > 0
        assert differing(frame) == []


def test_a_frame_counts_whom_the_roll_counts(province: None) -> None:
    units = list(Organisation.objects.order_by("id"))
    for day in DAYS:
        frame = frame_on(day)
        counted = member_counts(day, [unit for unit in units if unit.is_root])
        for unit in units:
            rows = frame.below(unit.pk)
            members = rows.filter(pl.col("standing") > 0)
            assert members.height == counted.get(unit.pk, 0)
            assert set(members["person_id"]) == set(
                members_on(day, [unit]).values_list("pk", flat=True)
            ) or not counted.get(unit.pk)
        root = [unit for unit in units if unit.is_root]
        probationers = frame.columns.filter(
            (pl.col("standing") > 0) & (pl.col("ceremony_on") > 0) & (pl.col("official_on") == 0)
        )
        assert probationers.height == probationers_on(day, root).count()


@pytest.mark.parametrize("seed", range(6))
def test_random_histories_agree(world: World, seed: int) -> None:
    chance = Random(seed)
    for person in Person.objects.order_by("id"):
        lived(person, chance)
    assert differing(frame_on(ON)) == []


def test_badge_sets_say_of_everybody_in_bulk_what_they_say_of_one(province: None) -> None:
    frame = frame_on(ON)
    root = next(unit for unit in Organisation.objects.order_by("id") if unit.is_root)
    of_badges = [each for each in sets_in_force(root, ON) if each.ruleset.subject == Subject.BADGE]
    assert of_badges
    for chosen in of_badges:
        bulk = judged_in_bulk(frame, frame.columns, chosen)
        assert set(bulk["person_id"]) == set(
            frame.columns.filter(pl.col("standing") > 0)["person_id"]
        )
        assert bulk["verdict"].n_unique() > 1
        assert alarms(judged_one_by_one(frame, bulk["person_id"].to_list(), chosen), bulk) == []
