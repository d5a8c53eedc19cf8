"""The frame of every page: menu, refusals, content policy, days as people write them."""

from collections.abc import Callable
from datetime import date

import pytest
from django import forms
from django.template.loader import render_to_string
from django.test import Client
from django.urls import ResolverMatch

from dangvu.access.hats import hats_of
from dangvu.accounts.models import User
from dangvu.web.context import WAYS, frame
from dangvu.web.fields import DayField
from dangvu.web.middleware import SignedInRequest
from tests.world import ON

ClientOf = Callable[[User], Client]


def ways_at(user: User, view_name: str) -> dict[str, bool]:
    """The ways shown to a user, and whether each is where the user is."""
    request = SignedInRequest()
    namespace, _, name = view_name.rpartition(":")
    request.resolver_match = ResolverMatch(
        lambda _: None, (), {}, name, namespaces=[namespace] if namespace else []
    )
    request.on, request.hats = ON, hats_of(user, ON)
    return {way: is_here for way, _, is_here in frame(request)["ways"]}


def here(user: User, view_name: str) -> list[str]:
    return [way for way, is_here in ways_at(user, view_name).items() if is_here]


def test_an_officer_is_offered_no_accounts_and_an_administrator_no_people(
    officer: User, administrator: User
) -> None:
    assert set(ways_at(administrator, "desk:desk")) == {
        "desk:desk", "organisations:tree", "office:accounts", "office:trail",
    }  # fmt: skip
    assert "office:accounts" not in ways_at(officer, "desk:desk")
    assert "people:members" in ways_at(officer, "desk:desk")


@pytest.mark.parametrize(
    ("view_name", "way"),
    [
        ("desk:desk", ["desk:desk"]),
        ("office:account", ["office:accounts"]),
        ("office:trail", ["office:trail"]),
        ("office:seal", ["office:trail"]),
        ("office:rights", []),
        ("account_change_password", []),
    ],
)
def test_the_menu_says_where_one_is(administrator: User, view_name: str, way: list[str]) -> None:
    assert here(administrator, view_name) == way


@pytest.mark.parametrize(
    ("view_name", "way"),
    [("plans:names", "plans:targets"), ("plans:review", "plans:plans")],
)
def test_pages_of_targets_belong_to_targets(officer: User, view_name: str, way: str) -> None:
    assert here(officer, view_name) == [way]


def test_every_way_leads_somewhere() -> None:
    assert len({name for name, _, _ in WAYS}) == len(WAYS)


def test_an_address_that_is_not_there_says_so_in_vietnamese(
    client_of: ClientOf, officer: User
) -> None:
    answer = client_of(officer).get("/khong-co/")

    assert answer.status_code == 404
    assert "Không thấy trang này" in answer.content.decode()
    assert "Phan Trà Đông" in answer.content.decode()


def test_an_act_that_is_not_ones_own_says_so_in_vietnamese(
    client_of: ClientOf, officer: User
) -> None:
    answer = client_of(officer).get("/van-phong/nhat-ky/")

    assert answer.status_code == 403
    assert "không thuộc phần việc" in answer.content.decode()


def test_a_broken_page_is_told_without_database_or_user() -> None:
    assert "Phần mềm có lỗi" in render_to_string("500.html")


def test_pages_of_who_has_signed_in_are_not_kept_by_the_browser(
    client_of: ClientOf, officer: User
) -> None:
    answer = client_of(officer).get("/van-phong/quyen/")

    assert "no-store" in answer["Cache-Control"]
    assert "default-src 'self'" in answer["Content-Security-Policy"]


class Form(forms.Form):
    on = DayField(label="Ngày")
    later = DayField(label="Ngày sau", required=False)


@pytest.mark.parametrize("text", ["3/2/1990", "03021990", "3-2-90", " 03.02.1990 ", "1990-02-03"])
def test_a_day_is_taken_as_people_write_it(text: str) -> None:
    form = Form({"on": text, "later": ""})

    assert form.is_valid(), form.errors
    assert form.cleaned_data == {"on": date(1990, 2, 3), "later": None}


@pytest.mark.parametrize("text", ["31/2/1990", "1990", "hôm qua", "2/1990"])
def test_a_day_that_cannot_be_read_is_answered_with_an_example(text: str) -> None:
    form = Form({"on": text})

    assert not form.is_valid()
    assert "/1990" in form.errors["on"][0]


def test_a_day_shown_again_is_written_as_offices_write_it() -> None:
    assert 'value="02/12/2019"' in str(Form(initial={"on": ON})["on"])
