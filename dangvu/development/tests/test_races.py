"""Two at once on the tree and the roll: one effect, no ring. Needs real transactions."""

from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.development.models import Candidacy
from dangvu.development.operations.candidacies import NotACandidate, open_candidacy
from dangvu.development.stages import Group
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import UnitType
from dangvu.organisations.models import Organisation
from dangvu.organisations.operations.moving import move_unit
from dangvu.organisations.standing import NotThere
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.models import Affiliation, Grading, Membership, Person
from dangvu.people.operations.admissions import Admission, NotAdmitted, record_admission
from dangvu.people.operations.affiliations import NotTransferred, start_transfer
from dangvu.people.operations.facts import AlreadyRecorded, record_grading
from tests.at_once import at_once
from tests.world import ON, World, unit

pytestmark = pytest.mark.engine
DAY = date(2019, 3, 1)
GROUNDS = Grounds("Quyết định 15-QĐ/TU", ON)


def test_two_units_do_not_move_under_each_other(world: World, actor: Actor) -> None:
    first = unit("Đảng bộ Trà Một", UnitType.SUPERIOR, world.root)
    second = unit("Đảng bộ Trà Hai", UnitType.SUPERIOR, world.root)

    refusals = at_once(
        lambda: move_unit(first, parent=second, from_on=DAY, grounds=GROUNDS, by=actor),
        lambda: move_unit(second, parent=first, from_on=DAY, grounds=GROUNDS, by=actor),
    )

    assert [type(refusal) for refusal in refusals] == [NotThere]
    assert Organisation.objects.within([world.root]).filter(parent=world.root).count() == 3
    assert Entry.objects.count() == 1


def test_somebody_is_admitted_once(world: World, actor: Actor) -> None:
    def admit() -> Membership:
        return record_admission(
            world.candidate, admission=Admission(DAY), cell=world.first_cell, grounds=GROUNDS,
            by=actor,
        )  # fmt: skip

    refusals = at_once(*[admit] * 3)

    assert [type(refusal) for refusal in refusals] == [NotAdmitted] * 2
    assert Membership.objects.filter(person=world.candidate).count() == 1
    assert Affiliation.objects.filter(person=world.candidate).count() == 1


def test_somebody_leaves_once(world: World, actor: Actor) -> None:
    refusals = at_once(
        *[lambda: start_transfer(world.member, left_on=DAY, grounds=GROUNDS, by=actor)] * 3
    )

    assert [type(refusal) for refusal in refusals] == [NotTransferred] * 2
    assert world.member.affiliations.count() == 2


def test_one_grading_is_believed(world: World, actor: Actor) -> None:
    grounds = PersonGrounds("Quyết định 9-QĐ/SS", ON, world.first_cell)

    def tell() -> Grading:
        return record_grading(
            world.member, year=2018, of=GradingOf.MEMBER, grade=Grade.GOOD, grounds=grounds,
            by=actor,
        )  # fmt: skip

    refusals = at_once(*[tell] * 3)

    assert [type(refusal) for refusal in refusals] == [AlreadyRecorded] * 2
    assert Grading.objects.count() == 1


def test_somebody_enters_one_source_list(world: World, actor: Actor) -> None:
    cell = world.other_cell
    person = Person.prepared("Hà Trà Mới")
    person.save()

    refusals = at_once(
        lambda: open_candidacy(
            person, cell=cell, group=Group.STAFF, opened_on=ON, grounds=GROUNDS, by=actor
        ),
        lambda: open_candidacy(
            person,
            cell=world.first_cell,
            group=Group.STAFF,
            opened_on=ON,
            grounds=GROUNDS,
            by=actor,
        ),
    )

    assert [type(refusal) for refusal in refusals] == [NotACandidate]
    assert Candidacy.objects.filter(person=person).count() == 1
