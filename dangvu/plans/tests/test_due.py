"""What comes due: for the unit asked, for the committee that asks, without what is done."""

from collections.abc import Callable
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.kinds import Sector, UnitType
from dangvu.organisations.models import Organisation
from dangvu.plans.due import coming
from dangvu.plans.models import Deadline, Done, Plan, ReportDuty
from dangvu.plans.operations.deciding import confirm_certain, confirm_fact
from dangvu.plans.operations.doing import (
    AlreadyDone,
    NotAsked,
    NotYet,
    record_done,
    take_back_done,
)
from dangvu.plans.operations.due_dates import recompute_due_dates
from dangvu.regulations.models import DayOff
from tests.world import ON, World, unit

OpenLetter = Callable[..., Plan]
ALL = "Các chi bộ, đảng bộ cơ sở"
UNTIL = date(2019, 12, 31)


@pytest.fixture
def base_cell(world: World) -> Organisation:
    return unit("Chi bộ Trà Đào", UnitType.BASE_CELL, world.agencies, Sector.AGENCY)


@pytest.fixture
def confirmed(open_letter: OpenLetter, actor: Actor) -> OpenLetter:
    def opened(
        *facts: tuple[str, str, dict[str, object]], unit: Organisation | None = None
    ) -> Plan:
        plan = open_letter(*facts, unit=unit)
        confirm_certain(plan, by=actor)
        return plan

    return opened


def deadline(**norm: object) -> tuple[str, str, dict[str, object]]:
    return "deadline", "Một thời hạn.", {"op": "before", "date": "2019-12-11", "who": ALL, **norm}


def test_a_cell_secretary_sees_it_as_the_cells_own(
    confirmed: OpenLetter, base_cell: Organisation
) -> None:
    confirmed(deadline(what="gửi danh sách"))

    [due] = coming([base_cell], on=ON, until=UNTIL)

    assert (due.due_on, due.title) == (date(2019, 12, 10), "Gửi danh sách")
    assert (due.kind, due.unit_id) == ("deadline", base_cell.pk)
    assert due.subject_id == Deadline.objects.get().pk
    assert "trước ngày 11/12/2019" in due.because


def test_the_committee_sees_it_once_with_how_many_have_done_it(
    confirmed: OpenLetter, base_cell: Organisation, world: World, actor: Actor
) -> None:
    confirmed(deadline(what="gửi danh sách"))
    record_done(Deadline.objects.get(), base_cell, done_on=ON, on=ON, by=actor)

    [due] = coming([world.agencies], on=ON, until=UNTIL)

    assert due.title == "Gửi danh sách · 1/2 đơn vị đã xong"
    assert due.unit_id == world.agencies.pk
    assert coming([base_cell], on=ON, until=UNTIL) == []
    record_done(Deadline.objects.get(), world.base, done_on=ON, on=ON, by=actor)
    assert coming([world.agencies], on=ON, until=UNTIL) == []


def test_what_speaks_to_others_or_stands_elsewhere_does_not_reach(
    confirmed: OpenLetter, world: World, base_cell: Organisation
) -> None:
    confirmed(deadline(who="chi bộ cơ sở doanh nghiệp"))

    assert coming([base_cell], on=ON, until=UNTIL) == []
    assert coming([world.district, world.other_cell], on=ON, until=UNTIL) == []


def test_what_a_body_of_the_committee_is_to_do_is_the_committees_own(
    confirmed: OpenLetter, world: World, base_cell: Organisation
) -> None:
    confirmed(deadline(who="Ban Tổ chức Đảng ủy", what="tổng hợp"))

    assert [due.title for due in coming([world.agencies], on=ON, until=UNTIL)] == ["Tổng hợp"]
    assert coming([base_cell], on=ON, until=UNTIL) == []


@pytest.mark.parametrize(
    ("until", "count"), [(date(2019, 12, 9), 0), (date(2019, 12, 10), 1), (date(2020, 1, 1), 1)]
)
def test_it_is_shown_from_its_last_day_on(
    confirmed: OpenLetter, base_cell: Organisation, until: date, count: int
) -> None:
    confirmed(deadline())

    assert len(coming([base_cell], on=ON, until=until)) == count
    assert len(coming([base_cell], on=date(2020, 3, 1), until=date(2020, 3, 1))) == 1


def test_a_duty_speaks_for_the_deadline_in_its_words(
    confirmed: OpenLetter, base_cell: Organisation
) -> None:
    words = "gửi về Ban Thường vụ Đảng ủy (qua Ban Tổ chức) trước ngày 11/12/2019"
    duty = {"to": "Ban Thường vụ Đảng ủy", "via": "Ban Tổ chức", "when": "2019-12-11", "from": ALL}
    confirmed(
        ("report_duty", words, duty),
        ("deadline", "trước ngày 11/12/2019", deadline(what="gửi danh sách")[2]),
    )

    [due] = coming([base_cell], on=ON, until=UNTIL)

    assert due.kind == "duty"
    assert due.due_on == date(2019, 12, 10)
    assert due.title == "Gửi → Ban Thường vụ Đảng ủy (qua Ban Tổ chức)"
    assert ReportDuty.objects.get().due_on == date(2019, 12, 10)


def test_a_returning_duty_comes_with_each_round(
    confirmed: OpenLetter, base_cell: Organisation, actor: Actor
) -> None:
    confirmed(("report_duty", "báo cáo hằng tháng", {"when": "recurring:month", "from": ALL}))
    duty = ReportDuty.objects.get()

    assert [due.due_on for due in coming([base_cell], on=ON, until=UNTIL)] == [UNTIL]
    done = record_done(duty, base_cell, done_on=ON, on=ON, by=actor)
    assert done.due_on == UNTIL
    assert coming([base_cell], on=ON, until=UNTIL) == []
    january = date(2020, 1, 31)
    [due] = coming([base_cell], on=date(2020, 1, 2), until=january)
    assert due.due_on == january
    record_done(duty, base_cell, done_on=date(2020, 1, 2), on=date(2020, 1, 2), by=actor)
    assert Done.objects.count() == 2


def test_a_returning_duty_ends_with_its_plan(
    confirmed: OpenLetter, base_cell: Organisation
) -> None:
    confirmed(
        ("header.period", "năm 2019", {"from": "2019", "to": "2019"}),
        ("report_duty", "báo cáo hằng tháng", {"when": "recurring:month", "from": ALL}),
    )

    assert len(coming([base_cell], on=ON, until=UNTIL)) == 1
    assert coming([base_cell], on=date(2020, 1, 1), until=date(2020, 2, 1)) == []


def test_a_thing_is_done_once_a_unit(
    confirmed: OpenLetter, base_cell: Organisation, actor: Actor
) -> None:
    confirmed(deadline())
    record_done(Deadline.objects.get(), base_cell, done_on=ON, on=ON, by=actor)

    with pytest.raises(AlreadyDone, match="02/12/2019"):
        record_done(Deadline.objects.get(), base_cell, done_on=ON, on=ON, by=actor)

    assert Done.objects.count() == 1


@pytest.mark.parametrize(
    ("done_on", "ok"), [(ON, True), (date(2019, 12, 3), False), (date(2019, 1, 1), True)]
)
def test_nothing_is_done_after_today(
    confirmed: OpenLetter, base_cell: Organisation, actor: Actor, done_on: date, ok: bool
) -> None:
    confirmed(deadline())
    thing = Deadline.objects.get()
    if ok:
        record_done(thing, base_cell, done_on=done_on, on=ON, by=actor)
    else:
        with pytest.raises(NotYet, match="ví dụ 02/12/2019"):
            record_done(thing, base_cell, done_on=done_on, on=ON, by=actor)

    assert Done.objects.exists() is ok


def test_a_unit_that_is_not_asked_has_nothing_to_do(
    confirmed: OpenLetter, world: World, actor: Actor
) -> None:
    confirmed(deadline())

    for other in (world.first_cell, world.agencies, world.other_cell):
        with pytest.raises(NotAsked):
            record_done(Deadline.objects.get(), other, done_on=ON, on=ON, by=actor)


def test_done_is_taken_back_by_a_later_act(
    confirmed: OpenLetter, base_cell: Organisation, actor: Actor
) -> None:
    confirmed(deadline())
    done = record_done(Deadline.objects.get(), base_cell, done_on=ON, on=ON, by=actor)

    take_back_done(done, by=actor)

    assert len(coming([base_cell], on=ON, until=UNTIL)) == 1
    verbs = list(Entry.objects.order_by("id").values_list("verb", flat=True))
    assert verbs[-2:] == ["plans.done_recorded", "plans.done_taken_back"]
    with pytest.raises(AlreadyDone):
        take_back_done(done, by=actor)
    record_done(Deadline.objects.get(), base_cell, done_on=ON, on=ON, by=actor)
    assert Done.objects.count() == 2


def test_the_desk_asks_few_questions(
    confirmed: OpenLetter,
    world: World,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    facts = [
        ("deadline", f"Thời hạn {n}.", {"op": "by", "date": "2019-12-11", "who": ALL})
        for n in range(8)
    ]
    confirmed(*facts)

    with django_assert_max_num_queries(6):  # type: ignore[attr-defined]
        assert len(coming([world.agencies], on=ON, until=UNTIL)) == 8


@pytest.mark.parametrize(
    ("norm", "due_on", "working"),
    [
        # Before Tết 2020 (23–29 January off): the last working day lies a week earlier.
        ({"op": "before", "date": "2020-01-30"}, date(2020, 1, 29), date(2020, 1, 22)),
        ({"op": "by", "date": "2020-01-25"}, date(2020, 1, 25), date(2020, 1, 22)),
        # A ceremony stays on its day, working day or not.
        ({"op": "on", "date": "2020-01-25"}, date(2020, 1, 25), date(2020, 1, 25)),
        ({"op": "by", "date": "2019-12-10"}, date(2019, 12, 10), date(2019, 12, 10)),
        # 29 February 2020 is a Saturday.
        ({"op": "in", "month": "2020-02"}, date(2020, 2, 29), date(2020, 2, 28)),
    ],
)
def test_the_last_working_day(
    open_letter: OpenLetter, actor: Actor, norm: dict[str, object], due_on: date, working: date
) -> None:
    confirm_fact(open_letter(("deadline", "Một", norm)).facts.get(), by=actor)

    made = Deadline.objects.get()
    assert (made.due_on, made.last_working_on) == (due_on, working)
    assert made.calendar_version


def test_a_changed_calendar_moves_the_last_working_day(
    open_letter: OpenLetter, actor: Actor
) -> None:
    fact = open_letter(("deadline", "Một", {"op": "by", "date": "2019-12-10"})).facts.get()
    confirm_fact(fact, by=actor)
    assert recompute_due_dates(by=actor) == 0
    DayOff.objects.create(on=date(2019, 12, 10), source="nghỉ bù")

    assert recompute_due_dates(by=actor) == 1

    made = Deadline.objects.get()
    assert (made.due_on, made.last_working_on) == (date(2019, 12, 10), date(2019, 12, 9))
    assert Entry.objects.order_by("-id")[0].verb == "plans.due_dates_recomputed"
    assert recompute_due_dates(by=actor) == 0


@pytest.mark.parametrize(("on", "count"), [(date(2020, 12, 10), 1), (date(2020, 12, 11), 0)])
def test_after_a_year_nobody_is_chased(
    confirmed: OpenLetter, base_cell: Organisation, on: date, count: int
) -> None:
    confirmed(deadline())

    assert len(coming([base_cell], on=on, until=on)) == count


def test_a_plan_that_waits_is_its_own_committees_matter(
    open_letter: OpenLetter, world: World, base_cell: Organisation, actor: Actor
) -> None:
    plan = open_letter(("task", "Một", {"lead": "Văn phòng"}), ("section", "Hai", {"label": "I"}))

    [due] = coming([world.agencies], on=ON, until=UNTIL)

    assert (due.kind, due.subject_id, due.due_on) == ("plan", plan.pk, ON)
    assert "1 nội dung chờ xác nhận" in due.title
    assert coming([base_cell, world.root], on=ON, until=UNTIL) == []
    confirm_certain(plan, by=actor)
    assert coming([world.agencies], on=ON, until=UNTIL) == []
