"""Drafts of a body's own sets: opened, changed step by step, a step undone, discarded."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.regulations.beginnings import Beginning
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.stages import SetStage
from dangvu.regulations.unfinished import checked, depth_of
from dangvu.rules.sets import InvalidSet, Subject

# How many steps of a draft can be undone.
MOST_STEPS = 30
MOST_READINGS = 4
LONGEST, DEEPEST = 60_000, 12


class NotADraft(DomainError):
    """The set is published or discarded: it is not composed any more."""


class ChangedMeanwhile(DomainError):
    """Somebody, or the same person in another window, changed the draft since the page was opened."""


@dataclass(frozen=True)
class Change:
    """A draft as it shall be; `revision` is the one that was on the page."""

    definition: Mapping[str, Any]
    revision: int
    reading: str = ""
    supersedes: AdoptedSet | None = None


@transaction.atomic
def open_draft(unit: Organisation, *, beginning: Beginning, by: Actor) -> AdoptedSet:
    """A draft of `unit`'s own; the next version where one of that key stands already."""
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    own = AdoptedSet.objects.filter(unit=unit, key=beginning.key)
    version = (own.aggregate(last=Max("version"))["last"] or 0) + 1
    follows = beginning.supersedes or _named_by(beginning.definition, unit)
    definition = _following(
        {**beginning.definition, "id": f"{beginning.key}.{unit.pk}.{version}"}, follows
    )
    draft = AdoptedSet(
        unit=unit,
        key=beginning.key,
        version=version,
        definition=definition,
        reading=beginning.reading,
        supersedes=follows,
        drafted_by=by.username,
        drafted_at=timezone.now(),
        authors=[by.username],
        asides=[dict(each) for each in beginning.asides],
    )
    _tell(draft)
    draft.save()
    trail.record(
        "regulations.draft_opened", subject=draft, by=by, unit_id=unit.pk, key=draft.key,
        version=version, title=draft.title,
    )  # fmt: skip
    return draft


@transaction.atomic
def change_draft(draft: AdoptedSet, *, change: Change, by: Actor) -> AdoptedSet:
    """Take the definition as a whole; raises InvalidSet with place and reason for what is wrong.

    What is merely not chosen yet may stand open: it keeps the draft from being published.
    """
    draft = _locked(draft, change.revision)
    _refuse_superseding(draft, change.supersedes)
    definition = _following({**change.definition, "id": draft.definition["id"]}, change.supersedes)
    draft.earlier = [*draft.earlier, _as_it_was(draft)][-MOST_STEPS:]
    draft.definition, draft.reading = definition, change.reading
    draft.supersedes = change.supersedes
    _finish(draft, by)
    trail.record(
        "regulations.draft_changed", subject=draft, by=by, unit_id=draft.unit_id,
        revision=draft.revision, definition=definition, reading=draft.reading,
    )  # fmt: skip
    return draft


@transaction.atomic
def undo_change(draft: AdoptedSet, *, revision: int, by: Actor) -> AdoptedSet:
    """Take the last step back."""
    draft = _locked(draft, revision)
    if not draft.earlier:
        raise NotADraft("Bản thảo đang ở bước đầu tiên, không còn bước nào để lùi.")
    *draft.earlier, before = draft.earlier
    draft.definition, draft.reading = before["definition"], before["reading"]
    draft.supersedes_id = before["supersedes"]
    _finish(draft, by)
    trail.record(
        "regulations.draft_step_undone", subject=draft, by=by, unit_id=draft.unit_id,
        revision=draft.revision,
    )  # fmt: skip
    return draft


@transaction.atomic
def discard_draft(draft: AdoptedSet, *, by: Actor) -> AdoptedSet:
    """Put a draft away; it stays on record and can be published no more."""
    draft = _locked(draft)
    draft.stage = SetStage.DISCARDED
    draft.save(update_fields=["stage"])
    trail.record(
        "regulations.draft_discarded", subject=draft, by=by, unit_id=draft.unit_id,
        title=draft.title,
    )  # fmt: skip
    return draft


def _locked(draft: AdoptedSet, revision: int | None = None) -> AdoptedSet:
    draft = (
        AdoptedSet.objects.select_for_update(of=("self",)).select_related("unit").get(pk=draft.pk)
    )
    if not draft.is_draft:
        raise NotADraft(
            f"“{draft}” {draft.get_stage_display()}, không sửa được nữa. Muốn thay, hãy mở bản thảo "
            "lần sau từ bộ này."
        )
    if revision is not None and draft.revision != revision:
        raise ChangedMeanwhile(
            "Bản thảo đã được sửa ở nơi khác từ khi đồng chí mở trang này. Trang nay hiện bản mới "
            "nhất; mời xem rồi làm lại bước vừa rồi nếu còn cần."
        )
    return draft


def _refuse_superseding(draft: AdoptedSet, earlier: AdoptedSet | None) -> None:
    if earlier is None:
        return
    if (earlier.unit_id, earlier.subject) != (draft.unit_id, draft.subject) or earlier.is_draft:
        raise InvalidSet("supersedes", "Chỉ thay được bộ đã ban hành, cùng đơn vị và cùng loại.")


def _named_by(definition: Mapping[str, Any], unit: Organisation) -> AdoptedSet | None:
    """The body's own set which a letter names as the one it replaces."""
    own = AdoptedSet.objects.published().filter(
        unit=unit, key=str(definition.get("supersedes") or ""), subject=definition.get("subject")
    )
    return own.order_by("-version").first()


def _following(definition: dict[str, Any], earlier: AdoptedSet | None) -> dict[str, Any]:
    """The definition names the version it replaces, so that it can be asked for by that name."""
    return {**definition, "supersedes": earlier.definition["id"]} if earlier else definition


def _as_it_was(draft: AdoptedSet) -> dict[str, Any]:
    return {
        "definition": draft.definition,
        "reading": draft.reading,
        "supersedes": draft.supersedes_id,
    }


def _finish(draft: AdoptedSet, by: Actor) -> None:
    _tell(draft)
    draft.revision += 1
    if by.username not in draft.authors:
        draft.authors = [*draft.authors, by.username]
    draft.save()


def _tell(draft: AdoptedSet) -> None:
    """Check the definition, and keep beside it what lists and periods ask for."""
    if len(json.dumps(draft.definition, default=str)) > LONGEST:
        raise InvalidSet("", "Bộ này quá dài. Hãy tách thành hai bộ.")
    for n, outcome in enumerate(draft.definition.get("outcomes") or ()):
        if depth_of(outcome.get("when")) > DEEPEST:
            raise InvalidSet(f"outcomes.{n}.when", f"Nhóm lồng nhau quá {DEEPEST} tầng.")
    readings = draft.definition.get("readings") or []
    if len(readings) > MOST_READINGS:
        raise InvalidSet("readings", f"Một bộ có nhiều nhất {MOST_READINGS} cách đọc.")
    found = checked(draft.definition)
    if found.subject == Subject.SCREENING and not found.is_indicator:
        raise InvalidSet(
            "subject", "Biểu hiện cần rà soát chỉ nêu dữ kiện; phần mềm không kết luận về ai."
        )
    if found.until_on and found.until_on < found.from_on:
        raise InvalidSet(
            "until_on",
            f"Ngày hết hiệu lực {found.until_on:%d/%m/%Y} đứng trước ngày có hiệu lực "
            f"{found.from_on:%d/%m/%Y}.",
        )
    draft.subject = found.subject
    draft.title = str(draft.definition.get("title") or "").strip()[:300]
    draft.source = str(draft.definition.get("source") or "").strip()[:300]
    draft.from_on, draft.until_on = found.from_on, found.until_on
