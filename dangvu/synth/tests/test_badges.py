"""Badges of the province: what was received before, and each situation of the coming wave."""

from collections import Counter
from datetime import date, timedelta

from dangvu.honours.models import BadgeAward, BadgeSeries, BadgeStep, BadgeWave, WaveEntry
from dangvu.people.kinds import FindingKind, PaperKind
from dangvu.people.models import Finding, Paper
from dangvu.synth.badges.situations import ROUNDS, YEARS, Laying
from dangvu.synth.telling import Province
from dangvu.synth.tests.told import rows


def test_badges_are_given_on_the_rounds_and_each_once(province: Province) -> None:
    awards = rows(province, BadgeAward)

    assert len(awards) > 100
    assert {f"{award.given_on:%m-%d}" for award in awards} <= set(ROUNDS)
    assert len({(award.person_id, award.milestone) for award in awards}) == len(awards)
    assert len({award.number for award in awards}) == len(awards)
    assert all(award.given_on <= province.basket.recorded_at.date() for award in awards)


def test_numbers_run_on_from_the_book(province: Province) -> None:
    of_thirty = [a.number for a in rows(province, BadgeAward) if a.milestone == YEARS]
    series = {each.milestone: each for each in rows(province, BadgeSeries)}

    assert of_thirty == sorted(of_thirty)
    assert of_thirty[-1] == f"KS {series[YEARS].last_used:08d}"
    assert all(len(number) == len("KS 00000000") for number in of_thirty)


def test_waves_of_two_years_are_the_sum_of_their_names(province: Province) -> None:
    entries = Counter(entry.wave_id for entry in rows(province, WaveEntry))
    awards = Counter(award.wave_id for award in rows(province, BadgeAward) if award.wave_id)
    waves = rows(province, BadgeWave)

    assert waves
    assert entries == awards
    assert {wave.pk for wave in waves} == entries.keys()
    assert len(rows(province, BadgeStep)) == sum(awards.values())


def test_the_coming_wave_has_its_papers(province: Province) -> None:
    kinds = Counter(paper.kind for paper in rows(province, Paper))
    findings = [each for each in rows(province, Finding) if each.kind == FindingKind.WORTHY]

    assert min(kinds[PaperKind.BADGE_DECLARATION], kinds[PaperKind.MEDICAL]) > 0
    assert kinds[PaperKind.DEATH] > 0
    assert not any(finding.is_positive for finding in findings)
    assert findings


def test_the_coming_wave_is_the_next_round() -> None:
    laying = Laying(tree=None, until=date(2019, 12, 2))  # type: ignore[arg-type]

    assert laying.wave == date(2020, 2, 3)
    assert laying.wave - laying.until == timedelta(days=63)
