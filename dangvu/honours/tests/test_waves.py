"""A wave over real records: who stands where, and that its figures are the sum of its names."""

from datetime import date

import pytest
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.honours.models import BadgeAward, BadgeWave, WaveEntry
from dangvu.honours.open_waves import NotOpen
from dangvu.honours.operations.drawing import (
    WavePlan,
    WaveStands,
    WrongDay,
    cancel_wave,
    draw_up_wave,
    refresh_wave,
)
from dangvu.honours.queries import (
    account_of,
    account_of_day,
    differing,
    entries_of,
    figures_of,
    forecast,
    wave_of_day,
    waves_in_sight,
)
from dangvu.honours.rulebook import NoRulesYet, NoSuchScheme
from dangvu.honours.stages import AwardKind, Standing, WaveStage
from dangvu.honours.tests.veterans import WAVE, Veterans, paper, veteran
from dangvu.kernel.days import add_months
from dangvu.people.kinds import GapReason, Grade, GradingOf, PaperKind
from dangvu.people.models import Grading, Membership, MembershipGap, Person
from tests.world import ON, SOURCE, World

EXPECTED = {
    "thirty": Standing.LISTED,
    "forty": Standing.LISTED,
    "warned": Standing.DEFERRED,
    "unworthy": Standing.EXCLUDED,
    "ill": Standing.EARLY,
    "dead": Standing.POSTHUMOUS,
    "undeclared": Standing.AWAITING_EVIDENCE,
}


def standings(world: World, day: date = WAVE, scheme: str = "") -> dict[int, Standing]:
    account = account_of(day, [world.root], on=ON, body=world.root, scheme=scheme)
    return {line.person_id: line.standing for line in account.lines}


def award(person: Person, milestone: int, given_on: date) -> BadgeAward:
    return BadgeAward.objects.create(
        person=person, milestone=milestone, kind=AwardKind.NORMAL, given_on=given_on, source=SOURCE
    )


def test_everybody_at_a_milestone_stands_in_exactly_one_list(
    world: World, veterans: Veterans
) -> None:
    stands = standings(world)

    assert {name: stands[getattr(veterans, name).pk] for name in EXPECTED} == EXPECTED
    assert len(stands) == len(EXPECTED)


def test_the_narrow_selection_loses_nobody_at_the_edges(world: World) -> None:
    """Both sides of each window, leap days, and time outside, against everybody judged."""
    days = [date(1989, 11, 7), date(1989, 11, 8), date(1990, 2, 3), date(1990, 2, 4),
            date(1980, 2, 3), date(1980, 2, 4), date(1960, 2, 29), date(1989, 11, 30)]  # fmt: skip
    people = {day: veteran(f"Trà {day}", world.first_cell, day).pk for day in days}
    outside = veteran("Trà Gián Đoạn", world.first_cell, date(1985, 1, 10))
    MembershipGap.objects.create(
        membership=Membership.objects.get(person=outside), from_on=date(1990, 1, 1),
        to_on=date(1995, 1, 1), reason=GapReason.LOST_CONTACT, evidence=SOURCE,
    )  # fmt: skip
    for person in (people[date(1989, 11, 7)], people[date(1980, 2, 4)]):
        award(Person.objects.get(pk=person), 30, date(2019, 11, 7))

    stands = standings(world)

    within = {date(1989, 11, 8), date(1990, 2, 3), date(1980, 2, 3), date(1960, 2, 29),
              date(1989, 11, 30)}  # fmt: skip
    assert stands.keys() == {people[day] for day in within} | {outside.pk}


def test_29_february_is_full_on_the_28th(world: World) -> None:
    person = veteran("Trà Nhuận", world.first_cell, date(1992, 2, 29))
    Membership.objects.filter(person=person).update(ceremony_on=date(1992, 3, 20))

    account = account_of(date(2022, 5, 19), [world.root], on=ON, body=None)

    assert [line.reached_on for line in account.lines] == [date(2022, 2, 28)]


def test_no_list_changes_when_an_unrelated_fact_is_added(world: World, veterans: Veterans) -> None:
    before = account_of(WAVE, [world.root], on=ON).lines

    for person in (veterans.thirty, veterans.warned, world.member):
        Grading.objects.create(
            person=person, year=2018, of=GradingOf.MEMBER, grade=Grade.FAILED, source=SOURCE,
            recorded_at=timezone.now(),
        )  # fmt: skip
        paper(person, PaperKind.APPLICATION, date(2019, 1, 1))

    assert account_of(WAVE, [world.root], on=ON).lines == before


def test_declarations_are_not_yet_asked_for_in_later_waves(
    world: World, veterans: Veterans
) -> None:
    spring = veteran("Trà Mùa Xuân", world.first_cell, date(1990, 4, 1), declared=False)

    assert standings(world, date(2020, 5, 19))[spring.pk] == Standing.LISTED


def test_the_wave_is_kept_with_its_rules_and_deadline(wave: BadgeWave, world: World) -> None:
    assert (wave.scheme, wave.lists_due_on) == ("thuong", date(2019, 12, 10))
    assert "badges/wait_after_discipline@2016-07-25" in wave.judged_by
    assert wave.entries.count() == len(EXPECTED)
    assert Entry.objects.filter(verb="honours.wave_drawn_up").count() == 1
    assert wave_of_day(WAVE, world.first_cell) == wave
    assert list(waves_in_sight([world.second_cell])) == [wave]
    assert list(waves_in_sight([world.district])) == []


def test_figures_are_the_sum_of_the_names(wave: BadgeWave, world: World) -> None:
    entries = list(entries_of(wave, [world.agencies]))
    figures = figures_of(entries)

    assert sum(figures.by_standing.values()) == len(entries)
    for standing, count in figures.by_standing.items():
        assert count == entries_of(wave, [world.agencies], standing).count()
        assert count == sum(row[standing] for _, row in figures.by_milestone)
    assert figures.receiving == 4


def test_a_cell_sees_its_own_part(wave: BadgeWave, world: World, veterans: Veterans) -> None:
    own = account_of_day(WAVE, [world.second_cell], on=ON)

    assert [line.person_id for line in own.lines] == [veterans.forty.pk]
    assert own.lines[0].entry_id is not None


def test_what_no_committee_drew_up_is_judged_beside_it(wave: BadgeWave, world: World) -> None:
    other = veteran("Trà Huyện Khác", world.other_cell, date(1990, 1, 2))

    account = account_of_day(WAVE, [world.root], on=ON)

    assert len(account.lines) == len(EXPECTED) + 1
    assert [line.person_id for line in account.lines if line.entry_id is None] == [other.pk]


def test_a_wave_stands_once(wave: BadgeWave, world: World, actor: Actor) -> None:
    for unit in (world.agencies, world.base, world.root):
        with pytest.raises(WaveStands, match="Đã lập Đợt 03/02/2020"):
            draw_up_wave(unit, plan=WavePlan(WAVE), on=ON, by=actor)
    assert BadgeWave.objects.count() == 1


def test_what_cannot_be_a_wave_is_refused(world: World, actor: Actor) -> None:
    for plan, refusal in (
        (WavePlan(WAVE, lists_due_on=WAVE, due_source="KH"), WrongDay),
        (WavePlan(WAVE, lists_due_on=date(2019, 12, 10)), WrongDay),
        (WavePlan(date(2016, 5, 19)), NoRulesYet),
        (WavePlan(WAVE, scheme="khac"), NoSuchScheme),
    ):
        with pytest.raises(refusal):
            draw_up_wave(world.agencies, plan=plan, on=ON, by=actor)


def test_a_declaration_brings_somebody_on_the_list(
    wave: BadgeWave, veterans: Veterans, actor: Actor
) -> None:
    paper(veterans.undeclared, PaperKind.BADGE_DECLARATION, date(2019, 11, 30))

    refresh_wave(wave, on=ON, by=actor)

    entry = WaveEntry.objects.get(wave=wave, person=veterans.undeclared)
    assert entry.standing == Standing.LISTED
    assert wave.entries.count() == len(EXPECTED)


def test_a_cancelled_wave_makes_room(wave: BadgeWave, world: World, actor: Actor) -> None:
    cancel_wave(wave, reason="lập nhầm cách xếp", by=actor)

    again = draw_up_wave(world.agencies, plan=WavePlan(WAVE), on=ON, by=actor)

    assert again.entries.count() == len(EXPECTED)
    with pytest.raises(NotOpen, match=WaveStage.CANCELLED.label):
        refresh_wave(wave, on=ON, by=actor)


def test_the_forecast_tells_each_person_once(world: World, veterans: Veterans) -> None:
    spring = veteran("Trà Mùa Xuân", world.first_cell, date(1990, 4, 1), declared=False)

    coming = forecast([world.root], on=ON)

    assert [each.day for each in coming] == [
        date(2020, 2, 3), date(2020, 5, 19), date(2020, 9, 2), date(2020, 11, 7),
    ]  # fmt: skip
    assert len(coming[0].lines) == len(EXPECTED)
    in_may = {line.person_id: line.standing for line in coming[1].lines}
    assert in_may[spring.pk] == Standing.LISTED
    assert in_may[veterans.warned.pk] == Standing.LISTED, "six months have passed by then"
    assert veterans.thirty.pk not in in_may


def test_whose_wave_another_scheme_would_change(world: World) -> None:
    person = veteran("Trà Cuối Tháng Hai", world.first_cell, date(1990, 2, 20))
    same = veteran("Trà Tháng Giêng", world.first_cell, date(1990, 1, 20))
    autumn = veteran("Trà Tháng Mười Một", world.first_cell, date(1989, 11, 20))

    found = differing(WAVE, [world.root], on=ON, scheme="thuong", other="ha-noi")

    waves = {each.line.person_id: (each.wave, each.other_wave) for each in found}
    assert waves == {
        person.pk: (date(2020, 5, 19), WAVE),
        autumn.pk: (WAVE, date(2019, 11, 7)),
    }
    assert same.pk not in waves


def test_the_page_of_a_wave_costs_few_queries(
    world: World, veterans: Veterans, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(25):  # type: ignore[operator]
        account_of(WAVE, [world.root], on=ON)


def test_who_joined_again_is_counted_from_the_first_time(world: World) -> None:
    person = veteran("Trà Vào Lại", world.first_cell, date(2000, 6, 1))
    Membership.objects.create(
        person=person, decision_on=date(1985, 1, 10), ceremony_on=date(1985, 2, 1),
        probation_ends_on=add_months(date(1985, 2, 1), 12), official_on=date(1986, 2, 1),
        ended_on=date(1995, 6, 1), end_reason="struck_off", source=SOURCE,
    )  # fmt: skip

    account = account_of(WAVE, [world.root], on=ON)

    assert [(line.person_id, line.reached_on) for line in account.lines] == [
        (person.pk, date(2020, 1, 10))
    ]
