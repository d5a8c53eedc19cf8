"""Drafts of sets, and their publication by a second person."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.regulations.beginnings import blank, of_adopted, of_shipped
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.publishing import NotEnded, NotPublished, end_set, publish_set
from dangvu.regulations.operations.sets import (
    Change,
    ChangedMeanwhile,
    NotADraft,
    change_draft,
    discard_draft,
    open_draft,
    undo_change,
)
from dangvu.regulations.stages import SetStage
from dangvu.regulations.unfinished import gaps_of
from dangvu.rules.sets import InvalidSet, Subject, shipped
from tests.at_once import at_once
from tests.world import ON, World

Made = Callable[..., AdoptedSet]


def changed(draft: AdoptedSet, by: Actor, **definition: Any) -> AdoptedSet:
    change = Change({**draft.definition, **definition}, draft.revision, draft.reading)
    return change_draft(draft, change=change, by=by)


def verbs() -> list[str]:
    return list(Entry.objects.order_by("id").values_list("verb", flat=True))


def test_a_draft_begins_with_a_shipped_set(world: World, actor: Actor) -> None:
    beginning = of_shipped(shipped()["ke-hoach-83"], issuer="Đảng ủy", on=ON)

    draft = open_draft(world.agencies, beginning=beginning, by=actor)

    assert (draft.version, draft.subject, draft.reading) == (1, "criteria", "bat-ky")
    assert draft.title == shipped()["ke-hoach-83"].title
    assert draft.from_on == date(2019, 12, 2)
    assert not gaps_of(draft.definition, draft.reading)
    assert verbs() == ["regulations.draft_opened"]


def test_a_draft_from_nothing_says_what_it_lacks(world: World, actor: Actor) -> None:
    beginning = blank("Tiêu chuẩn riêng", subject=Subject.CRITERIA, issuer="Đảng ủy", on=ON)

    draft = open_draft(world.agencies, beginning=beginning, by=actor)

    assert draft.key == "tieu-chuan-rieng"
    assert [gap.place for gap in gaps_of(draft.definition)] == ["source", "outcomes"]


def test_the_next_version_follows_the_one_before(
    world: World, published: Made, actor: Actor, publisher: Actor
) -> None:
    first = published()

    draft = open_draft(world.agencies, beginning=of_adopted(first, on=date(2020, 3, 1)), by=actor)
    second = publish_set(draft, revision=draft.revision, by=publisher)

    first.refresh_from_db()
    assert (second.version, second.supersedes) == (2, first)
    assert (first.until_on, second.from_on) == (date(2020, 2, 29), date(2020, 3, 1))
    assert "regulations.set_superseded" in verbs()


def test_a_change_is_kept_and_can_be_undone(draft: Made, actor: Actor) -> None:
    made = draft()

    after = changed(made, actor, title="Tên khác")
    before = undo_change(after, revision=after.revision, by=actor)

    assert after.title == "Tên khác"
    assert before.title == made.title
    assert before.revision == 2
    assert verbs()[1:] == ["regulations.draft_changed", "regulations.draft_step_undone"]
    with pytest.raises(NotADraft, match="bước đầu tiên"):
        undo_change(before, revision=2, by=actor)


def test_a_page_that_is_too_old_changes_nothing(draft: Made, actor: Actor) -> None:
    made = draft()
    changed(made, actor, title="Tên khác")

    with pytest.raises(ChangedMeanwhile):
        changed(made, actor, title="Tên thứ ba")
    assert AdoptedSet.objects.get().title == "Tên khác"


GOOD = {"rated": {"of": "staff", "at_least": "good"}}


@pytest.mark.parametrize(
    ("when", "place"),
    [
        ({"dep_trai": {}}, "outcomes.0.when"),
        ({"rated": {"of": "staff", "at_least": "tot"}}, "outcomes.0.when.rated.at_least"),
        ({"all": [GOOD], "any": [GOOD]}, "outcomes.0.when"),
        (
            {"consecutive": {"years": 0, "anchor": "any", "every": GOOD}},
            "outcomes.0.when.consecutive.years",
        ),
        (
            {"consecutive": {"years": 2, "anchor": "any", "every": {"official": {}}}},
            "outcomes.0.when.consecutive.every",
        ),
        ({"at_least": {"n": 99, "of": [GOOD]}}, "outcomes.0.when.at_least.n"),
    ],
    ids=[
        "an unknown leaf", "an unknown level", "two conditions in one place", "an empty window",
        "no yearly condition", "more than there are",
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_its_place(
    draft: Made, actor: Actor, when: Any, place: str
) -> None:
    outcome = {"title": "Một", "source": "mục 1", "when": when}

    with pytest.raises(InvalidSet) as refusal:
        changed(draft(), actor, outcomes=[outcome])

    assert refusal.value.place.startswith(place)
    assert AdoptedSet.objects.get().revision == 0


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"source": "  "}, "source"),
        ({"outcomes": []}, "outcomes"),
        ({"readings": [{"id": "mot", "title": "Một"}], "outcomes": []}, "reading"),
        (
            {"outcomes": [{"title": "Một", "source": "mục 1", "when": {"choose": {}}}]},
            "outcomes.0.when",
        ),
        (
            {"outcomes": [{"title": "Một", "source": "mục 1", "when": {"all": []}}]},
            "outcomes.0.when.all",
        ),
    ],
)
def test_what_is_unfinished_is_kept_but_not_published(
    draft: Made, actor: Actor, publisher: Actor, changes: Any, place: str
) -> None:
    made = changed(draft(), actor, **changes)

    with pytest.raises(InvalidSet) as refusal:
        publish_set(made, revision=made.revision, by=publisher)

    assert refusal.value.place == place
    assert AdoptedSet.objects.get().stage == SetStage.DRAFT


@pytest.mark.parametrize(
    ("when", "place"),
    [
        (
            {"all": [GOOD, {"age_by_month": {"minimum": 720, "maximum": 216}}]},
            "outcomes.0.when.all.1",
        ),
        (
            {"consecutive": {"years": 6, "anchor": "review", "every": GOOD}},
            "outcomes.0.when",
        ),
        (
            {"all": [{"disciplined": {}}, {"not_disciplined": {}}]},
            "outcomes.0.when",
        ),
    ],
    ids=["ages that never meet", "a window longer than the record", "opposites"],
)
def test_a_contradiction_is_refused_with_its_place(
    draft: Made, actor: Actor, publisher: Actor, when: Any, place: str
) -> None:
    outcome = {"title": "Một", "source": "mục 1", "when": when}

    made = draft()
    change = Change({**made.definition, "readings": [], "outcomes": [outcome]}, 0)

    with pytest.raises(InvalidSet) as refusal:
        publish_set(change_draft(made, change=change, by=actor), revision=1, by=publisher)

    assert refusal.value.place.startswith(place)
    assert not AdoptedSet.objects.published().exists()


def test_days_that_end_before_they_begin_are_refused(draft: Made, actor: Actor) -> None:
    with pytest.raises(InvalidSet, match="đứng trước ngày có hiệu lực"):
        changed(draft(), actor, until_on="2019-12-01")


def test_screening_names_facts_and_never_a_verdict(
    world: World, draft: Made, actor: Actor, publisher: Actor
) -> None:
    begun = blank("Rà soát", subject=Subject.SCREENING, issuer="Đảng ủy", on=ON)
    assert begun.definition["indicator"] is True
    with pytest.raises(InvalidSet, match="không kết luận về ai"):
        draft("ra-soat", subject="screening")

    made = draft("ra-soat", subject="screening", indicator=True)

    published = publish_set(made, revision=0, by=publisher)
    assert published.as_rules().is_indicator


def test_somebody_else_publishes_and_the_proof_is_kept(draft: Made, publisher: Actor) -> None:
    made = draft()

    published = publish_set(made, revision=0, by=publisher)

    assert published.stage == SetStage.PUBLISHED
    assert published.published_by == publisher.username
    assert published.proof
    assert verbs()[-1] == "regulations.set_published"


def test_nobody_publishes_what_they_had_a_hand_in(
    draft: Made, actor: Actor, publisher: Actor
) -> None:
    made = changed(draft(), publisher, title="Tên khác")

    for author in (actor, publisher):
        with pytest.raises(NotPublished, match="tham gia soạn"):
            publish_set(made, revision=made.revision, by=author)
    publish_set(made, revision=made.revision, by=replace(publisher, username="nguoi-thu-ba"))


def test_what_was_changed_since_it_was_read_is_not_published(
    draft: Made, actor: Actor, publisher: Actor
) -> None:
    made = changed(draft(), actor, title="Tên khác")

    with pytest.raises(NotPublished, match="đã được sửa"):
        publish_set(made, revision=made.revision - 1, by=publisher)


@pytest.mark.parametrize(
    ("from_on", "until_on", "overlaps"),
    [
        ("2020-06-30", "", True),
        ("2020-07-01", "", False),
        ("2019-01-01", "2019-12-01", False),
        ("2019-01-01", "2019-12-02", True),
    ],
)
def test_periods_of_one_body_and_subject_never_overlap(
    draft: Made, published: Made, publisher: Actor, from_on: str, until_on: str, overlaps: bool
) -> None:
    published(until_on="2020-06-30")
    other = draft("bo-khac", from_on=from_on, until_on=until_on)

    if not overlaps:
        assert publish_set(other, revision=0, by=publisher).stage == SetStage.PUBLISHED
        return
    with pytest.raises(InvalidSet, match="Trùng thời gian") as refusal:
        publish_set(other, revision=0, by=publisher)
    assert refusal.value.place == "from_on"


def test_another_body_or_subject_is_no_overlap(world: World, published: Made) -> None:
    published()
    published("cua-so", unit=world.base)
    published("cong-nhan", subject="recognition")

    assert AdoptedSet.objects.published().count() == 3


def test_a_set_cannot_begin_before_the_one_it_follows(
    draft: Made, published: Made, publisher: Actor
) -> None:
    earlier = published()
    later = draft("bo-khac", follows=earlier)

    with pytest.raises(InvalidSet, match="phải bắt đầu sau ngày đó"):
        publish_set(later, revision=0, by=publisher)
    earlier.refresh_from_db()
    assert earlier.until_on is None


def test_a_published_set_is_not_composed_any_more(published: Made, actor: Actor) -> None:
    made = published()

    with pytest.raises(NotADraft, match="đã ban hành"):
        changed(made, actor, title="Tên khác")
    with pytest.raises(NotADraft):
        discard_draft(made, by=actor)


def test_a_discarded_draft_is_not_published(draft: Made, actor: Actor, publisher: Actor) -> None:
    made = discard_draft(draft(), by=actor)

    assert verbs()[-1] == "regulations.draft_discarded"
    with pytest.raises(NotPublished, match="đã bỏ"):
        publish_set(made, revision=0, by=publisher)


def test_a_set_ends_by_a_document(published: Made, actor: Actor) -> None:
    made = published()

    with pytest.raises(NotEnded, match="căn cứ"):
        end_set(made, until_on=ON, source=" ", by=actor)
    with pytest.raises(NotEnded, match="đứng trước"):
        end_set(made, until_on=date(2019, 12, 1), source="Công văn 9", by=actor)
    ended = end_set(made, until_on=ON, source="Công văn 9", by=actor)

    assert ended.until_on == ON
    assert verbs()[-1] == "regulations.set_ended"
    with pytest.raises(NotEnded, match="đã hết hiệu lực"):
        end_set(made, until_on=ON, source="Công văn 9", by=actor)


@pytest.mark.engine
def test_two_publishers_at_once_have_one_effect(draft: Made, publisher: Actor) -> None:
    made = draft()
    other = replace(publisher, username="nguoi-thu-ba")

    refusals = at_once(
        lambda: publish_set(made, revision=0, by=publisher),
        lambda: publish_set(made, revision=0, by=other),
    )

    assert len(refusals) == 1
    assert verbs().count("regulations.set_published") == 1


@pytest.mark.engine
def test_two_sets_at_once_never_overlap(draft: Made, publisher: Actor) -> None:
    first, second = draft(), draft("bo-khac")

    refusals = at_once(
        lambda: publish_set(first, revision=0, by=publisher),
        lambda: publish_set(second, revision=0, by=publisher),
    )

    assert [type(refusal) for refusal in refusals] == [InvalidSet]
    assert AdoptedSet.objects.published().count() == 1
