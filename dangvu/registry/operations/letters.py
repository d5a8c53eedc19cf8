"""Entering letters. The same file of the same unit is one letter, however often it is sent."""

from datetime import date
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.documents.intake import TakenIn
from dangvu.organisations.models import Organisation
from dangvu.registry.models import Letter

NAME_LENGTH = 200


@transaction.atomic
def enter_letter(
    unit: Organisation, *, name: str, content: bytes, taken: TakenIn, received_on: date, by: Actor
) -> Letter:
    """Keep a letter as it came; a file that is here already gives the letter it made."""
    # The unit's row is the lock: two requests with one file meet here, and the second finds the first.
    Organisation.objects.select_for_update().get(pk=unit.pk)
    digest = sha256(content).hexdigest()
    entered = Letter.objects.filter(unit=unit, sha256=digest).order_by("id").first()
    if entered:
        return entered
    letter = Letter.objects.create(
        unit=unit,
        file_name=name[-NAME_LENGTH:],
        media_type=taken.media_type,
        content=content,
        text=taken.text,
        is_machine_read=taken.is_machine_read,
        sha256=digest,
        received_on=received_on,
        entered_at=timezone.now(),
        entered_by=by.username,
    )
    trail.record(
        "registry.letter_entered",
        subject=letter,
        by=by,
        unit_id=unit.pk,
        file_name=letter.file_name,
        sha256=digest,
    )
    return letter


@transaction.atomic
def record_refusal(unit: Organisation, *, file_name: str, reason: str, by: Actor) -> None:
    """Put on the trail that a file was refused and why; never what stood in it."""
    trail.record(
        "registry.document_refused",
        subject=None,
        by=by,
        unit_id=unit.pk,
        file_name=file_name[-NAME_LENGTH:],
        reason=reason,
    )


def record_download(letter: Letter, *, by: Actor) -> None:
    """That somebody took the original file out stands on the trail of reads."""
    trail.record_reading("registry.letter_taken_out", subject=letter, by=by, unit_id=letter.unit_id)
