"""The whole province: the figures of the city's yearly report for 2016, counted by query."""

from datetime import date

from dangvu.accounts.system import GENERATOR, system_actor
from dangvu.census.building.roll import Standing
from dangvu.census.frame import frame_on
from dangvu.kernel.percent import cut_percent
from dangvu.organisations.kinds import UnitGrade
from dangvu.organisations.models import Organisation, UnitGrading
from dangvu.organisations.queries import base_organisations_on, unit_gradings
from dangvu.people.kinds import GOOD_OR_BETTER, Grade
from dangvu.people.queries import (
    admitted_between,
    gradings_of_members,
    members_on,
    recognised_between,
)
from dangvu.plans.models import Target
from dangvu.synth import report2016
from dangvu.synth.operations import make_province

FIRST, LAST = date(2016, 1, 1), date(2016, 12, 31)


def test_the_city_reports_2016_exactly(db: None) -> None:
    made = make_province(by=system_actor(GENERATOR), report=lambda line: None)
    city = [Organisation.objects.get(name="Đảng bộ Thành phố Vân Kinh")]

    assert made.members >= 16_000
    assert base_organisations_on(LAST, city).count() == 80
    assert members_on(LAST, city).count() == 8877
    counted = frame_on(LAST).below(city[0].pk)
    assert counted.filter(counted["standing"] > Standing.CANDIDATE).height == 8877

    graded = unit_gradings(2016, city).count()
    clean_strong = unit_gradings(2016, city, [UnitGrade.CLEAN_STRONG])
    assert (clean_strong.count(), graded) == (65, 79)
    assert cut_percent(clean_strong.count(), graded) == "82,27"
    assert clean_strong.filter(is_exemplary=True).exists()
    assert not unit_gradings(2016, city, [UnitGrade.WEAK]).exists()
    assert UnitGrading.objects.get(unit=city[0], year=2016).is_exemplary

    members = gradings_of_members(2016, city).count()
    good = gradings_of_members(2016, city, GOOD_OR_BETTER).count()
    excellent = gradings_of_members(2016, city, [Grade.EXCELLENT]).count()
    assert (members, good, excellent) == (7453, 6646, 901)
    assert cut_percent(good, members) == "89,17"
    assert cut_percent(excellent, members) == "12,08"

    admitted = admitted_between(FIRST, LAST, city).count()
    target = Target.objects.get(unit=city[0])
    assert (admitted, target.minimum, target.is_open_ended) == (218, 180, True)
    assert cut_percent(admitted, report2016.ADMISSIONS_PLANNED, 0) == "121"
    assert recognised_between(FIRST, LAST, city).count() == 237
