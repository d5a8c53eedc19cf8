"""A record is met by 404 out of sight, by 403 when the act is not the user's, and opens otherwise."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from dangvu.access.doors.development import candidacy_for, pool_for
from dangvu.access.doors.organisations import figures_for, names_for, unit_for
from dangvu.access.doors.people import members_for, person_for
from dangvu.access.hats import Hats, hats_of
from dangvu.access.models import Appointment
from dangvu.access.permissions import Permission, Role
from dangvu.accounts.models import User
from dangvu.development.models import Candidacy
from dangvu.organisations.kinds import UnitType
from dangvu.organisations.models import OrganisationPeriod
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation, Person
from tests.world import ON, SOURCE, World, unit

Wear = Callable[[User], Hats]


@pytest.fixture
def wear() -> Wear:
    return lambda user: hats_of(user, ON)


def sees(hats: Hats, person: Person) -> bool:
    try:
        found, _ = person_for(hats, person.pk)
    except Http404:
        return False
    return found == person


def test_a_member_is_seen_by_the_cell_and_by_all_above(
    wear: Wear, world: World, officer: User, secretary: User, other_officer: User
) -> None:
    assert sees(wear(officer), world.member)
    assert sees(wear(secretary), world.member)
    assert not sees(wear(secretary), world.colleague)
    assert not sees(wear(other_officer), world.member)
    assert sees(wear(other_officer), world.outsider)


def test_the_unit_by_which_somebody_is_seen_comes_along(
    wear: Wear, world: World, officer: User
) -> None:
    assert person_for(wear(officer), world.member.pk) == (world.member, world.first_cell)


def test_a_candidate_is_seen_by_the_cell_while_in_the_pool(
    wear: Wear, world: World, secretary: User, other_officer: User
) -> None:
    assert sees(wear(secretary), world.candidate)
    assert not sees(wear(other_officer), world.candidate)

    Candidacy.objects.update(closed_on=ON, outcome="taken_off")

    assert not sees(wear(secretary), world.candidate)


def test_who_died_or_left_stays_with_the_last_unit(
    wear: Wear, world: World, secretary: User, other_officer: User
) -> None:
    world.member.affiliations.update(to_on=date(2018, 1, 1))

    assert sees(wear(secretary), world.member)
    assert not sees(wear(other_officer), world.member)


def test_after_a_transfer_only_the_new_unit_sees(
    wear: Wear, world: World, secretary: User, other_officer: User
) -> None:
    world.member.affiliations.update(to_on=ON)
    Affiliation.objects.create(
        person=world.member,
        unit=world.other_cell,
        kind=AffiliationKind.OFFICIAL,
        from_on=ON,
        source=SOURCE,
    )

    assert sees(wear(other_officer), world.member)
    assert not sees(wear(secretary), world.member)


def test_in_transit_the_unit_that_was_left_still_sees(
    wear: Wear, world: World, secretary: User, other_officer: User
) -> None:
    world.member.affiliations.update(kind=AffiliationKind.IN_TRANSIT)

    assert sees(wear(secretary), world.member)
    assert not sees(wear(other_officer), world.member)


def test_a_guest_is_seen_by_the_host_and_by_that_unit(
    wear: Wear, world: World, other_officer: User
) -> None:
    Affiliation.objects.create(
        person=world.member,
        unit=world.other_cell,
        kind=AffiliationKind.TEMPORARY,
        from_on=ON,
        source=SOURCE,
    )

    assert person_for(wear(other_officer), world.member.pk) == (world.member, world.other_cell)


def test_nobody_without_a_hat_sees_anybody(wear: Wear, world: World, stranger: User) -> None:
    hats = wear(stranger)

    assert not sees(hats, world.member)
    for door in (members_for, pool_for):
        with pytest.raises(PermissionDenied):
            door(hats)


def test_an_administrator_keeps_accounts_not_people(
    wear: Wear, world: World, administrator: User
) -> None:
    hats = wear(administrator)

    assert not sees(hats, world.member)
    with pytest.raises(PermissionDenied):
        members_for(hats)
    with pytest.raises(Http404):
        figures_for(hats, world.base.pk)


def test_an_act_that_is_not_theirs_is_refused_in_sight(
    wear: Wear, world: World, officer: User
) -> None:
    hats = wear(officer)

    with pytest.raises(PermissionDenied):
        person_for(hats, world.member.pk, Permission.APPOINT)
    with pytest.raises(PermissionDenied):
        candidacy_for(hats, world.candidate.candidacies.get().pk, Permission.APPOINT)
    with pytest.raises(Http404):
        person_for(hats, world.outsider.pk, Permission.APPOINT)


def test_an_ended_appointment_opens_nothing(wear: Wear, world: World, officer: User) -> None:
    Appointment.objects.filter(user=officer).update(to_on=ON)

    assert not sees(wear(officer), world.member)


def test_a_list_begins_with_the_places_of_the_user(
    wear: Wear, world: World, officer: User, secretary: User
) -> None:
    scope = members_for(wear(officer))

    assert scope.places == [world.agencies]
    assert (scope.unit, scope.above) == (None, None)
    assert scope.below == ((str(world.base.pk), "Đảng bộ Sở Trà Sen"),)
    assert members_for(wear(secretary)).below == ()


def test_one_unit_can_be_chosen_with_the_steps_around_it(
    wear: Wear, world: World, officer: User
) -> None:
    gone = unit("Chi bộ Trà Tàn", UnitType.CELL, world.base)
    gone.dissolved_on = date(2019, 1, 1)
    gone.save()

    scope = members_for(wear(officer), world.base.pk)

    assert scope.places == [world.base]
    assert scope.above == (str(world.agencies.pk), "Đảng bộ các cơ quan Trà Lũng")
    assert [name for _, name in scope.below] == ["Chi bộ Trà Hồng", "Chi bộ Trà Cúc"]
    assert members_for(wear(officer), world.agencies.pk).above is None


def test_a_unit_elsewhere_cannot_be_chosen(wear: Wear, world: World, officer: User) -> None:
    for chosen in (world.district.pk, world.root.pk, 999_999):
        with pytest.raises(Http404):
            members_for(wear(officer), chosen)
        with pytest.raises(Http404):
            pool_for(wear(officer), chosen)


def test_a_list_of_another_day_takes_a_unit_that_belonged_there_then(
    wear: Wear, world: World, officer: User, other_officer: User
) -> None:
    cell, moved_on = world.second_cell, date(2018, 7, 1)
    cell.periods.update(to_on=moved_on)
    cell.parent, cell.path = world.district, world.district.path + cell.path[-5:]
    cell.save()
    OrganisationPeriod.objects.create(
        organisation=cell,
        name=cell.name,
        type=cell.type,
        parent=world.district,
        path=cell.path,
        from_on=moved_on,
        source=SOURCE,
    )

    assert members_for(wear(officer), cell.pk, date(2018, 6, 30)).places == [cell]
    assert members_for(wear(other_officer), cell.pk, moved_on).places == [cell]
    with pytest.raises(Http404):
        members_for(wear(officer), cell.pk, moved_on)


def test_two_hats_in_one_subtree_are_one_place(wear: Wear, world: World, secretary: User) -> None:
    for place in (world.agencies, world.agencies, world.second_cell):
        Appointment.objects.get_or_create(
            user=secretary, role=Role.STANDING_MEMBER, place=place, from_on=date(2019, 1, 1)
        )

    assert members_for(wear(secretary)).places == [world.agencies]


def test_names_of_units_are_no_secret(wear: Wear, world: World, stranger: User) -> None:
    assert unit_for(wear(stranger), world.base.pk) == world.base
    with pytest.raises(Http404):
        unit_for(wear(stranger), 999_999)


def test_figures_and_names_are_read_where_the_hat_reaches(
    wear: Wear, world: World, standing_member: User, secretary: User
) -> None:
    assert figures_for(wear(standing_member), world.base.pk) == world.base
    assert names_for(wear(standing_member), world.first_cell.pk) == world.first_cell
    for door in (figures_for, names_for):
        with pytest.raises(Http404):
            door(wear(standing_member), world.district.pk)
        with pytest.raises(Http404):
            door(wear(secretary), world.base.pk)


def test_a_candidacy_opens_in_its_subtree_only(
    wear: Wear, world: World, secretary: User, other_officer: User
) -> None:
    candidacy = world.candidate.candidacies.get()

    assert candidacy_for(wear(secretary), candidacy.pk) == candidacy
    with pytest.raises(Http404):
        candidacy_for(wear(other_officer), candidacy.pk)
