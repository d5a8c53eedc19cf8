"""Finds one document cited with two dates or two issuers, and dates that cannot be."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.view import fold

_FIELDS = (("date", "ngày ban hành"), ("issuer", "cơ quan ban hành"))


def check_citations(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    by_key: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.type == "citation" and not draft.norm.get("shorthand") and draft.norm.get("key"):
            by_key[str(draft.norm["key"])].append(draft)
    for key, mentions in by_key.items():
        for field, label in _FIELDS:
            yield from _differing(key, mentions, field, label)


def _differing(key: str, mentions: list[Draft], field: str, label: str) -> Iterator[Draft]:
    said = [mention for mention in mentions if mention.norm.get(field)]
    for mention in said[1:]:
        first = said[0]
        one, other = str(first.norm[field]), str(mention.norm[field])
        if _same(one, other, field):
            continue
        detail = (
            f"Văn bản {key} được dẫn với hai {label} khác nhau: “{_shown(one)}” và"
            f" “{_shown(other)}”; cần kiểm tra lại."
        )
        evidence = ((first.start, first.end),)
        place = (mention.start, mention.end)
        yield warning(place, "inconsistent_citation", detail, confidence=0.85, evidence=evidence)
        return


def _same(one: str, other: str, field: str) -> bool:
    """A longer name of the same body (`Ban Bí thư Trung ương Đảng`) is no difference."""
    if field == "date":
        return one == other
    left, right = fold(one), fold(other)
    return left.startswith(right) or right.startswith(left)


def _shown(value: str) -> str:
    parts = value.split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 and parts[0].isdigit() else value
