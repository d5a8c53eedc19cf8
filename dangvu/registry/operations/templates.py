"""An office's own templates: put in place of ours after a check, and withdrawn."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.documents.writing import PAPERS, fields_used
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import PaperKind
from dangvu.registry.models import PaperTemplate

NAME_LENGTH, SOURCE_LENGTH = 200, 200


class CannotReplace(DomainError):
    """A template that may not be put in place or withdrawn."""


@dataclass(frozen=True)
class Offered:
    """A file as an officer brings it, with the guidance it follows and the day from which it holds."""

    kind: PaperKind
    file_name: str
    content: bytes
    from_on: date
    source: str


@transaction.atomic
def upload_template(unit: Organisation, *, offered: Offered, by: Actor) -> PaperTemplate:
    """Keep a checked template as the next version for the papers of a unit and all below it.

    Raises RefusedTemplate or RefusedDocument for what may not be used, CannotReplace for the rest.
    """
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    prints = fields_used(offered.file_name, offered.content, PAPERS[offered.kind])
    if not offered.source.strip():
        raise CannotReplace("Chưa ghi căn cứ của mẫu: hướng dẫn nào, ngày nào.")
    own = PaperTemplate.objects.filter(unit=unit, kind=offered.kind)
    _refuse_again(own.filter(withdrawn_at=None, from_on=offered.from_on).first(), offered)
    template = PaperTemplate.objects.create(
        unit=unit,
        kind=offered.kind,
        version=(own.aggregate(last=Max("version"))["last"] or 0) + 1,
        from_on=offered.from_on,
        source=offered.source.strip()[:SOURCE_LENGTH],
        file_name=offered.file_name[-NAME_LENGTH:],
        content=offered.content,
        sha256=sha256(offered.content).hexdigest(),
        prints=sorted(prints),
        uploaded_by=by.username,
        uploaded_at=timezone.now(),
    )
    trail.record(
        "registry.template_uploaded", subject=template, by=by, unit_id=unit.pk, kind=template.kind,
        version=template.version, from_on=template.from_on, sha256=template.sha256,
    )  # fmt: skip
    return template


@transaction.atomic
def withdraw_template(template: PaperTemplate, *, by: Actor) -> None:
    """From now on no paper is made of it; the file stays, so that older papers can be explained."""
    template = PaperTemplate.objects.select_for_update().get(pk=template.pk)
    if template.withdrawn_at:
        raise CannotReplace(f"Mẫu này đã rút ngày {template.withdrawn_at:%d/%m/%Y}.")
    template.withdrawn_at = timezone.now()
    template.save(update_fields=["withdrawn_at"])
    trail.record(
        "registry.template_withdrawn", subject=template, by=by, unit_id=template.unit_id,
        kind=template.kind, version=template.version,
    )  # fmt: skip


@transaction.atomic
def record_refusal(unit: Organisation, *, kind: PaperKind, file_name: str, by: Actor) -> None:
    """Put on the trail that a template was refused; never what stood in it."""
    trail.record(
        "registry.template_refused", subject=None, by=by, unit_id=unit.pk, kind=kind,
        file_name=file_name[-NAME_LENGTH:],
    )  # fmt: skip


def _refuse_again(standing: PaperTemplate | None, offered: Offered) -> None:
    if standing:
        raise CannotReplace(
            f"Đã có bản {standing.version} của mẫu này dùng từ {offered.from_on:%d/%m/%Y}. Hãy rút bản "
            "đó trước, hoặc chọn ngày khác."
        )
