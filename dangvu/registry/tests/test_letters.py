"""Letters come in once a unit; refused files leave a line on the trail and nothing else."""

import json
import threading
from datetime import date

import pytest
from django.db import connections

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.documents.intake import TakenIn
from dangvu.organisations.models import Organisation
from dangvu.registry.models import Letter
from dangvu.registry.operations.letters import enter_letter, record_download, record_refusal
from tests.world import ON, World

TEXT = "Kế hoạch kết nạp đảng viên.\n"


def enter(
    unit: Organisation, by: Actor, *, content: bytes = TEXT.encode(), name: str = "kh.txt"
) -> Letter:
    taken = TakenIn(content.decode(), "txt", False)
    return enter_letter(unit, name=name, content=content, taken=taken, received_on=ON, by=by)


def test_a_letter_is_kept_as_it_came(world: World, actor: Actor) -> None:
    letter = enter(world.agencies, actor)

    letter.refresh_from_db()
    assert (bytes(letter.content), letter.text) == (TEXT.encode(), TEXT)
    assert (letter.received_on, letter.entered_by) == (date(2019, 12, 2), actor.username)
    entry = Entry.objects.get()
    assert (entry.verb, entry.unit_id) == ("registry.letter_entered", world.agencies.pk)


def test_the_same_file_twice_is_one_letter(world: World, actor: Actor) -> None:
    first = enter(world.agencies, actor)
    again = enter(world.agencies, actor, name="tên khác.txt")

    assert again == first
    assert again.file_name == "kh.txt"
    assert Letter.objects.count() == Entry.objects.count() == 1


def test_another_file_or_another_unit_is_another_letter(world: World, actor: Actor) -> None:
    enter(world.agencies, actor)
    enter(world.agencies, actor, content=b"khac")
    enter(world.district, actor)

    assert Letter.objects.count() == 3


def test_a_long_name_keeps_its_ending(world: World, actor: Actor) -> None:
    letter = enter(world.agencies, actor, name="a" * 300 + ".txt")

    assert len(letter.file_name) == 200
    assert letter.file_name.endswith("a.txt")


def test_a_refusal_stands_on_the_trail_without_content(world: World, actor: Actor) -> None:
    record_refusal(world.agencies, file_name="mat.txt", reason="classified", by=actor)

    entry = Entry.objects.select_related("detail").get()
    assert entry.verb == "registry.document_refused"
    assert json.loads(entry.detail.content) == {"file_name": "mat.txt", "reason": "classified"}
    assert not Letter.objects.exists()


def test_taking_the_file_out_stands_on_the_trail_of_reads(world: World, actor: Actor) -> None:
    letter = enter(world.agencies, actor)

    record_download(letter, by=actor)

    entry = Entry.objects.using("reads" if "reads" in connections else "default").order_by("-id")[0]
    assert (entry.verb, entry.subject_id) == ("registry.letter_taken_out", letter.pk)


@pytest.mark.engine
def test_two_requests_with_one_file_meet_in_one_letter(world: World, actor: Actor) -> None:
    found: list[int] = []

    def request() -> None:
        found.append(enter(world.agencies, actor).pk)
        for connection in connections.all():
            connection.close()

    threads = [threading.Thread(target=request) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 4
    assert len(set(found)) == Letter.objects.count() == 1
