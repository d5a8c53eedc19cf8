"""Writing the trail: `record` inside an operation's transaction, `record_reading` beside a page."""

import json
import secrets
from collections.abc import Mapping
from hashlib import sha256

from django.conf import settings
from django.db import models, router, transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Detail, Entry

Content = Mapping[str, object]


def record(
    verb: str,
    *,
    subject: models.Model | None,
    by: Actor,
    unit_id: int | None = None,
    **content: object,
) -> Entry:
    """Append one act to the trail, in the operation's own transaction.

    `verb` is past and begins with the room ("plans.fact_confirmed"); `content` says what changed,
    in values that JSON can hold or that say themselves with str().
    """
    if not transaction.get_connection(router.db_for_write(Entry)).in_atomic_block:
        raise RuntimeError("An act is recorded in the transaction that performs it.")
    return _append(verb, subject=subject, by=by, unit_id=unit_id, content=content, using="default")


def record_reading(
    verb: str,
    *,
    subject: models.Model | None,
    by: Actor,
    unit_id: int | None = None,
    **content: object,
) -> Entry:
    """Append that somebody opened a personal file or took a list out."""
    using = settings.READ_TRAIL_DATABASE
    with transaction.atomic(using=using):
        return _append(verb, subject=subject, by=by, unit_id=unit_id, content=content, using=using)


def _append(
    verb: str,
    *,
    subject: models.Model | None,
    by: Actor,
    unit_id: int | None,
    content: Content,
    using: str,
) -> Entry:
    salt = secrets.token_hex(16)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    entry = Entry.objects.using(using).create(
        at=timezone.now(),
        verb=verb,
        subject_type=subject._meta.label_lower if subject else "",
        subject_id=subject.pk if subject else None,
        unit_id=unit_id,
        user_id=by.user_id,
        username=by.username,
        appointment_id=by.appointment_id,
        on_behalf_of_id=by.on_behalf_of_id,
        detail_digest=digest_of(salt, text),
    )
    Detail.objects.using(using).create(entry=entry, salt=salt, content=text)
    return entry


def digest_of(salt: str, text: str) -> str:
    """The salt keeps a short personal value from being guessed out of the chain."""
    return sha256(f"{salt}:{text}".encode()).hexdigest()
