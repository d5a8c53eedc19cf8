"""Targets on the tree: counted from records, by unit and kind of unit, in tree order, with names."""

from collections.abc import Callable
from datetime import date

import pytest
from django.utils import timezone

from dangvu.organisations.kinds import Sector, UnitGrade, UnitType
from dangvu.organisations.models import Organisation, UnitGrading
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.models import Grading, Membership, Person
from dangvu.plans.models import Plan, Target
from dangvu.plans.queries import Board, boards, names_behind, year_target
from dangvu.plans.queries.standing import live_plans, targets_in_sight, years_with_targets
from dangvu.plans.stages import Metric
from tests.world import ON, SOURCE, World, candidate, member, unit


@pytest.fixture
def plan(world: World) -> Plan:
    return Plan.objects.create(unit=world.agencies, title="Kế hoạch năm 2019", opened_on=ON)


@pytest.fixture
def cells(world: World) -> list[Organisation]:
    """Two base cells of agencies and one of an enterprise, beside the base committee."""
    sectors = (Sector.AGENCY, Sector.AGENCY, Sector.ENTERPRISE)
    return [
        unit(f"Chi bộ Trà {n}", UnitType.BASE_CELL, world.agencies, sector)
        for n, sector in enumerate(sectors, 1)
    ]


def target(plan: Plan, **fields: object) -> Target:
    given: dict[str, object] = {
        "unit": plan.unit,
        "metric": Metric.ADMISSIONS,
        "minimum": 3,
        "from_on": date(2019, 1, 1),
        "to_on": date(2019, 12, 31),
    }
    return Target.objects.create(plan=plan, **{**given, **fields})


def board(world: World, *places: Organisation, on: date = ON, year: int = 2019) -> Board:
    here = list(places) or [world.agencies]
    [found] = boards(targets_in_sight(here, year=year), here, year=year, on=on)
    return found


def lines(found: Board) -> dict[str, tuple[int, int]]:
    return {row.label: (row.done, row.pool) for row in found.rows}


def test_admissions_of_the_year_are_counted_where_they_happened(
    world: World, plan: Plan, cells: list[Organisation]
) -> None:
    target(plan)
    member("Trần Văn Một", cells[0], ceremony_on=date(2019, 1, 1))
    member("Trần Văn Hai", cells[0], ceremony_on=date(2018, 12, 31))
    member("Trần Văn Ba", cells[2], ceremony_on=ON)
    candidate("Trần Văn Bốn", cells[2])

    found = board(world)

    assert lines(found) == {
        "Đảng bộ các cơ quan Trà Lũng": (3, 2),
        "Đảng bộ cơ sở · cơ quan (1 đơn vị)": (1, 1),
        "Chi bộ cơ sở · cơ quan (2 đơn vị)": (1, 0),
        "Chi bộ cơ sở · doanh nghiệp (1 đơn vị)": (1, 1),
        "Đảng bộ Sở Trà Sen": (1, 1),
        "Chi bộ Trà 1": (1, 0),
        "Chi bộ Trà 2": (0, 0),
        "Chi bộ Trà 3": (1, 1),
    }
    assert (found.whole.is_met, found.whole.missing) == (True, 0)


@pytest.mark.parametrize(
    ("minimum", "is_strict", "met", "missing"),
    [(1, False, True, 0), (2, False, False, 1), (1, True, False, 1), (0, True, True, 0)],
)
def test_a_target_is_met_at_its_edge(
    world: World, plan: Plan, minimum: int, is_strict: bool, met: bool, missing: int
) -> None:
    target(plan, minimum=minimum, is_strict=is_strict)

    whole = board(world).whole

    assert (whole.done, whole.is_met, whole.missing) == (1, met, missing)


def test_nothing_is_counted_before_the_period_begins(world: World, plan: Plan) -> None:
    target(plan, from_on=date(2020, 1, 1), to_on=date(2020, 12, 31))

    found = board(world, year=2020)

    assert (found.whole.done, found.whole.pool) == (0, 1)
    assert "chưa bắt đầu" in found.days


def test_what_happens_after_today_is_not_yet_done(world: World, plan: Plan) -> None:
    target(plan)

    assert board(world, on=date(2019, 5, 18)).whole.done == 0
    assert board(world, on=date(2019, 5, 19)).whole.done == 1


def test_a_target_for_each_unit_stands_at_its_kind_and_at_every_unit(
    world: World, plan: Plan, cells: list[Organisation]
) -> None:
    target(plan, minimum=180)
    target(
        plan, minimum=2, per_unit=True, scope_types=["base_cell"], scope_sectors=["agency"],
        condition="đối với các đơn vị có nguồn", wording="Hai",
    )  # fmt: skip

    rows = {row.label: row for row in board(world).rows}

    assert rows["Đảng bộ các cơ quan Trà Lũng"].amount == "180"
    kind = rows["Chi bộ cơ sở · cơ quan (2 đơn vị)"]
    assert (kind.amount, kind.low, kind.missing) == ("2 mỗi đơn vị", 4, 0)
    assert rows["Chi bộ Trà 1"].amount == "2"
    assert rows["Chi bộ Trà 3"].target is None
    assert rows["Đảng bộ Sở Trà Sen"].target is None


def test_units_stand_in_the_order_of_the_tree_never_ranked(
    world: World, plan: Plan, cells: list[Organisation]
) -> None:
    target(plan)
    member("Trần Văn Một", cells[2], ceremony_on=ON)

    units = [row.label for row in board(world).rows if row.level == "unit"]

    assert units == ["Đảng bộ Sở Trà Sen", "Chi bộ Trà 1", "Chi bộ Trà 2", "Chi bộ Trà 3"]


def test_who_reads_from_below_sees_only_what_is_theirs(
    world: World, plan: Plan, cells: list[Organisation]
) -> None:
    target(plan, minimum=180)
    target(plan, minimum=1, per_unit=True, scope_types=["base_cell"])
    member("Trần Văn Một", cells[1], ceremony_on=ON)

    found = board(world, cells[0])

    assert [row.label for row in found.rows] == ["Chi bộ Trà 1"]
    assert (found.whole.amount, found.whole.done) == ("1", 0)
    assert "180" in found.above
    assert not boards(
        targets_in_sight([world.district], year=2019), [world.district], year=2019, on=ON
    )


def test_a_yearly_target_counts_one_year_of_its_period(world: World, plan: Plan) -> None:
    target(plan, is_yearly=True, from_on=date(2018, 1, 1), to_on=date(2020, 12, 31))
    target(plan, minimum=500, from_on=date(2018, 1, 1), to_on=date(2020, 12, 31))
    member("Trần Văn Một", world.base, ceremony_on=date(2018, 6, 1))

    found = boards(
        targets_in_sight([world.agencies], year=2019), [world.agencies], year=2019, on=ON
    )

    assert [(b.whole.target.minimum, b.whole.done) for b in found if b.whole.target] == [
        (3, 1),
        (500, 2),
    ]
    assert years_with_targets([world.agencies]) == [2018, 2019, 2020]


def grade(person: Person, level: Grade, year: int = 2018) -> None:
    Grading.objects.create(
        person=person,
        year=year,
        of=GradingOf.MEMBER,
        grade=level,
        source=SOURCE,
        recorded_at=timezone.now(),
    )


def test_a_percentage_is_cut_and_compared_without_rounding(world: World, plan: Plan) -> None:
    target(
        plan, metric=Metric.MEMBERS_GOOD, is_percent=True, minimum=66, is_strict=True,
        from_on=date(2018, 1, 1), to_on=date(2018, 12, 31),
    )  # fmt: skip
    others = [
        member(f"Trần Văn {n}", world.second_cell, ceremony_on=date(2010, 1, 1)) for n in range(2)
    ]
    grade(world.member, Grade.EXCELLENT)
    grade(others[0], Grade.GOOD)
    grade(others[1], Grade.COMPLETED)
    grade(world.outsider, Grade.COMPLETED)

    whole = board(world, year=2018).whole

    assert (whole.done, whole.of, whole.percent) == (2, 3, "66,66")
    assert whole.is_met is True
    Target.objects.update(minimum=67)
    whole = board(world, year=2018).whole
    assert (whole.is_met, whole.missing) == (False, 0)


def test_units_are_counted_as_units(world: World, plan: Plan, cells: list[Organisation]) -> None:
    target(plan, metric=Metric.UNITS_CLEAN_STRONG, is_percent=True, minimum=50)
    for place, quality in ((cells[0], UnitGrade.CLEAN_STRONG), (cells[1], UnitGrade.GOOD)):
        UnitGrading.objects.create(
            unit=place, year=2019, grade=quality, source=SOURCE, recorded_at=timezone.now()
        )

    found = board(world)

    assert (found.whole.done, found.whole.of, found.whole.is_met) == (1, 2, True)
    page = names_behind(found, found.whole, "tong")
    assert [name.title for name in page.names] == ["Chi bộ Trà 1", "Chi bộ Trà 2"]


def test_recognitions_are_counted_where_the_member_belonged(world: World, plan: Plan) -> None:
    target(plan, metric=Metric.RECOGNITIONS, from_on=date(2012, 1, 1), to_on=date(2012, 12, 31))
    member("Trần Văn Một", world.second_cell, ceremony_on=date(2011, 5, 19))

    rows = lines(board(world, year=2012))

    assert rows["Đảng bộ các cơ quan Trà Lũng"] == rows["Đảng bộ Sở Trà Sen"] == (1, 0)


def test_names_stand_behind_each_number(world: World, plan: Plan) -> None:
    target(plan)
    found = board(world)
    row = found.row(str(world.base.pk))
    assert row is not None

    done, pool = names_behind(found, row, "xong"), names_behind(found, row, "nguon")

    assert [(n.title, n.person_id) for n in done.names] == [("Hà Văn Trà Sơn", world.colleague.pk)]
    assert done.names[0].because == "kết nạp 19/05/2019, Chi bộ Trà Cúc"
    assert [n.title for n in pool.names] == ["Vũ Thị Trà Ngân"]


def test_names_come_in_pages_that_neither_skip_nor_repeat(world: World, plan: Plan) -> None:
    target(plan)
    for _n in range(60):
        member("Trần Văn Trùng", world.base, ceremony_on=date(2019, 3, 26))
    found = board(world)

    first = names_behind(found, found.whole, "xong")
    second = names_behind(found, found.whole, "xong", after=first.after)

    ids = [name.person_id for name in (*first.names, *second.names)]
    assert (len(first.names), len(ids), len(set(ids)), second.after) == (50, 61, 61, "")
    assert found.whole.done == 61


def test_a_board_asks_few_questions_however_many_units(
    world: World, plan: Plan, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    target(plan)
    for n in range(20):
        place = unit(f"Chi bộ Trà {n}", UnitType.BASE_CELL, world.agencies, Sector.AGENCY)
        member("Trần Văn Một", place, ceremony_on=date(2019, 3, 26))

    with django_assert_max_num_queries(9):  # type: ignore[attr-defined]
        assert board(world).whole.done == 21


def test_the_years_target_of_a_unit_is_that_of_its_whole(world: World, plan: Plan) -> None:
    target(plan, minimum=3)
    wanted = target(plan, minimum=180)
    target(plan, minimum=9, per_unit=True)
    target(plan, minimum=9, metric=Metric.RECOGNITIONS)
    target(plan, minimum=9, withdrawn_at=timezone.now())
    target(plan, minimum=9, to_on=date(2019, 6, 30))

    assert year_target(world.agencies, 2019, Metric.ADMISSIONS) == wanted
    assert year_target(world.agencies, 2020, Metric.ADMISSIONS) is None
    assert year_target(world.base, 2019, Metric.ADMISSIONS) is None


def test_plans_are_seen_from_their_unit_from_above_and_from_below(world: World, plan: Plan) -> None:
    target(plan)

    for place in (world.root, world.agencies, world.first_cell):
        assert list(live_plans([place])) == [plan]
    assert not live_plans([world.district]).exists()
    assert not live_plans([]).exists()


def test_an_admission_counts_where_the_unit_then_belonged(
    world: World, plan: Plan, cells: list[Organisation]
) -> None:
    """A unit that came from the district this summer brought nothing of the spring with it."""
    target(plan)
    moved = cells[0]
    moved.periods.update(from_on=date(2019, 7, 1))
    district_path = f"{world.district.path}{moved.path[-5:]}"
    moved.periods.create(
        name=moved.name, type=moved.type, sector=moved.sector, parent=world.district,
        path=district_path, from_on=date(2010, 1, 1), to_on=date(2019, 7, 1), source=SOURCE,
    )  # fmt: skip
    member("Trần Văn Xuân", moved, ceremony_on=date(2019, 3, 26))
    member("Trần Văn Thu", moved, ceremony_on=date(2019, 9, 2))

    found = board(world)

    assert lines(found)["Chi bộ Trà 1"] == (1, 0)
    assert Membership.objects.filter(admitted_by=moved).count() == 2


def test_a_kind_of_units_is_met_when_each_of_them_is(
    world: World, plan: Plan, cells: list[Organisation]
) -> None:
    """Four admissions of one cell do not make up for the other's none."""
    target(plan, minimum=2, per_unit=True, scope_types=["base_cell"], scope_sectors=["agency"])
    for n in range(4):
        member(f"Trần Văn {n}", cells[0], ceremony_on=ON)

    kind = board(world).row("base_cell.agency")

    assert kind is not None
    assert (kind.done, kind.low, kind.met_units, kind.is_met) == (4, 4, 1, False)
    for n in range(2):
        member(f"Lê Văn {n}", cells[1], ceremony_on=ON)
    kind = board(world).row("base_cell.agency")
    assert kind is not None
    assert (kind.met_units, kind.is_met) == (2, True)


@pytest.mark.parametrize(("on", "pool"), [(date(2019, 12, 31), 1), (date(2020, 1, 1), 0)])
def test_nobody_waits_in_the_pool_for_a_year_that_is_over(
    world: World, plan: Plan, on: date, pool: int
) -> None:
    target(plan)

    found = board(world, on=on)

    assert (found.whole.pool, found.has_pool) == (pool, bool(pool))


def test_the_window_is_the_targets_own_or_the_year_of_a_yearly_one(
    world: World, plan: Plan
) -> None:
    member("Trần Văn Hạ", world.base, ceremony_on=date(2019, 6, 30))
    member("Trần Văn Thu", world.base, ceremony_on=date(2019, 7, 1))
    member("Trần Văn Cũ", world.base, ceremony_on=date(2018, 6, 1))
    half = target(plan, from_on=date(2019, 6, 1), to_on=date(2019, 6, 30))

    assert board(world).whole.done == 1
    half.is_yearly, half.from_on, half.to_on = True, date(2018, 1, 1), date(2019, 12, 31)
    half.save()
    assert [board(world, year=year).whole.done for year in (2018, 2019)] == [1, 3]
