"""The chain over the trail: sealing what has no seal, erasing a detail, finding what was touched."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.db import connections, transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Detail, Entry, Erasure, Seal
from dangvu.audit.trail import digest_of, record
from dangvu.kernel.errors import DomainError

FIRST_LINK = "0" * 64
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
    """One sealer at a time: SQLite's IMMEDIATE transaction is the lock, PostgreSQL takes an advisory one."""
    with transaction.atomic(using=using):
        _lock(using)
        last = Seal.objects.using(using).order_by("-number").first()
        number, link = (last.number, last.link) if last else (0, FIRST_LINK)
        new = []
        for entry in Entry.objects.using(using).unsealed().order_by("id"):
            number, link = number + 1, next_link(link, entry)
            new.append(Seal(number=number, entry=entry, link=link, sealed_at=timezone.now()))
        Seal.objects.using(using).bulk_create(new, batch_size=500)
    return len(new)


def _lock(using: str) -> None:
    connection = connections[using]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALING_LOCK])


def next_link(link: str, entry: Entry) -> str:
    """The digest over the link before and everything of the entry that stays when a detail is erased."""
    kept = [
        entry.pk, entry.at.isoformat(), entry.verb, entry.subject_type, entry.subject_id,
        entry.unit_id, entry.user_id, entry.username, entry.appointment_id,
        entry.on_behalf_of_id, entry.detail_digest,
    ]  # fmt: skip
    return sha256(f"{link}:{json.dumps(kept, ensure_ascii=False)}".encode()).hexdigest()


@transaction.atomic
def erase_detail(entry: Entry, *, reason: str, by: Actor) -> None:
    """Take the personal part out of an entry; the chain still verifies, and the trail says why."""
    if Erasure.objects.filter(entry=entry).exists():
        raise DetailAlreadyErased("Chi tiết của dòng nhật ký này đã được xóa trước đó.")
    Erasure.objects.create(entry=entry, reason=reason, erased_at=timezone.now())
    Detail.objects.filter(entry=entry).delete()
    record("audit.detail_erased", subject=entry, by=by, reason=reason)


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
    seals = Seal.objects.using(using).order_by("number").iterator(chunk_size=2000)
    batch: list[Seal] = []
    for seal_row in seals:
        batch.append(seal_row)
        if len(batch) == 2000:
            yield from _with_entries(batch, entries.in_bulk([s.entry_id for s in batch]))
            batch = []
    yield from _with_entries(batch, entries.in_bulk([s.entry_id for s in batch]))


def _with_entries(
    batch: list[Seal], entries: dict[int, Entry]
) -> Iterator[tuple[Seal, Entry | None, str]]:
    for seal_row in batch:
        entry = entries.get(seal_row.entry_id)
        yield seal_row, entry, _fault(entry)


def _fault(entry: Entry | None) -> str:
    if entry is None:
        return "dòng nhật ký đã niêm không còn"
    detail: Detail | None = getattr(entry, "detail", None)
    if detail is None:
        return "" if hasattr(entry, "erasure") else "chi tiết không còn mà không có quyết định xóa"
    if digest_of(detail.salt, detail.content) != entry.detail_digest:
        return "chi tiết đã bị sửa"
    return ""
