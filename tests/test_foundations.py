"""The ground of the tests themselves: the copies, the world, the people."""

import threading
from collections.abc import Callable

import pytest
from django.conf import settings
from django.db import connection, connections, transaction
from django.test import Client

from dangvu.access.hats import hats_of
from dangvu.access.permissions import Permission
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit import trail
from dangvu.audit.models import Entry
from dangvu.organisations.models import Organisation
from tests.world import ON, World


def test_the_data_folder_is_a_temporary_one() -> None:
    assert "dangvu-test-" in str(settings.DATA)


def test_reads_are_kept_in_the_second_database(world: World, actor: Actor) -> None:
    trail.record_reading("people.person_read", subject=world.member, by=actor)

    assert Entry.objects.using(settings.READ_TRAIL_DATABASE).count() == 1


def test_each_person_stands_where_the_name_says(
    world: World, officer: User, other_officer: User, secretary: User, stranger: User
) -> None:
    for user, place in (
        (officer, [world.agencies]),
        (other_officer, [world.district]),
        (secretary, [world.first_cell]),
        (stranger, []),
    ):
        assert hats_of(user, ON).places(Permission.READ_ROLL) == place


def test_the_tree_is_one_tree(world: World) -> None:
    within = Organisation.objects.within([world.agencies]).in_tree_order()

    assert list(within) == [world.agencies, world.base, world.first_cell, world.second_cell]


@pytest.mark.engine
@pytest.mark.parametrize("round_", [1, 2])
def test_an_engine_test_commits_and_leaves_nothing_behind(world: World, round_: int) -> None:
    assert not connection.in_atomic_block
    assert Organisation.objects.count() == 7, f"round {round_} starts from an empty copy"


@pytest.mark.engine
def test_an_engine_test_sees_what_another_thread_commits(actor: Actor) -> None:
    def elsewhere() -> None:
        with transaction.atomic():
            trail.record("tests.act_done", subject=None, by=actor)
        connections.close_all()

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()

    assert Entry.objects.filter(verb="tests.act_done").exists()


def test_after_an_engine_test_the_others_see_an_empty_house(database: None) -> None:
    assert not Organisation.objects.exists()


def test_a_signed_in_browser_is_the_users(
    client_of: Callable[[User], Client], officer: User
) -> None:
    assert client_of(officer).session["_auth_user_id"] == str(officer.pk)
