"""Everything dated of one person, newest first; what was corrected stays, and says so."""

from datetime import date

from django.utils import timezone

from dangvu.people.kinds import (
    AwardForm,
    AwardLevel,
    CertificateKind,
    DisciplineForm,
    EndReason,
    GapReason,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
    TitleKind,
)
from dangvu.people.models import (
    Certificate,
    Commendation,
    Discipline,
    Grading,
    MembershipGap,
    Paper,
    Person,
    SchoolResult,
    Title,
)
from dangvu.people.queries import memberships_of, stays_of
from dangvu.people.timeline import Event, timeline_of
from tests.world import SOURCE, World


def told(person: Person) -> list[Event]:
    return timeline_of(person, memberships_of(person), stays_of(person))


def test_a_member_is_told_from_decision_to_card(world: World) -> None:
    world.member.memberships.update(
        decision_on=date(2003, 1, 20), decision_number="12-QĐ/ĐU", card_on=date(2005, 9, 2),
        card_number="28000001", recognised_on=date(2004, 3, 1),
    )  # fmt: skip

    assert [(event.when, event.what) for event in told(world.member)] == [
        ("02/09/2005", "Cấp thẻ đảng viên số 28000001"),
        ("01/03/2004", "Quyết định công nhận đảng viên chính thức"),
        ("03/02/2004", "Đảng viên chính thức"),
        ("03/02/2003", "Sinh hoạt tại Chi bộ Trà Hồng"),
        ("03/02/2003", "Kết nạp vào Đảng, tại Chi bộ Trà Hồng"),
        ("20/01/2003", "Quyết định kết nạp số 12-QĐ/ĐU"),
    ]
    assert {event.source for event in told(world.member)} == {SOURCE}


def test_every_kind_of_fact_is_told_with_its_source(world: World) -> None:
    person = world.candidate
    fact = {"person": person, "source": "Phiếu 7", "recorded_at": timezone.now()}
    day = date(2018, 3, 2)
    Grading.objects.create(year=2018, of=GradingOf.STAFF, grade=Grade.GOOD, **fact)
    Title.objects.create(year=2017, kind=TitleKind.ADVANCED, **fact)
    SchoolResult.objects.create(school_year=2015, grade=SchoolGrade.GOOD, **fact)
    Commendation.objects.create(
        given_on=day, form=AwardForm.PRIZE, level=AwardLevel.PROVINCE, is_for_work=False, **fact
    )
    Discipline.objects.create(
        form=DisciplineForm.WARNING, decided_on=date(2014, 1, 2), number="3", ended_on=day, **fact
    )
    Certificate.objects.create(kind=CertificateKind.AWARENESS, number="9", given_on=day, **fact)
    Paper.objects.create(kind=PaperKind.APPLICATION, dated_on=day, kept_at="Tủ 1", **fact)

    assert [(event.when, event.what) for event in told(person)] == [
        ("năm 2018", f"Xếp loại {GradingOf.STAFF.label}: hoàn thành tốt nhiệm vụ"),
        ("02/03/2018", "Đơn xin vào Đảng (lưu tại Tủ 1)"),
        ("02/03/2018", "Giấy chứng nhận bồi dưỡng nhận thức về Đảng, số 9"),
        ("02/03/2018", "Giải thưởng cấp tỉnh (không vì thành tích công tác)"),
        ("năm 2017", "Danh hiệu lao động tiên tiến"),
        ("năm học 2015–2016", "Học lực khá"),
        ("02/01/2014", "Kỷ luật cảnh cáo, quyết định số 3, hết hiệu lực 02/03/2018"),
    ]
    assert {event.source for event in told(person)} == {"Phiếu 7"}


def test_what_was_corrected_stays_and_says_so(world: World) -> None:
    moment = timezone.now()
    for grade, superseded_at in ((Grade.EXCELLENT, moment), (Grade.GOOD, None)):
        Grading.objects.create(
            person=world.candidate, year=2018, of=GradingOf.STAFF, grade=grade, source=SOURCE,
            recorded_at=moment, superseded_at=superseded_at,
        )  # fmt: skip

    events = {event.what.split(": ")[1]: event for event in told(world.candidate)}

    assert events["hoàn thành xuất sắc nhiệm vụ"].superseded_at == moment
    assert events["hoàn thành tốt nhiệm vụ"].superseded_at is None


def test_the_end_of_a_membership_a_gap_and_a_death_are_told(world: World) -> None:
    [membership] = memberships_of(world.member)
    MembershipGap.objects.create(
        membership=membership,
        from_on=date(2010, 1, 1),
        to_on=date(2011, 1, 1),
        reason=GapReason.LOST_CONTACT,
        evidence="Bản khai",
    )
    world.member.memberships.update(ended_on=date(2019, 1, 2), end_reason=EndReason.DIED)
    world.member.affiliations.update(to_on=date(2019, 1, 2))
    person = Person.objects.get(pk=world.member.pk)
    person.died_on = date(2019, 1, 2)

    events = {event.what: event for event in told(person)}

    assert events["Thôi là đảng viên: từ trần"].when == "02/01/2019"
    assert events["Từ trần"].when == "02/01/2019"
    assert events["Gián đoạn tuổi Đảng đến 01/01/2011: mất liên lạc"].source == "Bản khai"
    assert "Sinh hoạt tại Chi bộ Trà Hồng (đến 02/01/2019)" in events
