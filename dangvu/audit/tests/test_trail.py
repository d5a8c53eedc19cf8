"""What an act leaves on the trail, and where readings go."""

import json
from contextlib import suppress
from datetime import date

import pytest
from django.conf import settings
from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.audit.models import Detail, Entry
from dangvu.audit.trail import digest_of
from tests.world import World


def test_an_act_says_who_where_what_and_which_hat(world: World, actor: Actor) -> None:
    trail.record(
        "people.person_moved",
        subject=world.member,
        by=actor,
        unit_id=world.first_cell.pk,
        day=date(2019, 12, 2),
        name=world.member.full_name,
    )

    entry = Entry.objects.select_related("detail").get()
    assert (entry.verb, entry.subject_type) == ("people.person_moved", "people.person")
    assert (entry.subject_id, entry.unit_id) == (world.member.pk, world.first_cell.pk)
    assert (entry.user_id, entry.username) == (actor.user_id, "can-bo")
    assert entry.appointment_id == actor.appointment_id is not None
    assert json.loads(entry.detail.content) == {"day": "2019-12-02", "name": "Lò Thị Trà Giang"}


def test_whoever_enters_for_another_is_told_apart(world: World, actor: Actor) -> None:
    by = Actor(actor.user_id, actor.username, actor.appointment_id, on_behalf_of_id=77)

    assert trail.record("tests.act_done", subject=None, by=by).on_behalf_of_id == 77


def test_the_personal_part_stands_apart_and_is_held_by_its_digest(actor: Actor) -> None:
    entry = trail.record("tests.act_done", subject=None, by=actor, name="Lò Thị Trà Giang")

    detail = Detail.objects.get(entry=entry)
    assert entry.detail_digest == digest_of(detail.salt, detail.content)
    assert "Giang" not in " ".join(str(value) for value in Entry.objects.values().get().values())


def test_equal_contents_have_unlike_digests(actor: Actor) -> None:
    first = trail.record("tests.act_done", subject=None, by=actor, name="Lò Thị Trà Giang")
    second = trail.record("tests.act_done", subject=None, by=actor, name="Lò Thị Trà Giang")

    assert first.detail_digest != second.detail_digest


@pytest.mark.engine
def test_an_act_outside_a_transaction_is_a_bug(actor: Actor) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        trail.record("tests.act_done", subject=None, by=actor)

    assert not Entry.objects.exists()


@pytest.mark.engine
def test_an_act_that_fails_leaves_nothing_on_the_trail(actor: Actor) -> None:
    with suppress(ZeroDivisionError), transaction.atomic():
        trail.record("tests.act_done", subject=None, by=actor)
        raise ZeroDivisionError

    assert not Entry.objects.exists()


@pytest.mark.engine
def test_a_reading_is_kept_even_when_the_page_fails(world: World, actor: Actor) -> None:
    if settings.READ_TRAIL_DATABASE == "default":
        pytest.skip("acts and readings share one database")
    with suppress(ZeroDivisionError), transaction.atomic():
        trail.record_reading("people.person_read", subject=world.member, by=actor)
        raise ZeroDivisionError

    reading = Entry.objects.using(settings.READ_TRAIL_DATABASE).get()
    assert (reading.verb, reading.subject_id) == ("people.person_read", world.member.pk)
    assert not Entry.objects.using("default").exists()
