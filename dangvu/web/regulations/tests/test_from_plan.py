"""From a letter as it came, over its confirmed criteria, to a draft that asks what it says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dangvu.access.hats import hats_of
from dangvu.accounts.models import User
from dangvu.plans.models import Plan
from dangvu.plans.operations.deciding import confirm_fact
from dangvu.regulations.models import AdoptedSet
from dangvu.rules.sets import RuleSet, read_set, shipped
from tests.world import ON, World

SEEDS = Path(__file__).resolve().parents[5] / "shared" / "seeds"
PLAN_83 = SEEDS / "000_eb911a4cb4b5f580.txt"


def asked(ruleset: RuleSet, reading: str) -> list[object]:
    found = ruleset.read_as(reading)
    return [outcome.when.plan(found.moment(ON)) for outcome in found.outcomes]


@pytest.fixture
def plan(client_of: Callable[[User], Client], officer: User, world: World) -> Plan:
    """Plan 83 brought in by the officer, with its criteria confirmed."""
    if not PLAN_83.exists():
        pytest.skip("the letter is not on this machine")
    file = SimpleUploadedFile("ke-hoach-83.txt", PLAN_83.read_bytes())
    given = {"file": file, "unit": world.agencies.pk, "received_on": "2/12/2019"}
    client_of(officer).post("/ke-hoach/dua-vao/", given)
    plan = Plan.objects.get()
    for fact in plan.facts.filter(type="criterion").in_text_order():
        confirm_fact(fact, by=hats_of(officer, ON).actor())
    return plan


def test_plan_83_becomes_a_draft_that_asks_what_the_shipped_set_asks(
    client_of: Callable[[User], Client], officer: User, plan: Plan
) -> None:
    browser = client_of(officer)
    assert (
        "Mở thành bản thảo bộ tiêu chuẩn" in browser.get(f"/ke-hoach/{plan.pk}/").content.decode()
    )

    answer = browser.post(f"/quy-dinh/bo-tieu-chuan/tu-ke-hoach/{plan.pk}/", follow=True)

    draft = AdoptedSet.objects.get()
    made, known = read_set(draft.definition), shipped()["ke-hoach-83"]
    for reading in ("bat-ky", "den-khi-xet"):
        assert asked(made, reading) == asked(known, reading)
    shown = answer.content.decode()
    assert "Chưa chọn cách đọc nào được áp dụng" in shown
    assert "Điều của văn bản không thành điều kiện" in shown


def test_who_may_not_compose_opens_no_draft(
    client_of: Callable[[User], Client], secretary: User, plan: Plan
) -> None:
    browser = client_of(secretary)

    assert "Mở thành bản thảo" not in browser.get(f"/ke-hoach/{plan.pk}/").content.decode()
    address = f"/quy-dinh/bo-tieu-chuan/tu-ke-hoach/{plan.pk}/"
    assert browser.post(address).status_code == 403
