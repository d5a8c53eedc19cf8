"""Makes a fact of a condition: its persons and polarity given, the rest read from its words."""

from collections.abc import Mapping
from typing import Any

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds, Draft
from dangvu.documents.reading.eligibility.fields import condition_fields

Norm = Mapping[str, Any]
How = tuple[str, float, tuple[Bounds, ...]]


def criterion(document: Document, start: int, end: int, norm: Norm, how: How) -> Draft:
    while end > start and document.plain[end - 1] in " .;,:/":
        end -= 1
    rule, confidence, evidence = how
    fields = {**norm, **condition_fields(document, start, end)}
    return Draft("criterion", start, end, fields, confidence, f"criterion.{rule}", evidence)
