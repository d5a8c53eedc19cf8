"""Questions about templates and numbers: which template holds for a unit on a day, what was numbered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db.models import QuerySet

from dangvu.documents.writing import LAYOUTS, PAPERS, built, fields_used, layout_on
from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import PaperKind
from dangvu.registry.models import CommitteeTerm, DocumentNumber, PaperTemplate


@dataclass(frozen=True)
class Template:
    """What a paper is made of; `uploaded` is None for one of ours, version 0."""

    kind: PaperKind
    content: bytes
    prints: frozenset[str]
    from_on: date
    source: str
    uploaded: PaperTemplate | None

    @property
    def version(self) -> int:
        return self.uploaded.version if self.uploaded else 0

    def is_older_than_layout(self, on: date) -> bool:
        """Whether the guidance on layout has changed since an office made its own template."""
        return self.uploaded is not None and self.from_on < layout_on(on).from_on


def template_for(unit: Organisation, kind: PaperKind, *, on: date) -> Template:
    """The nearest unit's own template that began last; else ours, in the layout of the day."""
    own = PaperTemplate.objects.filter(
        unit__in=unit.ancestor_ids(), kind=kind, from_on__lte=on, withdrawn_at=None
    )
    found = list(own.select_related("unit"))
    if not found:
        return shipped(kind, layout_on(on).key)
    best = max(found, key=lambda each: (len(each.unit.path), each.from_on, each.version))
    return as_template(best)


def as_template(uploaded: PaperTemplate) -> Template:
    return Template(
        kind=PaperKind(uploaded.kind),
        content=bytes(uploaded.content),
        prints=frozenset(uploaded.prints),
        from_on=uploaded.from_on,
        source=uploaded.source,
        uploaded=uploaded,
    )


@cache
def shipped(kind: PaperKind, layout: str) -> Template:
    content = built(kind, layout)
    [chosen] = [each for each in LAYOUTS if each.key == layout]
    prints = fields_used(f"{kind}.docx", content, PAPERS[kind])
    return Template(kind, content, frozenset(prints), chosen.from_on, chosen.source, None)


def templates_of(units: Iterable[Organisation], kind: PaperKind) -> QuerySet[PaperTemplate]:
    """What these units uploaded for a kind of paper, newest first, without the files."""
    own = PaperTemplate.objects.filter(unit__in=list(units), kind=kind)
    return own.select_related("unit").defer("content").order_by("-uploaded_at", "-id")


def uploaded_counts(units: Iterable[Organisation]) -> dict[str, int]:
    """How many standing templates of their own these units have, by kind of paper."""
    own = PaperTemplate.objects.filter(unit__in=list(units), withdrawn_at=None)
    counts: dict[str, int] = {}
    for kind in own.values_list("kind", flat=True):
        counts[kind] = counts.get(kind, 0) + 1
    return counts


def term_on(unit: Organisation, day: date) -> CommitteeTerm | None:
    """The term that runs on a day: the one whose congress was last."""
    terms = CommitteeTerm.objects.filter(unit=unit, from_on__lte=day)
    return terms.order_by("-from_on").first()


def terms_of(unit: Organisation) -> list[CommitteeTerm]:
    """Newest first."""
    return list(CommitteeTerm.objects.filter(unit=unit).order_by("-from_on"))


def numbers_of(term: CommitteeTerm, *, type_code: str = "") -> QuerySet[DocumentNumber]:
    """What was numbered in a term, newest first; of one type or any."""
    found = DocumentNumber.objects.filter(term=term).select_related("term__unit")
    if type_code:
        found = found.filter(type=type_code)
    return found.order_by("-dated_on", "-id")
