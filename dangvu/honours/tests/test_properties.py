"""Over any history: one standing at each wave, nobody lost, nothing changed by what is unrelated."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dangvu.honours.assigning import Assignment, assign
from dangvu.honours.lives import Held, Judged, Life, Wrong
from dangvu.honours.reaching import WaveRules, milestone_of
from dangvu.honours.rulebook import SCHEMES, rulebook, scheme_named
from dangvu.honours.stages import RECEIVING, AwardKind, Standing
from dangvu.honours.tests.lives import Span, died, membership
from dangvu.honours.windows import wave_for, waves_after, waves_of, window_of
from dangvu.kernel.days import add_months
from dangvu.people.kinds import DisciplineForm, PaperKind
from dangvu.people.party_age import milestone_on

ROUNDS = ("02-03", "05-19", "09-02", "11-07")
FIRST = date(2016, 11, 7)
WAVES = waves_after(FIRST, ROUNDS, 22)
DAYS = st.dates(date(2015, 1, 1), date(2026, 12, 31))
FORMS = st.sampled_from([DisciplineForm.REPRIMAND, DisciplineForm.WARNING, DisciplineForm.REMOVAL])
JUDGED = st.builds(Judged, DAYS, st.booleans(), st.just("Chi bộ Trà"))


@cache
def rules(wave: date, scheme: str) -> WaveRules:
    return rulebook(wave, body=None, on=wave, scheme=scheme).rules


@st.composite
def gaps(draw: st.DrawFn, after: date) -> list[Span]:
    found = []
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.dates(after + timedelta(days=400), date(2014, 1, 1)))
        found.append((start, start + timedelta(days=draw(st.integers(1, 2500)))))
    return found


@st.composite
def histories(draw: st.DrawFn) -> Life:
    began = draw(st.dates(date(1945, 9, 2), date(1996, 12, 31)))
    time = membership(
        began if draw(st.integers(0, 9)) else None,
        ceremony_on=add_months(began, 1),
        gaps=draw(gaps(began)),
    )
    died_on = draw(st.none() | DAYS)
    kinds = (PaperKind.BADGE_DECLARATION, PaperKind.MEDICAL, PaperKind.DEATH)
    return Life(
        person_id=1,
        memberships=(died(time, died_on) if died_on else time,),
        died_on=died_on,
        wrongs=tuple(draw(st.lists(st.builds(Wrong, FORMS, DAYS, st.none()), max_size=2))),
        corrected=tuple(draw(st.lists(JUDGED, max_size=1))),
        worthy=tuple(draw(st.lists(JUDGED, max_size=1))),
        papers={kind: tuple(draw(st.lists(DAYS, max_size=2))) for kind in kinds},
        held=_received_before(time),
    )


def _received_before(time: object) -> tuple[Held, ...]:
    """Everything that was due before the first wave here was given in its time."""
    found = []
    for years in (30, 40, 45, 50, 55, 60, 65, 70):
        reached_on = milestone_on([time], years)  # type: ignore[list-item]
        if reached_on and reached_on <= FIRST:
            found.append(Held(years, reached_on))
    return tuple(found)


def carried_through(life: Life, scheme: str) -> list[tuple[date, Assignment | None]]:
    """Wave after wave; who is listed receives the badge."""
    told = []
    for wave in WAVES:
        found = assign(life, rules(wave, scheme))
        told.append((wave, found))
        if found and found.standing in RECEIVING:
            life = replace(life, held=(*life.held, Held(found.milestone, wave)))
    return told


SCHEME = st.sampled_from(sorted(SCHEMES))


@given(histories(), SCHEME)
@settings(max_examples=50, deadline=None)
def test_a_badge_is_given_once_and_nobody_is_lost(life: Life, scheme: str) -> None:
    told = carried_through(life, scheme)
    given_to = [(found.milestone, wave) for wave, found in told if found and _receives(found)]

    assert len({milestone for milestone, _ in given_to}) == len(given_to)
    for (wave, found), (following, then) in pairwise(told):
        if found is None or _receives(found) or found.standing == Standing.AWARDED:
            continue
        if found.kind != AwardKind.NORMAL or life.is_dead(following):
            continue
        assert then is not None, f"lost between {wave} and {following}"
        assert then.milestone >= found.milestone


def _receives(found: Assignment | None) -> bool:
    return found is not None and found.standing in RECEIVING


@given(histories(), SCHEME)
@settings(max_examples=50, deadline=None)
def test_each_standing_says_why(life: Life, scheme: str) -> None:
    for wave, found in carried_through(life, scheme):
        if found is None:
            continue
        assert found.standing in set(Standing)
        assert found.reason
        assert found.until is None or (found.standing == Standing.DEFERRED and found.until > wave)
        assert (found.kind == AwardKind.POSTHUMOUS) == life.is_dead(wave)


@given(st.dates(date(1946, 1, 1), date(1990, 12, 31)), SCHEME)
@settings(max_examples=50, deadline=None)
def test_every_milestone_of_an_eligible_member_is_given_in_its_own_wave(
    began: date, scheme: str
) -> None:
    time = membership(began)
    papers: dict[str, tuple[date, ...]] = {}
    papers[PaperKind.BADGE_DECLARATION] = tuple(wave - timedelta(days=30) for wave in WAVES)
    life = Life(1, (time,), papers=papers, held=_received_before(time))
    known = scheme_named(scheme, body=None, on=FIRST)

    told = carried_through(life, scheme)

    received = {f.milestone: wave for wave, f in told if f and f.standing in RECEIVING}
    for years in rules(WAVES[0], scheme).milestones:
        reached_on = milestone_on([time], years)
        wave = wave_for(reached_on, known, ROUNDS) if reached_on else None
        if reached_on and reached_on > FIRST and wave in WAVES:
            assert received[years] == wave


@given(st.dates(date(1994, 1, 1), date(2090, 12, 31)), SCHEME)
@settings(max_examples=150, deadline=None)
def test_each_day_lies_in_exactly_one_window(day: date, scheme: str) -> None:
    known = scheme_named(scheme, body=None, on=FIRST)
    waves = [wave for year in range(day.year - 1, day.year + 2) for wave in waves_of(year, ROUNDS)]

    assert sum(window_of(wave, known, ROUNDS).holds(day) for wave in waves) == 1


@given(histories(), st.sampled_from(WAVES), SCHEME, st.dates(date(1970, 1, 1), date(2030, 1, 1)))
@settings(max_examples=80, deadline=None)
def test_nothing_unrelated_moves_anybody(life: Life, wave: date, scheme: str, day: date) -> None:
    after = wave + timedelta(days=1)
    more = replace(
        life,
        wrongs=(*life.wrongs, Wrong(DisciplineForm.WARNING, after)),
        worthy=(*life.worthy, Judged(after, False)),
        corrected=(*life.corrected, Judged(after, True)),
        papers={
            **life.papers,
            PaperKind.APPLICATION: (day,),
            PaperKind.BADGE_DECLARATION: (*life.papers[PaperKind.BADGE_DECLARATION], after),
        },
        held=(*life.held, Held(90, after)),
    )

    assert assign(more, rules(wave, scheme)) == assign(life, rules(wave, scheme))
    assert milestone_of(more, rules(wave, scheme)) == milestone_of(life, rules(wave, scheme))
