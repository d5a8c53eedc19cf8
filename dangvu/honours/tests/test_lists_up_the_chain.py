"""A wave from the cell to the hand of the member: each act, its refusal, its line on the trail."""

from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.honours.gifts import gift_of
from dangvu.honours.models import BadgeAward, BadgeSeries, BadgeStep, BadgeWave
from dangvu.honours.numbers import SeriesFull, badge_number
from dangvu.honours.open_waves import NotOpen
from dangvu.honours.operations.deciding import (
    Decision,
    NoSeries,
    NotDecided,
    begin_series,
    decide_wave,
)
from dangvu.honours.operations.drawing import refresh_wave
from dangvu.honours.operations.giving import (
    Ceremony,
    Happening,
    NotGiven,
    hand_over,
    plan_ceremony,
    reissue,
    report_loss,
    take_back,
)
from dangvu.honours.operations.passing import (
    NotThisStep,
    approve_list,
    approve_lists_below,
    return_list,
    send_list,
    send_lists_below,
)
from dangvu.honours.queries import lists_of, state_of
from dangvu.honours.stages import AwardKind, BadgeEvent, ListAct, Standing, WaveStage
from dangvu.honours.tests.veterans import WAVE, Veterans
from dangvu.people.kinds import PaperKind
from dangvu.people.models import Paper
from dangvu.regulations.values import value
from tests.world import ON, World

DECIDED_ON = date(2020, 1, 15)
DECISION = Decision("1234-QĐ/TU", DECIDED_ON)
JANUARY, FEBRUARY = date(2020, 1, 20), date(2020, 2, 10)


def send_all(wave: BadgeWave, world: World, by: Actor) -> None:
    for cell in (world.first_cell, world.second_cell):
        send_list(wave, unit=cell, on=ON, by=by)
    approve_lists_below(wave, unit=world.base, on=ON, by=by)
    send_list(wave, unit=world.base, on=ON, by=by)
    approve_list(wave, unit=world.base, on=ON, by=by)
    send_list(wave, unit=world.agencies, on=ON, by=by)


@pytest.fixture
def decided(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], actor: Actor
) -> BadgeWave:
    send_all(wave, world, actor)
    return decide_wave(wave, decision=DECISION, on=JANUARY, by=actor)


@pytest.fixture
def badge(decided: BadgeWave, veterans: Veterans) -> BadgeAward:
    return BadgeAward.objects.get(person=veterans.thirty)


def test_lists_stand_from_the_committee_down_to_the_cells(wave: BadgeWave, world: World) -> None:
    assert [(each.unit, each.depth, each.names) for each in lists_of(wave)] == [
        (world.agencies, 0, 4), (world.base, 1, 4), (world.first_cell, 2, 3),
        (world.second_cell, 2, 1),
    ]  # fmt: skip
    assert [each.may_send for each in lists_of(wave)] == [False, False, True, True]


def test_nothing_goes_up_before_what_is_below_was_approved(
    wave: BadgeWave, world: World, actor: Actor
) -> None:
    send_list(wave, unit=world.first_cell, on=ON, by=actor)

    with pytest.raises(NotThisStep, match="Chi bộ Trà Cúc"):
        send_list(wave, unit=world.base, on=ON, by=actor)
    with pytest.raises(NotThisStep, match="đã gửi lên"):
        send_list(wave, unit=world.first_cell, on=ON, by=actor)
    with pytest.raises(NotOpen, match="không có ai"):
        send_list(wave, unit=world.other_cell, on=ON, by=actor)


def test_one_act_sends_and_one_approves_whatever_may_go_below_a_unit(
    wave: BadgeWave, world: World, actor: Actor
) -> None:
    top, said = world.agencies, []
    for act in (send_lists_below, approve_lists_below) * 2:
        said.append([step.unit for step in act(wave, unit=top, on=ON, by=actor)])

    cells = [world.first_cell, world.second_cell]
    assert said == [cells, cells, [world.base], [world.base]]
    assert [each.may_send for each in lists_of(wave)] == [True, False, False, False]
    assert Entry.objects.filter(verb="honours.list_sent").count() == 3


def test_one_act_for_all_needs_a_list_that_waits_below(
    wave: BadgeWave, world: World, actor: Actor
) -> None:
    with pytest.raises(NotThisStep, match="không có danh sách nào gửi được"):
        send_lists_below(wave, unit=world.first_cell, on=ON, by=actor)
    with pytest.raises(NotThisStep, match="đang chờ"):
        approve_lists_below(wave, unit=world.base, on=ON, by=actor)
    send_list(wave, unit=world.first_cell, on=ON, by=actor)
    return_list(wave, unit=world.first_cell, reason="sai ngày", on=ON, by=actor)

    again = send_lists_below(wave, unit=world.base, on=ON, by=actor)
    assert [step.unit for step in again] == [world.first_cell, world.second_cell]
    with pytest.raises(NotThisStep, match="không có danh sách nào gửi được"):
        send_lists_below(wave, unit=world.base, on=ON, by=actor)


def test_a_list_comes_back_with_a_reason_and_goes_up_again(
    wave: BadgeWave, world: World, actor: Actor
) -> None:
    cell = world.first_cell
    send_list(wave, unit=cell, on=ON, by=actor)
    with pytest.raises(NotThisStep, match="Chưa ghi lý do"):
        return_list(wave, unit=cell, reason=" ", on=ON, by=actor)

    step = return_list(wave, unit=cell, reason="thiếu tờ khai", on=ON, by=actor)
    send_list(wave, unit=cell, on=ON, by=actor)

    assert (step.act, step.reason) == (ListAct.RETURNED, "thiếu tờ khai")
    acts = list(wave.steps.order_by("id").values_list("act", flat=True))
    assert acts == ["sent", "returned", "sent"]
    assert Entry.objects.filter(verb="honours.list_returned").count() == 1


def test_an_approved_list_comes_back_only_while_the_one_above_is_at_home(
    wave: BadgeWave, world: World, actor: Actor
) -> None:
    send_all(wave, world, actor)

    with pytest.raises(NotThisStep, match="đã gửi danh sách lên"):
        return_list(wave, unit=world.first_cell, reason="sai ngày", on=ON, by=actor)
    return_list(wave, unit=world.agencies, reason="sai ngày", on=ON, by=actor)
    return_list(wave, unit=world.base, reason="sai ngày", on=ON, by=actor)
    return_list(wave, unit=world.first_cell, reason="sai ngày", on=ON, by=actor)

    assert [each.state for each in lists_of(wave)] == [
        ListAct.RETURNED, ListAct.RETURNED, ListAct.RETURNED, ListAct.APPROVED,
    ]  # fmt: skip


def test_what_was_sent_stays_as_it_was_sent(
    wave: BadgeWave, world: World, veterans: Veterans, actor: Actor
) -> None:
    send_list(wave, unit=world.first_cell, on=ON, by=actor)
    Paper.objects.filter(kind=PaperKind.BADGE_DECLARATION).update(superseded_at="2019-12-02T00:00Z")

    refresh_wave(wave, on=ON, by=actor)

    stands = dict(wave.entries.values_list("person_id", "standing"))
    assert stands[veterans.thirty.pk] == Standing.LISTED
    assert stands[veterans.forty.pk] == Standing.AWAITING_EVIDENCE


def test_the_decision_gives_each_a_number_of_the_series_in_the_order_of_the_list(
    decided: BadgeWave, series: dict[int, BadgeSeries], veterans: Veterans
) -> None:
    awards = list(BadgeAward.objects.order_by("order"))

    assert decided.stage == WaveStage.DECIDED
    assert [(award.person, award.number, award.kind) for award in awards] == [
        (veterans.dead, "TR 00000121", AwardKind.POSTHUMOUS),
        (veterans.thirty, "TR 00000122", AwardKind.NORMAL),
        (veterans.ill, "TR 00000123", AwardKind.EARLY),
        (veterans.forty, "TR 0000121", AwardKind.NORMAL),
    ]
    assert [award.order for award in awards] == [1, 2, 3, 4]
    assert {award.decision_number for award in awards} == {"1234-QĐ/TU"}
    series[30].refresh_from_db()
    assert series[30].last_used == 123
    assert len({award.number for award in awards}) == 4


def test_a_decision_twice_has_one_effect(decided: BadgeWave, actor: Actor) -> None:
    with pytest.raises(NotOpen, match="đã có quyết định"):
        decide_wave(decided, decision=DECISION, on=JANUARY, by=actor)

    assert BadgeAward.objects.count() == 4
    assert Entry.objects.filter(verb="honours.wave_decided").count() == 1


def test_a_decision_that_cannot_be_is_refused(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], actor: Actor
) -> None:
    with pytest.raises(NotOpen, match="chưa được trình lên"):
        decide_wave(wave, decision=DECISION, on=JANUARY, by=actor)
    send_all(wave, world, actor)
    for decision, told in (
        (Decision(" ", DECIDED_ON), "số quyết định"),
        (Decision("1", date(2020, 1, 21)), "sau ngày làm việc"),
        (Decision("1", date(2019, 12, 1)), "trước"),
    ):
        with pytest.raises(NotDecided, match=told):
            decide_wave(wave, decision=decision, on=JANUARY, by=actor)
    series[40].delete()
    with pytest.raises(NoSeries, match="40 năm"):
        decide_wave(wave, decision=DECISION, on=JANUARY, by=actor)
    assert not BadgeAward.objects.exists()


def test_a_badge_given_meanwhile_is_not_given_again(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], veterans: Veterans, actor: Actor
) -> None:
    send_all(wave, world, actor)
    BadgeAward.objects.create(
        person=veterans.thirty, milestone=30, kind="normal", given_on=WAVE, source="x"
    )

    with pytest.raises(NotDecided, match="Trà Ba Mươi"):
        decide_wave(wave, decision=DECISION, on=JANUARY, by=actor)


def test_a_badge_is_handed_over_lost_reissued_and_taken_back(
    badge: BadgeAward, actor: Actor
) -> None:
    assert state_of(badge) is None
    there = Happening(WAVE, place="hội trường Sở", body="Bí thư Đảng ủy")
    hand_over(badge, happening=there, today=FEBRUARY, by=actor)
    lost = Happening(date(2020, 2, 5), reason="mất do lũ")
    report_loss(badge, happening=lost, today=FEBRUARY, by=actor)
    reissue(badge, happening=Happening(date(2020, 2, 8)), today=FEBRUARY, by=actor)
    gone = Happening(date(2020, 2, 9), reason="khai trừ")
    take_back(badge, happening=gone, today=FEBRUARY, by=actor)

    events = list(BadgeStep.objects.order_by("id").values_list("event", flat=True))
    assert events == ["handed_over", "lost", "reissued", "returned"]
    assert state_of(badge) == BadgeEvent.RETURNED
    assert Entry.objects.filter(verb__startswith="honours.badge_").count() == 4


def test_what_cannot_befall_a_badge_is_refused(badge: BadgeAward, actor: Actor) -> None:
    there = Happening(WAVE, place="hội trường Sở", body="Bí thư Đảng ủy")
    for happening, told in (
        (Happening(WAVE), "Chưa ghi nơi trao"),
        (Happening(date(2020, 2, 11), "nhà", "ông"), "chưa tới"),
        (Happening(date(2020, 1, 14), "nhà", "ông"), "trước bước vừa qua"),
    ):
        with pytest.raises(NotGiven, match=told):
            hand_over(badge, happening=happening, today=FEBRUARY, by=actor)
    with pytest.raises(NotGiven, match="chưa trao"):
        reissue(badge, happening=there, today=FEBRUARY, by=actor)
    hand_over(badge, happening=there, today=FEBRUARY, by=actor)
    with pytest.raises(NotGiven, match="đã trao"):
        hand_over(badge, happening=there, today=FEBRUARY, by=actor)
    assert BadgeStep.objects.count() == 1


def test_a_ceremony_may_be_moved_but_not_before_its_invitations(
    decided: BadgeWave, world: World, actor: Actor
) -> None:
    first = Ceremony(WAVE, "hội trường Sở", JANUARY)
    plan_ceremony(decided, unit=world.base, ceremony=first, by=actor)
    moved = plan_ceremony(
        decided, unit=world.base, ceremony=Ceremony(FEBRUARY, "hội trường tỉnh", JANUARY), by=actor
    )

    assert (moved.held_on, moved.place) == (FEBRUARY, "hội trường tỉnh")
    assert decided.ceremonies.count() == 1
    with pytest.raises(NotGiven, match="Giấy mời"):
        plan_ceremony(
            decided, unit=world.base, ceremony=Ceremony(JANUARY, "nhà", FEBRUARY), by=actor
        )


def test_no_ceremony_without_a_decision(wave: BadgeWave, world: World, actor: Actor) -> None:
    with pytest.raises(NotGiven, match="chưa có quyết định"):
        plan_ceremony(
            wave, unit=world.base, ceremony=Ceremony(WAVE, "hội trường", JANUARY), by=actor
        )


@pytest.mark.parametrize(
    ("milestone", "count", "expected"),
    [(30, 12, "BG 00000012"), (45, 7, "BG E0000007"), (55, 7, "BG D000007"), (90, 9, "BG 09")],
)
def test_a_number_is_written_by_the_pattern_of_its_milestone(
    milestone: int, count: int, expected: str
) -> None:
    patterns = value("badges/number_patterns", body=None, on=WAVE).value

    assert badge_number(milestone, count, letters="BG", patterns=patterns) == expected


def test_a_series_ends(world: World, actor: Actor) -> None:
    patterns = value("badges/number_patterns", body=None, on=WAVE).value
    assert badge_number(90, 99, letters="BG", patterns=patterns) == "BG 99"
    with pytest.raises(SeriesFull, match="90 năm đã hết"):
        badge_number(90, 100, letters="BG", patterns=patterns)
    with pytest.raises(NoSeries, match="35"):
        begin_series(world.root, milestone=35, letters="tr", last_used=0, from_on=ON, by=actor)
    made = begin_series(world.root, milestone=90, letters="tr", last_used=0, from_on=ON, by=actor)
    assert made.letters == "TR"


@pytest.mark.parametrize(
    ("milestone", "on", "amount"),
    [
        (30, date(2026, 9, 2), 3_795_000), (30, date(2026, 5, 19), 3_510_000),
        (55, date(2026, 9, 2), 8_855_000), (45, date(2026, 9, 2), None),
        (90, date(2026, 9, 2), None), (30, date(2019, 5, 19), None),
    ],
)  # fmt: skip
def test_a_gift_is_whole_dong_and_empty_where_no_text_gives_it(
    milestone: int, on: date, amount: int | None
) -> None:
    gift = gift_of(milestone, body=None, on=on)

    assert gift.amount == amount
    assert gift.because
