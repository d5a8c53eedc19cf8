"""The pool of any day, searched and narrowed, with what lies in each dossier."""

import unicodedata
from datetime import date

import pytest
from django.utils import timezone

from dangvu.development.lists import candidate_lines, pool
from dangvu.development.models import Candidacy
from dangvu.development.queries import cells_with, pool_on
from dangvu.development.stages import Group, Stage
from dangvu.people.kinds import CertificateKind, PaperKind
from dangvu.people.models import Certificate, Paper
from tests.world import ON, SOURCE, World, candidate


def test_a_candidate_stands_from_the_day_of_entry_until_the_day_of_leaving(world: World) -> None:
    Candidacy.objects.update(closed_on=date(2019, 9, 1), outcome="admitted")
    days = {date(2019, 2, 28): 0, date(2019, 3, 1): 1, date(2019, 8, 31): 1, date(2019, 9, 1): 0}

    for day, count in days.items():
        assert pool_on(day, [world.root]).count() == count
        assert pool_on(day, [world.first_cell]).count() == count
        assert len(cells_with(world.candidate, day)) == count


def test_the_pool_of_a_committee_is_that_of_its_cells(world: World) -> None:
    candidate("Lò Văn Sơn", world.other_cell)

    assert pool(ON, [world.agencies]).total == 1
    assert pool(ON, [world.root]).total == 2
    assert pool(ON, [world.second_cell]).total == 0
    assert pool(ON, []).total == 0


@pytest.mark.parametrize("name", ["lo van son", "Sơn", unicodedata.normalize("NFD", "Lò Sơn")])
def test_a_candidate_is_found_by_name(world: World, name: str) -> None:
    wanted = candidate("Lò Văn Sơn", world.other_cell)

    assert [c.person for c in pool(ON, [world.root], name=name).candidacies] == [wanted]


def test_a_group_narrows_the_pool(world: World) -> None:
    assert pool(ON, [world.root], group=Group.STAFF).total == 1
    assert pool(ON, [world.root], group=Group.STUDENT).total == 0


def test_a_line_tells_the_papers_of_the_dossier(world: World) -> None:
    candidacy = world.candidate.candidacies.get()
    Candidacy.objects.update(stage=Stage.DOSSIER)
    told = {"person": world.candidate, "source": SOURCE, "recorded_at": timezone.now()}
    Certificate.objects.create(
        kind=CertificateKind.AWARENESS, number="7", given_on=date(2018, 10, 2), **told
    )
    Paper.objects.create(
        kind=PaperKind.BACKGROUND, dated_on=date(2019, 7, 2), kept_at="Tủ 1", **told
    )

    [line] = candidate_lines([candidacy.pk], ON, number=3)

    assert (line.number, line.name, line.birth) == ("3", "Vũ Thị Trà Ngân", "1995")
    assert (line.cell, line.since) == ("Chi bộ Trà Hồng", "01/03/2019")
    assert line.certificate is not None
    assert line.certificate.until == date(2023, 10, 2)
    assert dict(line.papers) == {
        "đơn": False,
        "lý lịch": True,
        "thẩm tra": False,
        "nơi cư trú": False,
        "đoàn thể": False,
    }


def test_before_a_dossier_a_line_names_no_papers(world: World) -> None:
    [line] = candidate_lines([world.candidate.candidacies.get().pk], ON)

    assert (line.papers, line.certificate) == ((), None)
