"""Templates of papers: which holds for a unit on a day, what is refused, what stays when withdrawn."""

from datetime import date
from hashlib import sha256

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.documents.intake.tests.word_files import word
from dangvu.documents.writing import PAPERS, RefusedTemplate
from dangvu.registry.kinds import PaperKind
from dangvu.registry.models import PaperTemplate
from dangvu.registry.operations.templates import (
    CannotReplace,
    Offered,
    record_refusal,
    upload_template,
    withdraw_template,
)
from dangvu.registry.queries import template_for, templates_of
from tests.world import ON, World

KIND = PaperKind.LETTER
GUIDANCE = "Hướng dẫn của Văn phòng, 01/01/2019"


def content(text: str = "{{ body }} {{ to_body }}") -> bytes:
    return word(lambda document: document.add_paragraph(text))


def offered(from_on: date = date(2019, 1, 1), **other: object) -> Offered:
    words = {
        "kind": KIND,
        "file_name": "công văn.docx",
        "content": content(),
        "from_on": from_on,
        "source": GUIDANCE,
    }
    return Offered(**(words | other))  # type: ignore[arg-type]


def test_every_kind_of_paper_has_its_words_and_a_template_of_ours(world: World) -> None:
    assert set(PaperKind.values) == set(PAPERS)
    for kind in PaperKind:
        found = template_for(world.first_cell, kind, on=ON)
        assert (found.version, found.uploaded) == (0, None)
        assert found.prints


def test_ours_follows_the_layout_of_the_day(world: World) -> None:
    assert template_for(world.base, KIND, on=date(2026, 5, 26)).source.startswith("HD 36")
    assert template_for(world.base, KIND, on=date(2026, 5, 27)).source.startswith("HD 05")


def test_an_own_template_holds_for_the_unit_and_below_from_its_day(
    world: World, actor: Actor
) -> None:
    made = upload_template(world.agencies, offered=offered(), by=actor)

    assert (made.version, made.prints) == (1, ["body", "to_body"])
    assert made.sha256 == sha256(bytes(made.content)).hexdigest()
    assert template_for(world.first_cell, KIND, on=date(2018, 12, 31)).version == 0
    assert template_for(world.first_cell, KIND, on=date(2019, 1, 1)).uploaded == made
    assert template_for(world.district, KIND, on=ON).version == 0
    assert template_for(world.first_cell, PaperKind.DECISION, on=ON).version == 0


def test_the_nearest_unit_wins_and_then_the_latest_day(world: World, actor: Actor) -> None:
    upload_template(world.agencies, offered=offered(date(2019, 6, 1)), by=actor)
    near = upload_template(world.base, offered=offered(date(2019, 1, 1)), by=actor)
    later = upload_template(world.base, offered=offered(date(2019, 9, 1)), by=actor)

    assert template_for(world.first_cell, KIND, on=date(2019, 8, 31)).uploaded == near
    assert template_for(world.first_cell, KIND, on=ON).uploaded == later
    assert later.version == 2


def test_an_own_template_older_than_the_new_layout_says_so(world: World, actor: Actor) -> None:
    upload_template(world.agencies, offered=offered(), by=actor)

    before, since = date(2026, 5, 26), date(2026, 5, 27)
    assert not template_for(world.agencies, KIND, on=before).is_older_than_layout(before)
    assert template_for(world.agencies, KIND, on=since).is_older_than_layout(since)
    assert not template_for(world.district, KIND, on=since).is_older_than_layout(since)


def test_a_template_with_an_unknown_field_is_not_kept(world: World, actor: Actor) -> None:
    with pytest.raises(RefusedTemplate, match="“salary”"):
        upload_template(world.agencies, offered=offered(content=content("{{ salary }}")), by=actor)

    assert not PaperTemplate.objects.exists()


@pytest.mark.parametrize(
    ("again", "why"),
    [(offered(), "Đã có bản 1"), (offered(date(2019, 2, 1), source=" "), "căn cứ")],
)
def test_what_cannot_be_put_in_place_is_refused(
    world: World, actor: Actor, again: Offered, why: str
) -> None:
    upload_template(world.agencies, offered=offered(), by=actor)

    with pytest.raises(CannotReplace, match=why):
        upload_template(world.agencies, offered=again, by=actor)


def test_a_withdrawn_template_gives_way_to_ours_and_stays_on_record(
    world: World, actor: Actor
) -> None:
    made = upload_template(world.agencies, offered=offered(), by=actor)
    withdraw_template(made, by=actor)

    assert template_for(world.agencies, KIND, on=ON).version == 0
    assert [each.version for each in templates_of([world.agencies], KIND)] == [1]
    with pytest.raises(CannotReplace, match="đã rút"):
        withdraw_template(made, by=actor)
    assert upload_template(world.agencies, offered=offered(), by=actor).version == 2


def test_what_was_done_stands_on_the_trail(world: World, actor: Actor) -> None:
    made = upload_template(world.agencies, offered=offered(), by=actor)
    withdraw_template(made, by=actor)
    record_refusal(world.agencies, kind=KIND, file_name="x.docm", by=actor)

    verbs = Entry.objects.filter(verb__startswith="registry.").order_by("id")
    assert [entry.verb for entry in verbs] == [
        "registry.template_uploaded",
        "registry.template_withdrawn",
        "registry.template_refused",
    ]
    assert {entry.unit_id for entry in verbs} == {world.agencies.pk}
