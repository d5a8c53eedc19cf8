"""Two at once: one effect, and the second reads who was first. Needs real transactions."""

import threading
from collections.abc import Callable

import pytest
from django.db import connections

from dangvu.accounts.actor import Actor
from dangvu.documents.reading.facts import Reading
from dangvu.kernel.errors import DomainError
from dangvu.plans.models import Deadline, Done, Plan, ReadFact, Target
from dangvu.plans.operations.deciding import AlreadyDecided, confirm_fact, reject_fact
from dangvu.plans.operations.doing import AlreadyDone, record_done
from dangvu.plans.operations.reading import open_plan
from tests.world import ON, World

FactOf = Callable[..., ReadFact]


def at_once(*acts: Callable[[], object]) -> list[DomainError]:
    """The refusals of acts that begin together."""
    refusals: list[DomainError] = []
    gate = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        gate.wait()
        try:
            act()
        except DomainError as refusal:
            refusals.append(refusal)
        for connection in connections.all():
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refusals


@pytest.mark.engine
def test_two_officers_confirm_one_fact(fact_of: FactOf, actor: Actor) -> None:
    fact = fact_of("target", min=180, unit="đảng viên", metric="kết nạp", period="2020")

    refusals = at_once(*[lambda: confirm_fact(fact, by=actor)] * 4)

    assert Target.objects.count() == 1
    assert [type(refusal) for refusal in refusals] == [AlreadyDecided] * 3


@pytest.mark.engine
def test_one_confirms_and_one_rejects(fact_of: FactOf, actor: Actor) -> None:
    fact = fact_of("target", min=180, unit="đảng viên", metric="kết nạp", period="2020")

    refusals = at_once(lambda: confirm_fact(fact, by=actor), lambda: reject_fact(fact, by=actor))

    assert len(refusals) == 1
    fact.refresh_from_db()
    assert Target.objects.exists() is fact.takes_effect


@pytest.mark.engine
def test_a_thing_is_recorded_done_once(fact_of: FactOf, actor: Actor, world: World) -> None:
    who = "Các chi bộ, đảng bộ cơ sở"
    confirm_fact(fact_of("deadline", op="by", date="2019-12-11", who=who), by=actor)
    thing = Deadline.objects.get()

    refusals = at_once(*[lambda: record_done(thing, world.base, done_on=ON, on=ON, by=actor)] * 3)

    assert Done.objects.count() == 1
    assert [type(refusal) for refusal in refusals] == [AlreadyDone] * 2


@pytest.mark.engine
def test_a_letter_is_opened_as_one_plan(fact_of: FactOf, actor: Actor) -> None:
    letter = fact_of("task", lead="Văn phòng").plan.letter
    assert letter is not None
    Plan.objects.update(letter=None)

    at_once(*[lambda: open_plan(letter, reading=Reading(letter.text, ""), on=ON, by=actor)] * 3)

    assert Plan.objects.filter(letter=letter).count() == 1
