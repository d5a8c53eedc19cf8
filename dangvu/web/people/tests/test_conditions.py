"""A member's page of conditions: the questions that are open by where one stands in the Party."""

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.people.kinds import EndReason
from dangvu.people.models import Person
from dangvu.rules.sets import Subject
from tests.world import World

Browse = Callable[[User], Client]


@pytest.fixture
def browser(client_of: Browse, officer: User) -> Client:
    return client_of(officer)


def subjects(browser: Client, person: Person, **asked: str) -> set[Subject]:
    answer = browser.get(f"/dang-vien/{person.pk}/dieu-kien/", asked)
    assert answer.status_code == 200
    return {card.standing.chosen.ruleset.subject for card in answer.context["cards"]}


def test_an_official_member_is_asked_about_badges(browser: Client, world: World) -> None:
    assert subjects(browser, world.member) == {Subject.BADGE}


def test_a_probationer_is_asked_about_probation_and_recognition(
    browser: Client, world: World
) -> None:
    assert subjects(browser, world.colleague) == {Subject.PROBATION, Subject.RECOGNITION}


def test_who_left_is_asked_about_readmission(browser: Client, world: World) -> None:
    world.member.memberships.update(ended_on=date(2016, 11, 1), end_reason=EndReason.LEFT)
    assert subjects(browser, world.member) == {Subject.READMISSION}


def test_who_never_was_a_member_is_asked_nothing_here(browser: Client, world: World) -> None:
    assert subjects(browser, world.candidate) == set()


def test_an_official_day_before_the_admission_is_a_named_conflict(
    browser: Client, world: World
) -> None:
    world.member.memberships.update(official_on=date(2001, 2, 3))

    page = browser.get(f"/dang-vien/{world.member.pk}/dieu-kien/").content.decode()

    assert "Mâu thuẫn: ngày chính thức 03/02/2001 trước ngày kết nạp 03/02/2003" in page
    assert "Hãy đối chiếu các quyết định" in page
    assert "✓ đủ điều kiện" not in page


def test_opening_it_is_put_on_the_trail(browser: Client, world: World) -> None:
    subjects(browser, world.member)
    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(verb="people.conditions_read")
    assert entry.subject_id == world.member.pk


def test_the_page_of_the_person_leads_here_and_that_of_a_candidate_to_the_criteria(
    browser: Client, world: World
) -> None:
    page = browser.get(f"/dang-vien/{world.member.pk}/").content.decode()
    assert f'href="/dang-vien/{world.member.pk}/dieu-kien/"' in page
    page = browser.get(f"/dang-vien/{world.candidate.pk}/").content.decode()
    assert f'href="/nguon/{world.candidate.candidacies.get().pk}/"' in page
    assert "/dieu-kien/" not in page
