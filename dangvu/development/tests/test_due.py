"""Certificates that expire and dossiers that lack papers are told for whoever stands in the pool."""

from datetime import date

import pytest
from django.utils import timezone

from dangvu.development.due import coming
from dangvu.development.models import Candidacy
from dangvu.development.stages import Group, Stage
from dangvu.people.kinds import CertificateKind, PaperKind
from dangvu.people.models import Certificate, Paper, Person
from tests.world import ON, SOURCE, World

YEAR_END = date(2019, 12, 31)


def certificate(person: Person, given_on: date, **fields: object) -> Certificate:
    told = {"kind": CertificateKind.AWARENESS, "number": "12/2014", "source": SOURCE, **fields}
    return Certificate.objects.create(
        person=person, given_on=given_on, recorded_at=timezone.now(), **told
    )


def paper(person: Person, kind: PaperKind, **fields: object) -> None:
    Paper.objects.create(
        person=person,
        kind=kind,
        dated_on=date(2019, 7, 1),
        kept_at="Tủ 1",
        source=SOURCE,
        recorded_at=timezone.now(),
        **fields,
    )


@pytest.mark.parametrize(("given_on", "count"), [(date(2014, 12, 31), 1), (date(2015, 1, 1), 0)])
def test_a_certificate_holds_sixty_months(world: World, given_on: date, count: int) -> None:
    certificate(world.candidate, given_on)

    assert len(coming([world.first_cell], on=ON, until=YEAR_END)) == count


def test_what_expires_is_told_with_its_rule(world: World) -> None:
    certificate(world.candidate, date(2014, 11, 20))

    [due] = coming([world.root], on=ON, until=YEAR_END)

    assert due.due_on == date(2019, 11, 20)
    assert due.title == "Giấy chứng nhận lớp nhận thức về Đảng hết giá trị: Vũ Thị Trà Ngân"
    assert due.because == "cấp 20/11/2014; 60 tháng · Hướng dẫn 09-HD/BTCTW (05/6/2017)"
    assert (due.kind, due.unit_id) == ("candidacy", world.first_cell.pk)
    assert due.subject_id == world.candidate.candidacies.get().pk
    assert due.unverified


def test_a_newer_certificate_replaces_the_old_one(world: World) -> None:
    certificate(world.candidate, date(2014, 11, 20))
    certificate(world.candidate, date(2019, 6, 1))

    assert not coming([world.root], on=ON, until=YEAR_END)


def test_another_class_and_what_is_no_longer_believed_do_not_count(world: World) -> None:
    certificate(world.candidate, date(2014, 11, 20), superseded_at=timezone.now())
    certificate(world.candidate, date(2014, 11, 20), kind=CertificateKind.NEW_MEMBER)

    assert not coming([world.root], on=ON, until=YEAR_END)


def test_before_the_rule_no_validity_is_guessed(world: World) -> None:
    Candidacy.objects.update(opened_on=date(2015, 1, 1))
    certificate(world.candidate, date(2010, 1, 1))

    assert not coming([world.root], on=date(2017, 6, 4), until=YEAR_END)
    assert coming([world.root], on=date(2017, 6, 5), until=YEAR_END)


def test_a_dossier_says_which_papers_it_lacks(world: World) -> None:
    Candidacy.objects.update(stage=Stage.DOSSIER)
    paper(world.candidate, PaperKind.APPLICATION)
    paper(world.candidate, PaperKind.BACKGROUND, superseded_at=timezone.now())

    [due] = coming([world.root], on=ON, until=YEAR_END)

    assert due.due_on == YEAR_END
    assert due.title == "Bổ sung giấy tờ vào hồ sơ kết nạp: Vũ Thị Trà Ngân"
    assert "đơn xin" not in due.because
    assert due.because.startswith("còn thiếu lý lịch của người xin vào Đảng, kết quả thẩm tra")
    assert not coming([world.root], on=ON, until=date(2019, 12, 30))


def test_before_a_dossier_no_paper_is_missed(world: World) -> None:
    Candidacy.objects.update(stage=Stage.LEARNT)

    assert not coming([world.root], on=ON, until=YEAR_END)


@pytest.mark.parametrize(("group", "count"), [(Group.STAFF, 1), (Group.RESIDENT, 0)])
def test_a_resident_need_not_be_introduced_by_a_union(
    world: World, group: Group, count: int
) -> None:
    Candidacy.objects.update(stage=Stage.DOSSIER, group=group)
    for kind in set(PaperKind) - {PaperKind.UNION_OPINION}:
        paper(world.candidate, kind)

    assert len(coming([world.root], on=ON, until=YEAR_END)) == count


def test_who_left_the_pool_or_died_is_not_told(world: World) -> None:
    certificate(world.candidate, date(2014, 11, 20))
    assert coming([world.root], on=ON, until=YEAR_END)

    Person.objects.filter(pk=world.candidate.pk).update(died_on=ON)
    assert not coming([world.root], on=ON, until=YEAR_END)

    Person.objects.update(died_on=None)
    Candidacy.objects.update(closed_on=ON, outcome="taken_off")
    assert not coming([world.root], on=ON, until=YEAR_END)


def test_other_places_are_not_told(world: World) -> None:
    certificate(world.candidate, date(2014, 11, 20))

    assert not coming([world.district, world.second_cell], on=ON, until=YEAR_END)
    assert not coming([], on=ON, until=YEAR_END)
