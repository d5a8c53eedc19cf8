"""What rules read of people's records: the day respected, sources told, contradictions named."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dangvu.kernel.days import add_months
from dangvu.people.facts import facts_of
from dangvu.people.facts.schooling import education_level
from dangvu.people.kinds import (
    AffiliationKind,
    AwardForm,
    AwardLevel,
    CertificateKind,
    DisciplineForm,
    EndReason,
    FindingKind,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
    TitleKind,
)
from dangvu.people.models import (
    Affiliation,
    Certificate,
    Commendation,
    Discipline,
    Finding,
    Grading,
    Membership,
    Paper,
    Person,
    SchoolResult,
    Title,
)
from dangvu.rules.record import Cell, as_month, as_number, is_column
from tests.world import World

ON = date(2019, 12, 2)
DAY = timedelta(days=1)
NOW = datetime(2019, 12, 2, 8, tzinfo=UTC)
OF_A_FACT = {"source": "Quyết định 9-QĐ/SS", "recorded_at": NOW}


@pytest.fixture
def person(db: None) -> Person:
    found = Person.prepared("Bế Văn Trà", birth_year=1990, birth_month=5, birth_day=20)
    found.save()
    return found


def cells(person: Person, on: date = ON) -> dict[str, Cell]:
    return dict(facts_of([person.pk], on=on)[person.pk].cells)


def value(person: Person, name: str, on: date = ON) -> int | None:
    found = cells(person, on).get(name)
    return found.value if found else None


def commend(person: Person, given_on: date, level: AwardLevel, **fields: object) -> None:
    Commendation.objects.create(
        person=person, given_on=given_on, level=level, **OF_A_FACT,
        **{"form": AwardForm.CERTIFICATE_OF_MERIT, **fields},
    )  # fmt: skip


def join(person: Person, ceremony_on: date, **fields: object) -> Membership:
    fields = {"probation_ends_on": add_months(ceremony_on, 12), "source": "Lý lịch", **fields}
    return Membership.objects.create(person=person, ceremony_on=ceremony_on, **fields)


def test_every_cell_is_a_column_that_rules_know(person: Person) -> None:
    join(person, date(2015, 2, 3))
    assert all(is_column(name) for name in cells(person))


def test_gradings_stand_by_their_distance_from_the_day_and_who_gave_them(person: Person) -> None:
    Grading.objects.create(
        person=person, year=2018, of=GradingOf.STAFF, grade=Grade.EXCELLENT, **OF_A_FACT
    )
    Grading.objects.create(
        person=person, year=2014, of=GradingOf.MEMBER, grade=Grade.COMPLETED, **OF_A_FACT
    )
    found = cells(person)

    assert found["staff_grade_1"] == Cell(
        4, "2018: hoàn thành xuất sắc nhiệm vụ – Quyết định 9-QĐ/SS"
    )
    assert found["member_grade_5"].value == 2
    assert "member_grade_1" not in found
    assert value(person, "staff_grade_0", on=date(2018, 6, 1)) == 4
    assert "member_grade_6" not in cells(person, on=date(2020, 1, 1))


def test_what_was_superseded_is_not_read(person: Person) -> None:
    fact = {"person": person, "year": 2018, "of": GradingOf.STAFF, "source": "Phiếu"}
    Grading.objects.create(grade=Grade.EXCELLENT, recorded_at=NOW, superseded_at=NOW, **fact)
    assert "staff_grade_1" not in cells(person)
    Grading.objects.create(grade=Grade.GOOD, recorded_at=NOW, **fact)
    assert value(person, "staff_grade_1") == 3


def test_a_school_year_is_the_last_whole_one_from_summer_on(person: Person) -> None:
    SchoolResult.objects.create(
        person=person, school_year=2018, grade=SchoolGrade.VERY_GOOD, **OF_A_FACT
    )
    assert value(person, "school_grade_1", on=date(2019, 7, 1)) == 3
    assert value(person, "school_grade_0", on=date(2019, 6, 30)) == 3


def test_two_results_of_one_school_year_are_a_conflict_that_quotes_both(person: Person) -> None:
    for grade in (SchoolGrade.GOOD, SchoolGrade.EXCELLENT):
        SchoolResult.objects.create(person=person, school_year=2018, grade=grade, **OF_A_FACT)
    found = cells(person)["school_grade_1"]

    assert (found.value, found.is_conflict) == (None, True)
    assert "khá" in found.told
    assert "xuất sắc" in found.told
    assert "Hãy đối chiếu" in found.told


def test_the_same_result_told_twice_is_no_conflict(person: Person) -> None:
    for _ in range(2):
        SchoolResult.objects.create(
            person=person, school_year=2018, grade=SchoolGrade.GOOD, **OF_A_FACT
        )
    assert value(person, "school_grade_1") == 2


def test_the_highest_title_of_a_year_counts_and_none_is_a_known_none(person: Person) -> None:
    for kind in (TitleKind.EMULATION_BASE, TitleKind.ADVANCED):
        Title.objects.create(person=person, year=2017, kind=kind, **OF_A_FACT)
    assert value(person, "title_2") == 2
    assert value(person, "title_1") == 0


def test_praise_counts_by_year_and_for_ever_only_for_work_up_to_the_day(person: Person) -> None:
    commend(person, date(2012, 3, 1), AwardLevel.PROVINCE)
    commend(person, date(2018, 3, 1), AwardLevel.DISTRICT)
    commend(person, date(2018, 4, 1), AwardLevel.CENTRAL, is_for_work=False)
    commend(person, ON + DAY, AwardLevel.CENTRAL)

    assert value(person, "praise_1") == 2
    assert value(person, "praise_0") == 0
    assert value(person, "praise_ever") == 3
    assert value(person, "praise_ever", on=ON + DAY) == 4


def test_a_prize_counts_by_its_level_whatever_it_was_for(person: Person) -> None:
    commend(person, date(2018, 4, 1), AwardLevel.PROVINCE, form=AwardForm.PRIZE, is_for_work=False)
    assert value(person, "praise_1") == 3


def test_praise_from_before_the_birth_is_a_conflict(person: Person) -> None:
    commend(person, date(1990, 5, 19), AwardLevel.PROVINCE)
    assert cells(person)["praise_ever"].is_conflict


def test_the_latest_paper_not_after_the_day_counts(person: Person) -> None:
    for day in (date(2017, 1, 5), date(2019, 2, 5), ON + DAY):
        Paper.objects.create(
            person=person, kind=PaperKind.BACKGROUND, dated_on=day, kept_at="tủ 2", **OF_A_FACT
        )
    assert value(person, "paper_background") == 20190205
    assert value(person, "paper_background", on=date(2019, 2, 4)) == 20170105
    early = cells(person, on=date(2017, 1, 4))["paper_background"]
    assert early.value is None
    assert "sau ngày xét 04/01/2017" in early.told


def test_a_certificate_is_a_paper_with_its_number(person: Person) -> None:
    Certificate.objects.create(
        person=person, kind=CertificateKind.AWARENESS, number="245/GCN", given_on=ON, **OF_A_FACT
    )
    found = cells(person)["paper_awareness"]
    assert found.value == as_number(ON)
    assert "245/GCN" in found.told


def test_the_last_finding_of_a_body_counts_yes_or_no(person: Person) -> None:
    def find(day: date, is_positive: bool) -> None:
        Finding.objects.create(
            person=person, kind=FindingKind.OUTSTANDING, body="Chi bộ Trà Hồng", found_on=day,
            is_positive=is_positive, **OF_A_FACT,
        )  # fmt: skip

    find(date(2018, 1, 1), True)
    find(date(2019, 1, 1), False)
    assert value(person, "finding_outstanding") == 0
    assert value(person, "finding_outstanding", on=date(2018, 12, 31)) == 1
    assert "không quần chúng" in cells(person)["finding_outstanding"].told

    find(date(2019, 1, 1), True)
    assert cells(person)["finding_outstanding"].is_conflict


def test_discipline_counts_from_its_day_until_the_day_it_ceased(person: Person) -> None:
    Discipline.objects.create(
        person=person, form=DisciplineForm.WARNING, decided_on=date(2019, 3, 1), number="3-QĐ",
        ended_on=date(2019, 11, 1), **OF_A_FACT,
    )  # fmt: skip
    assert value(person, "warning_on") == 20190301
    assert value(person, "reprimand_on") == 0
    days = (date(2019, 2, 28), date(2019, 3, 1), date(2019, 10, 31), date(2019, 11, 1))
    assert [value(person, "discipline_in_force", on=day) for day in days] == [0, 1, 1, 0]
    assert value(person, "warning_on", on=days[0]) == 0


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("12/12", 5), ("10/10", 5), (" 9 / 10 ", 4), ("10/12", 4), ("9/12", None), ("7/10", None),
        ("8/12", 2), ("5/10", 2), ("5/12", 2), ("4/12", 1), ("3/10", 1), ("13/12", None),
        ("Tốt nghiệp THCS", 4), ("biết đọc, biết viết", 1), ("lớp đêm", None), ("", None),
    ],
)  # fmt: skip
def test_education_is_read_only_where_the_text_settles_it(text: str, level: int | None) -> None:
    assert education_level(text) == level


def test_an_open_education_is_quoted_and_a_blank_one_is_nothing(person: Person) -> None:
    assert "education" not in cells(person)
    person.education_general = "9/12"
    person.save()
    found = cells(person)["education"]
    assert found.value is None
    assert "“9/12”" in found.told


def test_a_birth_is_known_as_far_as_it_is_written(person: Person) -> None:
    found = cells(person)
    assert found["birth_month"].value == as_month(date(1990, 5, 1))
    assert found["birth_on"].value == 19900520

    person.birth_day = None
    person.save()
    found = cells(person)
    assert (found["birth_month"].value, found["birth_on"].value) == (1990 * 12 + 4, None)
    person.birth_month = None
    person.save()
    assert "tháng sinh" in cells(person)["birth_month"].told
    person.birth_year = None
    person.save()
    assert "birth_month" not in cells(person)


@pytest.mark.parametrize("birth", [(2019, 12, 3), (1990, 2, 30)], ids=["to come", "no such day"])
def test_an_impossible_birth_is_a_conflict(person: Person, birth: tuple[int, int, int]) -> None:
    person.birth_year, person.birth_month, person.birth_day = birth
    person.save()
    found = cells(person)
    assert found["birth_month"].is_conflict
    assert found["birth_on"].is_conflict


def test_nobody_is_a_member_before_the_day(person: Person) -> None:
    found = cells(person)
    assert (found["times_admitted"].value, found["official_on"].value) == (0, 0)
    assert found["party_since"].value == 99991231


def test_the_days_of_a_membership_count_once_they_have_come(person: Person) -> None:
    join(
        person, date(2018, 2, 3), decision_on=date(2018, 1, 20), official_on=date(2019, 2, 3),
        recognised_on=date(2019, 3, 1),
    )  # fmt: skip
    found = cells(person)
    assert found["decision_on"].value == 20180120
    assert found["ceremony_on"].value == 20180203
    assert found["official_on"].value == 20190203
    assert found["party_since"].value == 20180120
    assert found["times_admitted"].value == 1
    assert value(person, "official_on", on=date(2019, 2, 2)) == 0
    assert value(person, "ceremony_on", on=date(2018, 1, 20)) == 0
    assert value(person, "times_admitted", on=date(2018, 2, 2)) == 0


def test_a_card_without_an_official_day_leaves_it_open(person: Person) -> None:
    join(person, date(2010, 2, 3), card_on=date(2011, 11, 7))
    assert "official_on" not in cells(person)


def test_who_left_is_no_member_and_the_day_of_leaving_stands(person: Person) -> None:
    join(
        person, date(2010, 2, 3), ended_on=date(2015, 5, 1), end_reason=EndReason.STRUCK_OFF,
        official_on=date(2011, 2, 3),
    )  # fmt: skip
    found = cells(person)
    assert found["left_on"].value == 20150501
    assert found["official_on"].value == 0
    assert found["times_admitted"].value == 1
    assert value(person, "left_on", on=date(2015, 4, 30)) == 0


def test_a_cancelled_admission_was_none(person: Person) -> None:
    join(person, date(2010, 2, 3), ended_on=date(2010, 5, 1), end_reason=EndReason.CANCELLED)
    assert (value(person, "times_admitted"), value(person, "left_on")) == (0, 0)


@pytest.mark.parametrize(
    ("fields", "is_of_birth"),
    [
        ({"official_on": date(2014, 2, 3)}, False),
        ({"ended_on": date(2014, 2, 3)}, False),
        ({"decision_on": date(2006, 5, 19)}, True),
    ],
    ids=["official before the ceremony", "ended before it", "decided at fifteen"],
)
def test_days_that_contradict_each_other_are_a_conflict(
    person: Person, fields: dict[str, date], is_of_birth: bool
) -> None:
    join(person, date(2015, 2, 3), **fields)
    found = cells(person)
    assert found["official_on"].is_conflict
    assert found["party_since"].is_conflict
    assert "Hãy đối chiếu" in found["official_on"].told
    assert found["birth_month"].is_conflict is is_of_birth


def test_admitted_on_the_sixteenth_birthday_is_no_conflict(person: Person) -> None:
    join(person, date(2015, 2, 3), decision_on=date(2006, 5, 20))
    assert not any(cell.is_conflict for cell in cells(person).values())


def test_two_times_in_the_party_that_overlap_are_a_conflict(person: Person) -> None:
    join(person, date(2010, 2, 3), ended_on=date(2015, 5, 1), end_reason=EndReason.LEFT)
    join(person, date(2015, 4, 30))
    assert cells(person)["party_since"].is_conflict


def test_being_on_the_way_is_known_from_its_day(world: World) -> None:
    Affiliation.objects.filter(person=world.member).update(to_on=date(2019, 6, 1))
    Affiliation.objects.create(
        person=world.member, unit=world.first_cell, kind=AffiliationKind.IN_TRANSIT,
        from_on=date(2019, 6, 1), source="Giấy giới thiệu",
    )  # fmt: skip
    assert value(world.member, "transit_since") == 20190601
    assert value(world.member, "transit_since", on=date(2019, 5, 31)) == 0


def test_the_number_of_queries_does_not_grow_with_the_people(world: World) -> None:
    def queries(people: list[Person]) -> int:
        with CaptureQueriesContext(connection) as captured:
            facts_of([person.pk for person in people], on=ON)
        return len(captured)

    assert queries([world.member]) == queries([world.member, world.colleague, world.outsider]) == 12


def test_more_people_than_one_query_takes_are_read_in_chunks(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [world.member.pk, world.colleague.pk, world.outsider.pk]
    whole = facts_of(people, on=ON)
    monkeypatch.setattr("dangvu.people.facts.asking.AT_ONCE", 2)
    assert facts_of(people, on=ON) == whole
    assert list(whole) == people
