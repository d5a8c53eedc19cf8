"""Every page, present and future, is closed to strangers.

Nobody has to remember: a new page is walked by itself, and fails here when it lets anybody in. A
page that everybody may open stands in one of the lists below, with what it may show.
"""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from dangvu.accounts.models import User
from tests.pages import Page, _walk, all_pages, ask
from tests.samples import Samples, build_samples
from tests.world import World

OPEN_TO_ALL = {"account_login"}
# About oneself or about nothing that is secret; a stranger sees them and nothing of the world.
FOR_EVERYBODY = {
    "account_logout",
    "account_change_password",
    "account_reauthenticate",
    "text_size",
    "desk:desk",
    "office:rights",
}
# The names of units are public to everybody who is signed in; nothing below a name is.
SHOWS_UNIT_NAMES = {"organisations:tree", "organisations:unit"}
# Where an account from elsewhere is met by "not yours" before any record is looked for.
OF_ACCOUNTS = {"user_id", "appointment_id"}

WRONG_METHOD = 405
PAGES = all_pages()
GUARDED = [page for page in PAGES if page.name not in OPEN_TO_ALL]
METHODS = ["get", "post"]


def answers(client: Client, page: Page, samples: Samples) -> dict[str, HttpResponse]:
    """What the page says to GET and to an empty POST; it must understand one of them."""
    address = page.address(samples)
    found = {method: ask(client, method, address) for method in METHODS}
    understood = {
        method: answer for method, answer in found.items() if answer.status_code != WRONG_METHOD
    }
    assert understood, f"{address} understands neither GET nor POST"
    return understood


def shown_of(answer: HttpResponse, names: set[str]) -> set[str]:
    parts = answer.streaming_content if answer.streaming else [answer.content]  # type: ignore[attr-defined]
    text = b"".join(parts).decode(errors="replace")
    return {name for name in names if name in text}


@pytest.fixture
def samples(world: World, officer: User) -> Samples:
    return build_samples(world, officer)


def test_the_lists_name_pages_that_exist() -> None:
    known = {page.name for page in PAGES}

    assert known >= OPEN_TO_ALL | FOR_EVERYBODY


def test_there_are_pages_to_walk() -> None:
    assert len(GUARDED) > 5


@pytest.mark.parametrize("page", GUARDED, ids=str)
def test_who_has_not_signed_in_is_sent_to_sign_in(
    client: Client, samples: Samples, page: Page
) -> None:
    for method, answer in answers(client, page, samples).items():
        assert answer.status_code == 302, f"{method} answers {answer.status_code}"
        assert answer.url.startswith("/dang-nhap/")  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", GUARDED, ids=str)
def test_a_stranger_is_kept_out(
    client_of: Callable[[User], Client], stranger: User, samples: Samples, page: Page
) -> None:
    hidden = samples.secrets | (set() if page.name in SHOWS_UNIT_NAMES else samples.unit_names)
    is_open = page.name in FOR_EVERYBODY | SHOWS_UNIT_NAMES
    for method, answer in answers(client_of(stranger), page, samples).items():
        allowed = {200, 302} if is_open else {403, 404}
        assert answer.status_code in allowed, f"{method} answers {answer.status_code}"
        assert not shown_of(answer, hidden)


@pytest.mark.parametrize("page", GUARDED, ids=str)
def test_an_officer_from_elsewhere_sees_nothing_of_ours(
    client_of: Callable[[User], Client], other_officer: User, samples: Samples, page: Page
) -> None:
    is_record = page.parameters and page.name not in SHOWS_UNIT_NAMES
    hidden = samples.secrets | (set() if page.name in SHOWS_UNIT_NAMES else samples.unit_names)
    for method, answer in answers(client_of(other_officer), page, samples).items():
        assert not shown_of(answer, hidden)
        if is_record:
            allowed = {403, 404} if page.parameters & OF_ACCOUNTS else {404}
            assert answer.status_code in allowed, f"{method} answers {answer.status_code}"
        else:
            assert answer.status_code in {200, 302, 403}, f"{method} answers {answer.status_code}"


def test_a_page_with_an_unknown_parameter_fails_by_itself(samples: Samples) -> None:
    [page] = _walk([path("huy-hieu/<int:badge_id>/", lambda request: HttpResponse(), name="badge")])

    with pytest.raises(AssertionError, match="add a sample for \\['badge_id'\\]"):
        page.address(samples)


def test_a_page_without_a_name_fails_by_itself() -> None:
    with pytest.raises(AssertionError, match="without a name"):
        list(_walk([path("huy-hieu/", lambda request: HttpResponse())]))
