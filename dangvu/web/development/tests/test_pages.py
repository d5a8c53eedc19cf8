"""The pool as a browser gets it."""

from collections.abc import Callable

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from dangvu.accounts.models import User
from dangvu.people.kinds import Grade
from dangvu.web.development.tests.test_candidate_page import adopt, grade
from tests.world import World, candidate

Browse = Callable[[User], Client]
POOL = "/nguon/"


def names(browser: Client, **asked: str | int) -> list[str]:
    answer = browser.get(POOL, {name.replace("_", "-"): value for name, value in asked.items()})
    return [line.line.name for line in answer.context["lines"]]


def test_a_secretary_sees_the_pool_of_the_cell(
    client_of: Browse, secretary: User, world: World
) -> None:
    candidate("Bế Thị Trà My", world.second_cell)

    answer = client_of(secretary).get(POOL)
    page = answer.content.decode()

    assert names(client_of(secretary)) == ["Vũ Thị Trà Ngân"]
    assert "<b>1</b> quần chúng trong danh sách nguồn" in page
    assert f'<a href="{world.candidate.candidacies.get().pk}/">Vũ Thị Trà Ngân</a>' in page
    assert "chưa lập hồ sơ" in page


def test_the_pool_can_be_narrowed(client_of: Browse, officer: User, world: World) -> None:
    candidate("Bế Thị Trà My", world.second_cell)
    browser = client_of(officer)

    assert names(browser) == ["Bế Thị Trà My", "Vũ Thị Trà Ngân"]
    assert names(browser, ten="my be") == ["Bế Thị Trà My"]
    assert names(browser, don_vi=world.first_cell.pk) == ["Vũ Thị Trà Ngân"]
    assert names(browser, loai="student") == []


def test_an_empty_pool_says_so(client_of: Browse, other_officer: User) -> None:
    page = client_of(other_officer).get(POOL).content.decode()

    assert "Không có ai trong danh sách nguồn." in page


def test_each_candidate_has_a_verdict_by_the_local_criteria_and_the_list_narrows_to_it(
    client_of: Browse, officer: User, world: World
) -> None:
    candidate("Bế Thị Trà My", world.second_cell)
    adopt(world)
    grade(world, dict.fromkeys((2016, 2017, 2018), Grade.GOOD) | {2017: Grade.EXCELLENT})
    browser = client_of(officer)

    answer = browser.get(POOL)

    chips = {line.line.name: line.chip.words for line in answer.context["lines"]}
    assert chips == {"Vũ Thị Trà Ngân": "đủ điều kiện", "Bế Thị Trà My": "thiếu giấy tờ"}
    assert names(browser, ket_qua="met") == ["Vũ Thị Trà Ngân"]
    assert names(browser, ket_qua="paper_missing") == ["Bế Thị Trà My"]
    assert names(browser, ket_qua="unmet") == []
    assert len(names(browser, ket_qua="nonsense")) == 2


def test_where_no_local_criteria_hold_nobody_gets_a_verdict(
    client_of: Browse, officer: User, world: World
) -> None:
    answer = client_of(officer).get(POOL)
    assert [line.chip for line in answer.context["lines"]] == [None]


def test_the_pool_asks_a_fixed_number_of_queries(
    client_of: Browse,
    officer: User,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(55):
        candidate("Bế Thị Trà My", world.second_cell)
    browser = client_of(officer)

    with django_assert_max_num_queries(30):
        answer = browser.get(POOL)

    assert len(answer.context["lines"]) == 50
