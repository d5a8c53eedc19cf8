"""Opening a letter: what was read is stored once, names the plan, and takes no effect."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.documents.intake import TakenIn
from dangvu.documents.reading.facts import Fact, Reading
from dangvu.plans.models import Plan, ReadFact
from dangvu.plans.operations.reading import Document, bring_in, open_plan
from dangvu.plans.stages import Decision
from dangvu.registry.models import Letter
from tests.world import ON, World

OpenLetter = Callable[..., Plan]


def test_the_header_names_the_plan(open_letter: OpenLetter) -> None:
    plan = open_letter(
        ("header.number", "Số 83 - KH/ĐU", {"key": "83-KH/ĐU"}),
        ("header.doc_type", "KẾ HOẠCH", {"code": "KH", "label": "Kế hoạch"}),
        ("header.abstract", "kết nạp lớp đảng viên", {"text": "kết nạp lớp đảng viên"}),
        ("header.date", "ngày 04/11/2019", {"date": "2019-11-04"}),
        ("header.period", "giai đoạn 2021-2025", {"from": "2021", "to": "2025"}),
    )

    assert str(plan) == "Kế hoạch 83-KH/ĐU"
    assert (plan.title, plan.issued_on) == ("kết nạp lớp đảng viên", date(2019, 11, 4))
    assert (plan.period_from_on, plan.period_to_on) == (date(2021, 1, 1), date(2025, 12, 31))
    assert plan.opened_on == ON


def test_a_letter_without_a_header_is_called_by_its_file(open_letter: OpenLetter) -> None:
    plan = open_letter(("header.date", "ngày 31/02", {"date": "2019-02-31"}))

    assert (plan.title, plan.key, plan.issued_on) == ("ke-hoach.txt", "", None)


def test_a_type_known_by_its_code_alone_is_said_in_words(open_letter: OpenLetter) -> None:
    assert open_letter(("header.doc_type", "CV", {"code": "CV"})).doc_type == "Công văn"


def test_everything_read_waits(open_letter: OpenLetter) -> None:
    plan = open_letter(("task", "Một", {"lead": "Văn phòng"}), ("section", "Hai", {"label": "I"}))

    fact = plan.facts.get(type="task")
    assert (fact.decision, fact.norm, fact.confidence) == (
        Decision.PENDING,
        {"lead": "Văn phòng"},
        0.95,
    )
    assert plan.letter is not None
    assert plan.letter.text[fact.start : fact.end] == "Một"


def test_a_letter_is_opened_once(open_letter: OpenLetter, actor: Actor) -> None:
    plan = open_letter(("task", "Một", {"lead": "Văn phòng"}))
    letter = Letter.objects.get()
    other = Reading(letter.text, "", (Fact("1", "task", "Một", 0, 3, {}, 1.0, "other"),))

    assert open_plan(letter, reading=other, on=ON, by=actor) == plan

    assert ReadFact.objects.count() == 1
    verbs = list(Entry.objects.order_by("id").values_list("verb", flat=True))
    assert verbs == ["registry.letter_entered", "plans.plan_opened"]


def brought(fact_type: str) -> Document:
    reading = Reading("Một", "", (Fact("1", fact_type, "Một", 0, 3, {}, 1.0, "rule"),))
    return Document("mot.txt", b"M", TakenIn("Một", "txt", False), reading)


def test_a_letter_is_kept_together_with_what_was_read(world: World, actor: Actor) -> None:
    plan = bring_in(world.agencies, document=brought("task"), received_on=ON, on=ON, by=actor)

    assert plan.letter == Letter.objects.get()
    assert plan.facts.get().quote == "Một"


def test_a_letter_is_not_kept_when_what_was_read_cannot_be(world: World, actor: Actor) -> None:
    unstorable = brought("task")
    object.__setattr__(unstorable.reading.facts[0], "confidence", None)

    with pytest.raises(DatabaseError), transaction.atomic():
        bring_in(world.agencies, document=unstorable, received_on=ON, on=ON, by=actor)

    assert not Letter.objects.exists()
    assert not Entry.objects.filter(verb="registry.letter_entered").exists()
