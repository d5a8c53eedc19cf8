"""Targets of units against the target of the whole, by the tree as it stands."""

from datetime import date

import pytest

from dangvu.organisations.kinds import Sector, UnitType
from dangvu.plans.models import Plan, Target
from dangvu.plans.queries.sums import sums_of
from dangvu.plans.stages import Metric
from tests.world import ON, World, unit


@pytest.fixture
def plan(world: World) -> Plan:
    for n in range(3):
        unit(f"Đảng bộ xã Trà {n}", UnitType.BASE_COMMITTEE, world.agencies, Sector.COMMUNE)
    return Plan.objects.create(unit=world.agencies, title="Kế hoạch", opened_on=ON)


def target(plan: Plan, **fields: object) -> Target:
    period = {"from_on": date(2020, 1, 1), "to_on": date(2025, 12, 31)}
    given = {"unit": plan.unit, "metric": Metric.ADMISSIONS, **period, **fields}
    return Target.objects.create(plan=plan, **given)


def each(plan: Plan, **fields: object) -> Target:
    kinds = {"scope_types": ["base_committee"], "scope_sectors": ["commune"]}
    return target(plan, per_unit=True, **{**kinds, **fields})


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [(45, "cộng lại đủ"), (46, "chỉ đủ khi"), (75, "chỉ đủ khi"), (76, "còn thiếu 1")],
)
def test_yearly_targets_of_units_add_up_over_the_years_both_hold(
    plan: Plan, asked: int, verdict: str
) -> None:
    target(plan, minimum=asked)
    each(plan, minimum=3, maximum=5, is_yearly=True, from_on=date(2021, 1, 1))

    [found] = sums_of(plan)

    assert (found.low, found.high) == (45, 75)
    assert "3 đơn vị × 3–5 × 5 năm = 45–75" in found.said
    assert verdict in found.said


def test_targets_of_one_period_are_not_multiplied(plan: Plan) -> None:
    target(plan, minimum=180)
    each(plan, minimum=8)
    each(plan, minimum=1, maximum=2, scope_sectors=["agency"])

    [found] = sums_of(plan)

    assert (found.low, found.high) == (25, 26)
    assert found.said.startswith("3 đơn vị × 8 + 1 đơn vị × 1–2 = 25–26;")


def test_there_is_nothing_to_add_without_both(plan: Plan) -> None:
    target(plan, minimum=180)
    each(plan, minimum=8, metric=Metric.RECOGNITIONS)
    target(plan, minimum=85, is_percent=True, metric=Metric.MEMBERS_GOOD)

    assert sums_of(plan) == []
