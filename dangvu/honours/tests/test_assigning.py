"""The worked cases of the domain reference, and both sides of every edge; no record is needed."""

from datetime import date

import pytest

from dangvu.honours.assigning import Assignment, assign
from dangvu.honours.lives import Held, Judged, Life, Wrong
from dangvu.honours.stages import Standing
from dangvu.honours.tests.lives import died, life, membership, rules
from dangvu.people.kinds import DisciplineForm, PaperKind

pytestmark = pytest.mark.django_db

MADE_ON = date(2016, 1, 1)
DECLARED: dict[str, tuple[date, ...]] = {PaperKind.BADGE_DECLARATION: (MADE_ON,)}


def at(wave: date, person: Life, scheme: str = "thuong") -> Assignment:
    found = assign(person, rules(wave, scheme))
    assert found is not None
    return found


def standing(wave: date, person: Life, scheme: str = "thuong") -> Standing | None:
    found = assign(person, rules(wave, scheme))
    return found.standing if found else None


def test_party_age_runs_from_the_decision_and_decides_the_wave() -> None:
    person = life(membership(date(2024, 8, 25), ceremony_on=date(2024, 9, 15)))

    found = at(date(2054, 9, 2), person)

    assert (found.milestone, found.reached_on) == (30, date(2054, 8, 25))
    assert standing(date(2054, 5, 19), person) is None


def test_five_years_outside_move_the_milestone_by_five_years() -> None:
    first = membership(date(1990, 3, 10), ended_on=date(1995, 6, 1), end_reason="struck_off")
    person = life(first, membership(date(2000, 6, 1)))

    assert at(date(2025, 5, 19), person).reached_on == date(2025, 3, 10)
    assert standing(date(2025, 2, 3), person) is None


@pytest.mark.parametrize(
    ("wave", "scheme", "is_in"),
    [
        (date(2025, 9, 2), "ha-noi", True),
        (date(2025, 11, 7), "ha-noi", False),
        (date(2025, 9, 2), "thuong", False),
        (date(2025, 11, 7), "thuong", True),
    ],
)
def test_schemes_assign_a_milestone_to_different_waves(
    wave: date, scheme: str, is_in: bool
) -> None:
    held = (Held(30, date(2025, 9, 2)),) if wave.month == 11 and scheme == "ha-noi" else ()
    person = life(membership(date(1995, 9, 25)), held=held)

    assert (standing(wave, person, scheme) == Standing.LISTED) is is_in


@pytest.mark.parametrize(
    ("reached", "is_in"),
    [
        (date(2019, 11, 7), False),
        (date(2019, 11, 8), True),
        (date(2020, 2, 3), True),
        (date(2020, 2, 4), False),
    ],
    ids=["the wave before", "the day after it", "the day of the wave", "the day after"],
)  # fmt: skip
def test_a_wave_takes_what_has_come_since_the_wave_before(reached: date, is_in: bool) -> None:
    person = life(membership(reached.replace(year=reached.year - 30)))
    found = assign(person, rules(date(2020, 2, 3)))

    assert (found is not None and not found.is_late) is is_in


def test_nobody_is_left_out_who_was_missed_by_an_earlier_wave() -> None:
    person = life(membership(date(1988, 5, 1)))

    found = at(date(2020, 2, 3), person)

    assert found.standing == Standing.LISTED
    assert found.is_late
    assert "thuộc đợt trước" in found.reason


def test_a_badge_already_given_is_said_in_its_own_wave_only() -> None:
    person = life(membership(date(1990, 1, 10)), held=(Held(30, date(2019, 5, 19)),))

    assert standing(date(2020, 2, 3), person) == Standing.AWARDED
    assert standing(date(2020, 5, 19), person) is None


WARNED = Wrong(DisciplineForm.WARNING, date(2026, 1, 10))
MARCH = membership(date(1996, 3, 1))


def recognised(on: date, *, is_positive: bool = True) -> tuple[Judged, ...]:
    return (Judged(on, is_positive, "Chi bộ Trà"),)


def test_a_warning_is_waited_out_for_nine_months() -> None:
    found = at(date(2026, 5, 19), life(MARCH, wrongs=(WARNED,)))

    assert (found.standing, found.until) == (Standing.DEFERRED, date(2026, 10, 10))
    assert "chờ 9 tháng" in found.reason


@pytest.mark.parametrize(
    ("decided_on", "expected"),
    [(date(2026, 2, 7), Standing.LISTED), (date(2026, 2, 8), Standing.DEFERRED)],
    ids=["nine months to the day of the wave", "a day short"],
)
def test_the_wait_ends_on_the_same_day_number(decided_on: date, expected: Standing) -> None:
    wrong = Wrong(DisciplineForm.WARNING, decided_on)
    person = life(MARCH, wrongs=(wrong,), corrected=recognised(date(2026, 11, 1)))

    assert standing(date(2026, 11, 7), person) == expected


@pytest.mark.parametrize(
    ("corrected", "expected"),
    [
        ((), Standing.DEFERRED),
        (recognised(date(2026, 10, 20)), Standing.LISTED),
        (recognised(date(2026, 1, 10)), Standing.DEFERRED),
        (recognised(date(2026, 10, 20), is_positive=False), Standing.DEFERRED),
        (recognised(date(2026, 11, 8)), Standing.DEFERRED),
    ],
    ids=["none", "after the discipline", "not after it", "not recognised", "after the wave"],
)
def test_after_the_wait_the_cell_must_have_recognised(
    corrected: tuple[Judged, ...], expected: Standing
) -> None:
    person = life(MARCH, wrongs=(WARNED,), corrected=corrected)

    assert standing(date(2026, 11, 7), person) == expected


def test_a_wait_long_over_before_the_milestone_asks_for_nothing() -> None:
    over = Wrong(DisciplineForm.WARNING, date(2024, 1, 10), date(2025, 1, 10))
    still = Wrong(DisciplineForm.WARNING, date(2024, 1, 10))

    assert standing(date(2026, 5, 19), life(MARCH, wrongs=(over,))) == Standing.LISTED
    assert standing(date(2026, 5, 19), life(MARCH, wrongs=(still,))) == Standing.DEFERRED


@pytest.mark.parametrize(
    ("form", "months"),
    [(DisciplineForm.REPRIMAND, 0), (DisciplineForm.WARNING, 6), (DisciplineForm.REMOVAL, 12)],
)
def test_the_rules_of_2016_wait_otherwise(form: DisciplineForm, months: int) -> None:
    wrong = Wrong(form, date(2019, 12, 10))
    found = at(date(2020, 2, 3), life(membership(date(1989, 12, 20)), wrongs=(wrong,)))

    assert (found.standing == Standing.DEFERRED) is bool(months)
    expected = {0: None, 6: date(2020, 6, 10), 12: date(2020, 12, 10)}[months]
    assert found.until == expected


def medical(day: date) -> dict[str, tuple[date, ...]]:
    return {**DECLARED, PaperKind.MEDICAL: (day,)}


@pytest.mark.parametrize(
    ("decided_on", "wave", "is_early"),
    [
        (date(1991, 2, 28), date(2020, 2, 3), True),
        (date(1991, 3, 1), date(2020, 2, 3), False),
        (date(1958, 2, 28), date(2026, 2, 3), True),
        (date(1958, 3, 1), date(2026, 2, 3), False),
        (date(1952, 2, 28), date(2020, 2, 3), False),
        (date(1951, 2, 28), date(2020, 2, 3), True),
    ],
    ids=[
        "30 in twelve months", "30 in thirteen", "70 in twenty-four", "70 in twenty-five",
        "70 in twenty-four under the rules of 2016", "70 in twelve under them",
    ],
)  # fmt: skip
def test_the_seriously_ill_may_come_early_counted_by_month(
    decided_on: date, wave: date, is_early: bool
) -> None:
    before = tuple(Held(years, date(2012, 2, 3)) for years in (30, 40, 50, 55, 60, 65))
    held = before if decided_on.year < 1980 else ()
    person = life(membership(decided_on), papers=medical(date(2019, 11, 1)), held=held)

    assert (standing(wave, person) == Standing.EARLY) is is_early


def test_a_medical_paper_serves_one_badge() -> None:
    person = life(
        membership(date(1990, 6, 1)),
        papers=medical(date(2010, 1, 1)),
        held=(Held(30, date(2019, 5, 19)),),
    )

    assert standing(date(2020, 2, 3), person) is None


def test_the_dead_who_reached_it_receive_it_and_only_then_under_the_rules_of_2016() -> None:
    papers = {PaperKind.DEATH: (date(2020, 1, 5),)}
    reached = died(membership(date(1989, 12, 20)), date(2020, 1, 2))
    not_yet = died(membership(date(1990, 1, 3)), date(2020, 1, 2))

    wave = date(2020, 2, 3)
    assert (
        standing(wave, life(reached, died_on=date(2020, 1, 2), papers=papers))
        == Standing.POSTHUMOUS
    )
    assert standing(wave, life(not_yet, died_on=date(2020, 1, 2), papers=papers)) is None


@pytest.mark.parametrize(
    ("decided_on", "expected"),
    [(date(1997, 1, 31), Standing.POSTHUMOUS), (date(1997, 2, 1), None)],
    ids=["twelve months", "thirteen months"],
)
def test_the_dead_may_come_twelve_months_early(decided_on: date, expected: Standing | None) -> None:
    died_on = date(2026, 1, 2)
    person = life(
        died(membership(decided_on), died_on), died_on=died_on, papers={PaperKind.DEATH: (died_on,)}
    )

    assert standing(date(2026, 2, 3), person) == expected


def test_without_the_paper_of_death_it_waits() -> None:
    died_on = date(2020, 1, 2)
    person = life(died(membership(date(1989, 12, 20)), died_on), died_on=died_on, papers=DECLARED)

    assert standing(date(2020, 2, 3), person) == Standing.AWAITING_EVIDENCE


def test_a_recorded_finding_excludes_until_another_is_made() -> None:
    against = Judged(date(2019, 10, 1), False, "Đảng ủy Sở Trà")
    again = Judged(date(2019, 12, 1), True, "Đảng ủy Sở Trà")
    person = membership(date(1989, 12, 20))

    found = at(date(2020, 2, 3), life(person, worthy=(against,)))

    assert found.standing == Standing.EXCLUDED
    assert "Đảng ủy Sở Trà kết luận ngày 01/10/2019" in found.reason
    assert standing(date(2020, 2, 3), life(person, worthy=(against, again))) == Standing.LISTED


BARE = membership(None, ceremony_on=date(1989, 12, 20))
CARDED = membership(None, ceremony_on=date(1989, 12, 20), card_number="12.345678")
TANGLED = membership(date(1989, 12, 20), official_on=date(1988, 1, 1))
ON_PROBATION = membership(date(1989, 12, 20), official_on=None)
PLAIN = membership(date(1989, 12, 20))


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (life(BARE), "thiếu quyết định kết nạp hoặc thẻ"),
        (life(CARDED), ""),
        (life(TANGLED), "mâu thuẫn"),
        (life(ON_PROBATION), "chưa ghi ngày công nhận"),
        (life(PLAIN, born=date(1980, 1, 1)), "mâu thuẫn"),
        (life(PLAIN, wrongs=(Wrong(DisciplineForm.EXPULSION, date(2019, 1, 1)),)), "khai trừ"),
        (life(PLAIN, papers={}), "tờ khai"),
        (life(PLAIN, held=(Held(30, date(2016, 2, 3)),)), None),
    ],
    ids=["no decision", "a card instead", "official too soon", "on probation", "a child", "expelled",
         "no declaration", "already there"],
)  # fmt: skip
def test_evidence_that_is_missing_or_contradicts_is_named(person: Life, told: str | None) -> None:
    found = at(date(2020, 2, 3), person)

    if told is None:
        assert found.standing == Standing.AWARDED
    elif told:
        assert found.standing == Standing.AWAITING_EVIDENCE
        assert told in found.reason
    else:
        assert found.standing == Standing.LISTED


def test_who_left_is_at_no_milestone() -> None:
    left = membership(date(1989, 12, 20), ended_on=date(2015, 1, 1), end_reason="left")

    assert standing(date(2020, 2, 3), life(left)) is None


def test_the_badge_of_45_years_exists_since_its_day() -> None:
    person = life(membership(date(1971, 8, 1)), held=(Held(40, date(2011, 9, 2)),))

    assert at(date(2016, 9, 2), person).milestone == 45


def test_a_wait_that_lay_upon_the_milestone_asks_for_recognition_though_it_is_over() -> None:
    over = Wrong(DisciplineForm.WARNING, date(2026, 1, 10), date(2026, 11, 1))

    assert standing(date(2026, 11, 7), life(MARCH, wrongs=(over,))) == Standing.DEFERRED


def test_who_died_before_a_badge_existed_is_not_asked_for_it() -> None:
    died_on = date(2015, 3, 1)
    time = died(membership(date(1969, 5, 1)), died_on)
    person = life(time, died_on=died_on, held=(Held(40, date(2009, 5, 19)),))

    assert standing(date(2020, 2, 3), person) is None
