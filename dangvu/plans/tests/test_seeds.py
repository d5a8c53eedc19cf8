"""The seeds' gold facts confirmed: exactly what the letters oblige to, no more."""

from collections.abc import Callable
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.organisations.kinds import Sector, UnitType
from dangvu.plans.due import asked_of
from dangvu.plans.kinds import DECIDED
from dangvu.plans.models import Plan, Target
from dangvu.plans.operations.deciding import confirm_fact, take_suggestion
from dangvu.plans.queries import contents_of
from dangvu.plans.queries.standing import Contents
from dangvu.plans.stages import Metric
from tests.world import ON, World

Seed = Callable[..., Plan]
BASE = {UnitType.BASE_COMMITTEE, UnitType.BASE_CELL}


@pytest.fixture
def confirmed(seed: Seed, actor: Actor) -> Callable[[str], Contents]:
    """Everything confirmed as read, optional facts included, the suggestion taken."""

    def opened(name: str) -> Contents:
        plan = seed(name)
        for fact in plan.facts.pending().filter(type__in=DECIDED).in_text_order():
            fact.refresh_from_db()
            if fact.is_decided:
                continue
            if fact.norm.get("code") == "unlikely_body":
                take_suggestion(fact, by=actor)
            else:
                confirm_fact(fact, by=actor)
        plan.refresh_from_db()
        return contents_of(plan)

    return opened


def test_seed_000_becomes_the_work_of_its_table(confirmed: Callable[[str], Contents]) -> None:
    found = confirmed("000")

    [target] = found.targets
    assert (target.minimum, target.maximum, target.is_open_ended) == (180, 220, True)
    assert (target.metric, target.per_unit, target.amount) == (
        Metric.ADMISSIONS, False, "180–220 trở lên",
    )  # fmt: skip
    assert (target.from_on, target.to_on) == (date(2020, 1, 1), date(2020, 12, 31))

    assert [(wave.label, wave.held_on) for wave in found.waves] == [
        ("Đợt 1", date(2020, 2, 3)),
        ("Đợt 2", date(2020, 5, 19)),
        ("Đợt 3", date(2020, 9, 2)),
        ("Đợt 4", date(2020, 10, 10)),
    ]

    duties = [(d.meaning, d.due_on, d.to_whom, d.via, set(d.reach_types)) for d in found.duties]
    board, office = "Ban Thường vụ Đảng ủy", "Ban Tổ chức Đảng ủy"
    assert duties == [
        ("before", date(2019, 12, 10), board, office, BASE),
        ("in", date(2020, 2, 29), board, office, BASE),
        ("in", date(2020, 11, 30), board, office, BASE),
        ("", None, f"{board} Các cơ quan tỉnh", "", set()),
    ]

    deadlines = [(d.meaning, d.due_on, set(d.reach_types)) for d in found.deadlines]
    assert deadlines == [
        ("in", date(2020, 12, 31), set()),
        ("on", date(2020, 2, 3), BASE),
    ]

    assert len(found.cited) == 10  # nine of the table and the Charter
    [directive] = [cited for cited in found.cited if cited.key == "28-CT/TW"]
    assert (directive.type_code, directive.issued_on) == ("CT", date(2019, 1, 21))
    assert [c.alternative_of for c in found.criteria].count("A") == 2
    assert {c.polarity for c in found.criteria} == {"require", "exclude", "prefer"}
    leads = [task.lead for task in found.tasks]
    assert leads[-2:] == ["Ban Tuyên giáo Đảng ủy", "Ban Tổ chức Đảng ủy"]
    assert found.tasks[-2].cooperating == [
        "Đoàn Thanh niên Các cơ quan tỉnh",
        "Công đoàn Viên chức tỉnh",
        "các chi bộ, đảng bộ cơ sở",
    ]


def test_seed_000_asks_the_base_organisations_for_the_list_first(
    confirmed: Callable[[str], Contents], world: World
) -> None:
    confirmed("000")

    asked = asked_of([world.base], on=ON, until=date(2020, 12, 31))

    assert sorted(item.due_on for item in asked) == [
        date(2019, 12, 10),
        date(2020, 2, 3),
        date(2020, 2, 29),
        date(2020, 11, 30),
    ]


def test_seed_001_asks_each_year_of_each_commune(confirmed: Callable[[str], Contents]) -> None:
    found = confirmed("001")

    whole, communes, others = found.targets
    assert (whole.minimum, whole.maximum, whole.per_unit, whole.is_yearly) == (
        500,
        None,
        False,
        False,
    )
    assert (whole.from_on, whole.to_on) == (date(2020, 1, 1), date(2025, 12, 31))
    assert (communes.minimum, communes.maximum, communes.is_yearly) == (3, 5, True)
    assert (communes.from_on, communes.to_on) == (date(2021, 1, 1), date(2025, 12, 31))
    assert set(communes.scope_sectors) == {Sector.COMMUNE, Sector.TOWNSHIP}
    assert (others.minimum, others.maximum, others.is_yearly) == (2, 3, True)
    assert Sector.COMMUNE not in others.scope_sectors
    assert [d.due_on for d in found.duties if d.due_on] == [date(2021, 10, 8)] * 2


def test_seed_004_asks_by_kind_of_unit_and_by_the_twentieth(
    confirmed: Callable[[str], Contents],
) -> None:
    found = confirmed("004")

    said = {
        (t.amount, t.per_unit, t.metric): (set(t.scope_types), set(t.scope_sectors))
        for t in found.targets
    }
    assert said == {
        ("?", False, Metric.OTHER): (set(), set()),
        ("trên 85 %", False, Metric.MEMBERS_GOOD): (set(), set()),
        ("8 trở lên", True, Metric.ADMISSIONS): (
            {UnitType.BASE_COMMITTEE}, {Sector.COMMUNE, Sector.WARD},
        ),
        ("3 trở lên", True, Metric.ADMISSIONS): (
            {UnitType.BASE_COMMITTEE},
            {
                Sector.AGENCY, Sector.PUBLIC_SERVICE, Sector.SCHOOL, Sector.ENTERPRISE,
                Sector.ARMED_FORCES,
            },
        ),
        ("1–2 trở lên", True, Metric.ADMISSIONS): ({UnitType.BASE_CELL}, set()),
        ("180 trở lên", False, Metric.ADMISSIONS): (set(), set()),
    }  # fmt: skip
    strict = Target.objects.get(metric=Metric.MEMBERS_GOOD)
    assert strict.percent_of == "đảng viên được đánh giá, xếp loại"
    conditions = {t.condition for t in found.targets if t.condition}
    assert conditions == {"đối với các đơn vị có nguồn"}
    assert {t.from_on for t in found.targets} == {date(2017, 1, 1)}
    by_the_twentieth = [d for d in found.duties if d.due_on == date(2017, 2, 20)]
    assert [(d.meaning, set(d.reach_types)) for d in by_the_twentieth] == [("by", BASE)]
    assert [d.every for d in found.duties if d.every] == ["month,quarter,year"]


@pytest.mark.parametrize("name", ["002", "003"])
def test_the_letters_without_targets_are_work_and_citations(
    confirmed: Callable[[str], Contents], name: str
) -> None:
    found = confirmed(name)

    assert not found.targets
    assert found.tasks
    assert found.cited
