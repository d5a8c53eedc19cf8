"""Candidates have the group in which they stand on the day, and all that people's records tell."""

from datetime import date

from dangvu.development.facts import candidate_facts
from dangvu.development.models import Candidacy
from tests.world import ON, World


def groups(world: World, on: date) -> dict[str, int | None]:
    cells = candidate_facts([world.candidate.pk], on=on)[world.candidate.pk].cells
    return {name: cell.value for name, cell in cells.items() if name.startswith("group_")}


def test_a_candidate_belongs_to_the_one_group_of_the_running_candidacy(world: World) -> None:
    assert groups(world, ON) == {"group_staff": 1, "group_student": 0, "group_resident": 0}


def test_before_the_list_and_after_it_nobody_belongs_to_a_group(world: World) -> None:
    Candidacy.objects.filter(person=world.candidate).update(closed_on=ON)
    assert set(groups(world, ON).values()) == {0}
    assert set(groups(world, date(2019, 2, 28)).values()) == {0}
    assert groups(world, date(2019, 3, 1))["group_staff"] == 1


def test_the_records_of_the_person_come_along(world: World) -> None:
    facts = candidate_facts([world.candidate.pk], on=ON)[world.candidate.pk]
    assert facts.value("praise_ever") == 0
    assert "Mới biết năm sinh 1995" in facts.cells["birth_month"].told
