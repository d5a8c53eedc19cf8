"""A draft becomes what holds: proved, published by somebody who had no hand in it; later ended."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.proving import proved
from dangvu.regulations.queries import overlapping
from dangvu.regulations.stages import SetStage
from dangvu.regulations.unfinished import gaps_of
from dangvu.rules.proof import Proof
from dangvu.rules.sets import InvalidSet, RuleSet, read_set

ONE_DAY = timedelta(days=1)


class NotPublished(DomainError):
    """A set that cannot be published as asked."""


class NotEnded(DomainError):
    """A set that cannot end as asked."""


def publish_set(draft: AdoptedSet, *, revision: int, by: Actor) -> AdoptedSet:
    """Prove the draft, then let it hold. The proof runs before anything is locked."""
    draft = AdoptedSet.objects.select_related("unit").get(pk=draft.pk)
    _refuse_author(draft, by)
    _refuse_published(draft, revision)
    proof = proved(_whole(draft))
    if not proof.holds:
        raise NotPublished(_what_differs(proof))
    return _published(draft, revision=revision, proof=proof, by=by)


@transaction.atomic
def _published(draft: AdoptedSet, *, revision: int, proof: Proof, by: Actor) -> AdoptedSet:
    """Publishers of one unit stand in line by its row, so that periods cannot cross unseen."""
    unit = Organisation.objects.select_for_update().get(pk=draft.unit_id)
    draft = AdoptedSet.objects.select_for_update().get(pk=draft.pk)
    _refuse_published(draft, revision)
    _refuse_overlap(draft)
    ended = _ended_by(draft, by=by)
    draft.stage, draft.proof = SetStage.PUBLISHED, proof.as_json()
    draft.published_by, draft.published_at = by.username, timezone.now()
    draft.save(update_fields=["stage", "proof", "published_by", "published_at"])
    trail.record(
        "regulations.set_published", subject=draft, by=by, unit_id=unit.pk, title=draft.title,
        reading=draft.reading, from_on=draft.from_on, until_on=draft.until_on,
        source=draft.source, supersedes=ended.pk if ended else None,
    )  # fmt: skip
    return draft


@transaction.atomic
def end_set(adopted: AdoptedSet, *, until_on: date, source: str, by: Actor) -> AdoptedSet:
    """Let a published set hold no longer than a day; `source` says which document ends it."""
    adopted = AdoptedSet.objects.select_for_update().get(pk=adopted.pk)
    if adopted.stage != SetStage.PUBLISHED:
        raise NotEnded("Chỉ bộ đã ban hành mới thôi hiệu lực; bản thảo thì bỏ đi.")
    if not source.strip():
        raise NotEnded("Chưa ghi căn cứ: văn bản nào cho thôi hiệu lực.")
    if until_on < adopted.from_on:
        raise NotEnded(
            f"Ngày cuối {until_on:%d/%m/%Y} đứng trước ngày có hiệu lực {adopted.from_on:%d/%m/%Y}."
        )
    if adopted.until_on and adopted.until_on <= until_on:
        raise NotEnded(f"Bộ này đã hết hiệu lực từ sau ngày {adopted.until_on:%d/%m/%Y}.")
    adopted.until_on = until_on
    adopted.save(update_fields=["until_on"])
    trail.record(
        "regulations.set_ended", subject=adopted, by=by, unit_id=adopted.unit_id,
        until_on=until_on, source=source,
    )  # fmt: skip
    return adopted


def _whole(draft: AdoptedSet) -> RuleSet:
    """The set as it would hold; raises InvalidSet where something is open, wrong or contradictory."""
    for gap in gaps_of(draft.definition, draft.reading):
        raise InvalidSet(gap.place, gap.words)
    found = read_set(draft.definition)
    return found.read_as(draft.reading) if draft.reading else found


def _what_differs(proof: Proof) -> str:
    """Where the ways of counting part, so that whoever keeps the program can be told."""
    places = ", ".join(sorted({f"{fault.place} ({fault.evaluator})" for fault in proof.faults}))
    if not proof.fault_count:
        return f"Không ai có thể đạt: {', '.join(proof.never)}. Hãy xem lại các điều kiện."
    return (
        f"Các cách tính không cho cùng một kết quả ở {proof.fault_count} trường hợp: {places}. Bộ "
        "này chưa ban hành được; hãy báo người giữ phần mềm."
    )


def _refuse_author(draft: AdoptedSet, by: Actor) -> None:
    if by.username in (draft.drafted_by, *draft.authors):
        raise NotPublished(
            "Đồng chí đã tham gia soạn bộ này. Người ban hành phải là người khác, có quyền ban hành "
            f"ở {draft.unit}."
        )


def _refuse_published(draft: AdoptedSet, revision: int) -> None:
    if draft.stage != SetStage.DRAFT:
        raise NotPublished(f"“{draft}” {draft.get_stage_display()} trước đó rồi.")
    if draft.revision != revision:
        raise NotPublished(
            "Bản thảo đã được sửa từ khi đồng chí mở trang này. Mời đọc lại bản mới rồi ban hành."
        )


def _refuse_overlap(draft: AdoptedSet) -> None:
    for other in overlapping(draft):
        if other.pk != draft.supersedes_id:
            until = f" đến {other.until_on:%d/%m/%Y}" if other.until_on else ""
            raise InvalidSet(
                "from_on",
                f"Trùng thời gian với “{other}” của cùng đơn vị (từ {other.from_on:%d/%m/%Y}"
                f"{until}). Hãy ghi bộ này thay cho bộ đó, hoặc chọn ngày khác.",
            )


def _ended_by(draft: AdoptedSet, *, by: Actor) -> AdoptedSet | None:
    """The superseded set holds until the day before."""
    if draft.supersedes_id is None:
        return None
    earlier = AdoptedSet.objects.select_for_update().get(pk=draft.supersedes_id)
    last = draft.from_on - ONE_DAY
    if earlier.until_on and earlier.until_on <= last:
        return earlier
    if last < earlier.from_on:
        raise InvalidSet(
            "from_on",
            f"Bộ này thay cho “{earlier}” có hiệu lực từ {earlier.from_on:%d/%m/%Y}, nên phải bắt "
            "đầu sau ngày đó.",
        )
    earlier.until_on = last
    earlier.save(update_fields=["until_on"])
    trail.record(
        "regulations.set_superseded", subject=earlier, by=by, unit_id=earlier.unit_id,
        until_on=last, by_set=draft.pk,
    )  # fmt: skip
    return earlier
