"""The chain over the trail: sealing what has no seal, erasing a detail, finding what was hurt."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from django.conf import settings
from django.db import connections, transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Detail, Entry, Erasure, Seal
from dangvu.audit.trail import digest_of, record
from dangvu.kernel.errors import DomainError

FIRST_LINK = "0" * 64
BATCH = 2000
ERASED = "audit.detail_erased"
# Any number, as long as every sealer of this product uses the same: PostgreSQL's advisory lock.
SEALING_LOCK = 28_2019


class DetailAlreadyErased(DomainError):
    pass


@dataclass(frozen=True)
class Verdict:
    """`touched` names the first entry that does not hold, with the reason; None when all hold."""

    chain: str
    seals: int
    unsealed: int
    touched: int | None
    reason: str
    last_link: str


def chains() -> list[str]:
    """The databases that carry a trail: acts, and reads where these have a file of their own."""
    return list(dict.fromkeys(["default", settings.READ_TRAIL_DATABASE]))


def seal_all() -> int:
    """Give every unsealed entry of every chain the next number; returns how many were sealed."""
    return sum(seal(using) for using in chains())


def seal(using: str = "default") -> int:
    """One sealer at a time: SQLite's IMMEDIATE transaction, PostgreSQL's advisory lock."""
    with transaction.atomic(using=using):
        _lock(using)
        last = Seal.objects.using(using).order_by("-number").first()
        number, link = (last.number, last.link) if last else (0, FIRST_LINK)
        new = []
        for entry in Entry.objects.using(using).unsealed().order_by("id"):
            number, link = number + 1, next_link(link, entry)
            new.append(Seal(number=number, entry=entry, link=link, sealed_at=timezone.now()))
        Seal.objects.using(using).bulk_create(new, batch_size=BATCH)
    return len(new)


def _lock(using: str) -> None:
    connection = connections[using]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALING_LOCK])


def next_link(link: str, entry: Entry) -> str:
    """The digest over the link before and all of the entry that stays when its detail is erased."""
    kept = [
        entry.pk, entry.at.isoformat(), entry.verb, entry.subject_type, entry.subject_id,
        entry.unit_id, entry.user_id, entry.username, entry.appointment_id,
        entry.on_behalf_of_id, entry.detail_digest,
    ]  # fmt: skip
    return sha256(f"{link}:{json.dumps(kept, ensure_ascii=False)}".encode()).hexdigest()


@transaction.atomic
def erase_detail(entry: Entry, *, reason: str, by: Actor) -> None:
    """Take the personal part out of an entry; the chain still verifies, and the trail says why."""
    using = entry._state.db or "default"
    with transaction.atomic(using=using):
        if Erasure.objects.using(using).filter(entry=entry).exists():
            raise DetailAlreadyErased("Chi tiết của dòng nhật ký này đã được xóa trước đó.")
        Erasure.objects.using(using).create(entry=entry, reason=reason, erased_at=timezone.now())
        Detail.objects.using(using).filter(entry=entry).delete()
        record(ERASED, subject=entry, by=by, reason=reason, chain=using)


def verify(using: str = "default") -> Verdict:
    """Walk the chain from its first seal; the verdict names the first entry that was touched."""
    link, count = FIRST_LINK, 0
    touched: int | None = None
    reason = ""
    for seal_row, entry, fault in _walk(using):
        count += 1
        if fault or entry is None:
            touched, reason = seal_row.entry_id, fault
            break
        link = next_link(link, entry)
        if link != seal_row.link or seal_row.number != count:
            touched, reason = seal_row.entry_id, "dòng nhật ký hoặc số niêm đã bị sửa"
            break
    unsealed = Entry.objects.using(using).unsealed().count()
    return Verdict(using, count, unsealed, touched, reason, link)


def _walk(using: str) -> Iterator[tuple[Seal, Entry | None, str]]:
    entries = Entry.objects.using(using).select_related("detail", "erasure")
    recorded = frozenset(Entry.objects.filter(verb=ERASED).values_list("subject_id", flat=True))
    seals = Seal.objects.using(using).order_by("number").iterator(chunk_size=BATCH)
    while batch := list(islice(seals, BATCH)):
        found = entries.in_bulk([seal_row.entry_id for seal_row in batch])
        for seal_row in batch:
            entry = found.get(seal_row.entry_id)
            yield seal_row, entry, _fault(entry, recorded)


def _fault(entry: Entry | None, recorded: frozenset[int | None]) -> str:
    """What is wrong with a sealed entry; `recorded` are those whose erasure is on the trail."""
    if entry is None:
        return "dòng nhật ký đã niêm không còn"
    detail: Detail | None = getattr(entry, "detail", None)
    if detail is None and not hasattr(entry, "erasure"):
        return "chi tiết không còn mà không có quyết định xóa"
    if detail is None:
        return "" if entry.pk in recorded else "chi tiết bị xóa mà nhật ký không ghi việc xóa"
    if digest_of(detail.salt, detail.content) != entry.detail_digest:
        return "chi tiết đã bị sửa"
    return ""
