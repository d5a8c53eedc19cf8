"""The roll of any day, in the tree of that day."""

from collections.abc import Iterable
from datetime import date

import pytest
from django.utils import timezone

from dangvu.organisations.kinds import UnitType
from dangvu.organisations.models import Organisation, OrganisationPeriod
from dangvu.people.kinds import GOOD_OR_BETTER, AffiliationKind, Grade, GradingOf
from dangvu.people.models import Affiliation, Grading, Membership, Person
from dangvu.people.queries import (
    admitted_between,
    gradings_of_members,
    homes_of,
    member_counts,
    members_on,
    probationers_on,
    recognised_between,
)
from tests.world import SOURCE, World, unit

MOVED_ON = date(2018, 7, 1)


def moved(cell: Organisation, to: Organisation, on: date) -> None:
    """The cell went under another committee: a new path from that day."""
    OrganisationPeriod.objects.filter(organisation=cell, to_on=None).update(to_on=on)
    cell.parent, cell.path = to, to.path + cell.path[-5:]
    cell.save(update_fields=["parent", "path"])
    OrganisationPeriod.objects.create(
        organisation=cell,
        name=cell.name,
        type=cell.type,
        parent=to,
        path=cell.path,
        from_on=on,
        source=SOURCE,
    )


def transferred(person: Person, to: Organisation, *, left_on: date, received_on: date) -> None:
    stay = person.affiliations.get(to_on=None)
    Affiliation.objects.filter(pk=stay.pk).update(to_on=left_on)
    for where, kind, start, end in (
        (stay.unit, AffiliationKind.IN_TRANSIT, left_on, received_on),
        (to, AffiliationKind.OFFICIAL, received_on, None),
    ):
        Affiliation.objects.create(
            person=person, unit=where, kind=kind, from_on=start, to_on=end, source=SOURCE
        )


def names(people: Iterable[Person]) -> set[str]:
    return {person.full_name.split()[-1] for person in people}


def test_a_member_belongs_from_the_day_of_the_ceremony(world: World) -> None:
    assert not members_on(date(2019, 5, 18), [world.second_cell])
    assert names(members_on(date(2019, 5, 19), [world.second_cell])) == {"Sơn"}


def test_a_member_no_longer_belongs_on_the_day_of_leaving(world: World) -> None:
    world.member.affiliations.update(to_on=date(2019, 6, 1))

    assert members_on(date(2019, 5, 31), [world.root]).count() == 3
    assert names(members_on(date(2019, 6, 1), [world.root])) == {"Sơn", "Bình"}


def test_the_roll_of_a_committee_is_that_of_all_its_cells(world: World) -> None:
    day = date(2019, 12, 2)

    assert names(members_on(day, [world.agencies])) == {"Giang", "Sơn"}
    assert names(members_on(day, [world.root])) == {"Giang", "Sơn", "Bình"}
    assert names(members_on(day, [world.first_cell, world.other_cell])) == {"Giang", "Bình"}
    assert not members_on(day, [])


def test_a_candidate_is_no_member(world: World) -> None:
    assert world.candidate not in members_on(date(2019, 12, 2), [world.root])


def test_in_transit_a_member_counts_where_they_left(world: World) -> None:
    transferred(
        world.member, world.other_cell, left_on=date(2019, 3, 1), received_on=date(2019, 4, 1)
    )

    assert names(members_on(date(2019, 3, 31), [world.district])) == {"Bình"}
    assert names(members_on(date(2019, 3, 31), [world.agencies])) == {"Giang"}
    assert names(members_on(date(2019, 4, 1), [world.district])) == {"Giang", "Bình"}


def test_a_temporary_stay_does_not_count(world: World) -> None:
    Affiliation.objects.create(
        person=world.member,
        unit=world.other_cell,
        kind=AffiliationKind.TEMPORARY,
        from_on=date(2019, 3, 1),
    )

    assert names(members_on(date(2019, 12, 2), [world.district])) == {"Bình"}
    assert names(members_on(date(2019, 12, 2), [world.first_cell])) == {"Giang"}


def test_the_roll_of_a_past_day_stands_in_the_tree_of_that_day(world: World) -> None:
    moved(world.second_cell, world.district, MOVED_ON)
    Affiliation.objects.filter(person=world.colleague).update(from_on=date(2017, 5, 19))

    assert names(members_on(date(2018, 6, 30), [world.agencies])) == {"Giang", "Sơn"}
    assert names(members_on(date(2018, 6, 30), [world.district])) == {"Bình"}
    assert names(members_on(MOVED_ON, [world.agencies])) == {"Giang"}
    assert names(members_on(MOVED_ON, [world.district])) == {"Sơn", "Bình"}
    # The cell itself is asked under the path it had.
    assert names(members_on(date(2018, 6, 30), [world.second_cell])) == {"Sơn"}


def test_a_place_that_did_not_stand_yet_had_no_members(world: World) -> None:
    late = unit("Chi bộ Trà Mới", UnitType.CELL, world.base)
    late.periods.update(from_on=date(2019, 1, 1))
    world.member.affiliations.update(unit=late)

    assert not members_on(date(2018, 12, 31), [late])
    assert names(members_on(date(2019, 1, 1), [late])) == {"Giang"}


def test_probation_ends_with_the_day_a_member_is_official(world: World) -> None:
    Membership.objects.filter(person=world.colleague).update(official_on=date(2020, 5, 19))

    assert names(probationers_on(date(2020, 5, 18), [world.root])) == {"Sơn"}
    assert not probationers_on(date(2020, 5, 19), [world.root])


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (date(2019, 5, 19), date(2019, 12, 31), {"Sơn"}),
        (date(2019, 1, 1), date(2019, 5, 19), {"Sơn"}),
        (date(2019, 5, 20), date(2019, 12, 31), set()),
        (date(2019, 1, 1), date(2019, 5, 18), set()),
    ],
)
def test_admissions_count_by_the_day_of_the_ceremony(
    world: World, start: date, end: date, found: set[str]
) -> None:
    assert names(m.person for m in admitted_between(start, end, [world.agencies])) == found
    assert not admitted_between(start, end, [world.district])


def test_an_admission_stays_with_the_committee_of_that_day(world: World) -> None:
    year = date(2019, 1, 1), date(2019, 12, 31)
    moved(world.second_cell, world.district, date(2019, 5, 20))

    assert names(m.person for m in admitted_between(*year, [world.agencies])) == {"Sơn"}
    assert not admitted_between(*year, [world.district])
    assert names(m.person for m in admitted_between(*year, [world.second_cell])) == {"Sơn"}


def test_an_admission_outside_the_tree_is_nobodys(world: World) -> None:
    Membership.objects.filter(person=world.colleague).update(admitted_by=None)

    assert not admitted_between(date(2019, 1, 1), date(2019, 12, 31), [world.root])


def test_a_recognition_counts_where_the_member_was_on_the_day_of_the_decision(
    world: World,
) -> None:
    Membership.objects.filter(person=world.colleague).update(recognised_on=date(2019, 11, 20))
    year = date(2019, 1, 1), date(2019, 12, 31)

    for received_on, home in ((date(2019, 11, 20), world.district), (date(2019, 11, 21), None)):
        Affiliation.objects.filter(person=world.colleague).delete()
        Affiliation.objects.create(
            person=world.colleague,
            unit=world.second_cell,
            kind=AffiliationKind.OFFICIAL,
            from_on=date(2019, 5, 19),
        )
        transferred(world.colleague, world.other_cell, left_on=received_on, received_on=received_on)
        expected = home or world.agencies
        for place in (world.agencies, world.district):
            count = recognised_between(*year, [place]).count()
            assert count == (place == expected), (received_on, place)
        assert recognised_between(*year, [world.root]).count() == 1


def test_a_recognition_stays_with_the_committee_of_that_day(world: World) -> None:
    Membership.objects.filter(person=world.colleague).update(recognised_on=date(2019, 11, 20))
    year = date(2019, 1, 1), date(2019, 12, 31)
    moved(world.second_cell, world.district, date(2019, 11, 21))

    assert recognised_between(*year, [world.agencies]).count() == 1
    assert not recognised_between(*year, [world.district])
    assert recognised_between(*year, [world.second_cell]).count() == 1


def graded(person: Person, year: int, grade: Grade, **other: object) -> Grading:
    fields = {"of": GradingOf.MEMBER, "source": SOURCE, "recorded_at": timezone.now()}
    return Grading.objects.create(person=person, year=year, grade=grade, **{**fields, **other})


def test_gradings_count_where_the_member_was_on_the_last_day_of_the_year(world: World) -> None:
    graded(world.member, 2018, Grade.EXCELLENT)
    graded(world.outsider, 2018, Grade.COMPLETED)
    transferred(
        world.member, world.other_cell, left_on=date(2018, 12, 1), received_on=date(2019, 1, 1)
    )

    assert gradings_of_members(2018, [world.agencies]).count() == 1
    assert gradings_of_members(2018, [world.district]).count() == 1
    assert not gradings_of_members(2018, [world.district], GOOD_OR_BETTER)
    assert gradings_of_members(2018, [world.root], GOOD_OR_BETTER).count() == 1


def test_only_what_is_believed_of_members_counts(world: World) -> None:
    graded(world.member, 2018, Grade.GOOD, superseded_at=timezone.now())
    graded(world.member, 2018, Grade.EXCELLENT, of=GradingOf.STAFF)

    assert not gradings_of_members(2018, [world.root])


def test_counts_are_added_up_the_tree_of_the_day(world: World) -> None:
    counts = member_counts(date(2019, 12, 2), [world.agencies])

    assert counts[world.first_cell.pk] == counts[world.second_cell.pk] == 1
    assert counts[world.base.pk] == counts[world.agencies.pk] == counts[world.root.pk] == 2
    assert world.district.pk not in counts


def test_who_left_remains_with_the_last_unit(world: World) -> None:
    world.member.affiliations.update(to_on=date(2019, 6, 1))

    assert homes_of(world.member, date(2019, 12, 2)) == [world.first_cell]


def test_a_guest_is_also_seen_by_the_host_while_it_lasts(world: World) -> None:
    Affiliation.objects.create(
        person=world.member,
        unit=world.other_cell,
        kind=AffiliationKind.TEMPORARY,
        from_on=date(2019, 3, 1),
        to_on=date(2019, 9, 1),
    )

    assert homes_of(world.member, date(2019, 8, 31)) == [world.first_cell, world.other_cell]
    assert homes_of(world.member, date(2019, 9, 1)) == [world.first_cell]
