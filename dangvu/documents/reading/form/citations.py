"""Makes facts of cited documents: their role, and for a short form the document meant."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.form.citing import role_of, role_of_short_form, told_before
from dangvu.documents.reading.form.header import read_number
from dangvu.documents.reading.islands.citations import Citation
from dangvu.documents.reading.islands.dates import dates_of
from dangvu.documents.reading.links.shorthand import documents_by_number
from dangvu.documents.reading.vocabulary import DOCUMENT_TYPES

_BASIS = re.compile(r"(?:tiep tuc )?(?:can cu|thuc hien|theo|xet|trien khai|quan triet|thi hanh)\b")
_ISSUED_AS = re.compile(
    r"(?:(?P<central>bo chinh tri|ban bi thu|ban chap hanh trung uong|trung uong(?! doan))"
    r"|(?:ban thuong vu )?tinh uy)(?= |$)"
)
_CONGRESS = re.compile(
    r"nghi ?quyet dai hoi [^\n;.()\"]{0,90}?(?:lan thu [ivxl]+|cac cap)"
    r"(?:,? (?:\([^)]{0,200}\)|nhiem ky (?:20\d\d ?- ?20\d\d)))?"
)


def read_citations(document: Document) -> Iterator[Draft]:
    known = documents_by_number(document)
    own = own_key(document)
    outer_end = -1
    for citation in document.citations:
        if _is_own_number(document, citation, own):
            continue
        nested = citation.start < outer_end
        outer_end = max(outer_end, citation.end)
        draft = _draft(document, citation, nested, known)
        if draft:
            yield draft
    yield from _congress_resolutions(document)


def own_key(document: Document) -> str:
    return next((draft.norm["key"] for draft in read_number(document)), "")


def _is_own_number(document: Document, citation: Citation, own: str) -> bool:
    """The number in the header, and what a web page says of the letter around it."""
    block = document.blocks[document.block_at(citation.start)]
    if block.kind == "number" and block.zone == "header":
        return True
    is_around = block.zone in ("residue", "header") or citation.start < _top(document)
    return is_around and _bare(citation.key) == _bare(own)


def _top(document: Document) -> int:
    return next((block.start for block in document.blocks if block.zone == "header"), 0)


def _bare(key: str) -> str:
    return key.replace("/", "-").lstrip("0")


def _draft(
    document: Document, citation: Citation, nested: bool, known: dict[tuple[str, str], str]
) -> Draft | None:
    norm: dict[str, object] = {"key": citation.key, "role": role_of(document, citation, nested)}
    if citation.form == "short":
        key = known.get((citation.type_word, citation.key.lstrip("0"))) or _told(document, citation)
        if key is None:
            return None
        norm = {"key": key, "role": role_of_short_form(document, citation), "shorthand": True}
    told_issuer, told_day = told_before(document, citation)
    issuer = citation.issuer or told_issuer
    norm["date"] = next((date.value for date in dates_of(citation.date)), told_day)
    norm["issuer"] = document.words(*issuer) if issuer else None
    norm["title"] = document.words(*citation.title) if citation.title else None
    if citation.type_word in DOCUMENT_TYPES:
        norm["type"] = DOCUMENT_TYPES[citation.type_word][1]
    if nested:
        norm["nested"] = True
    return Draft(
        "citation",
        citation.start,
        citation.end,
        norm,
        _confidence(citation),
        f"citation.{citation.form}",
    )


def _told(document: Document, citation: Citation) -> str | None:
    """`Chỉ thị 35 của Bộ Chính trị` has but one full number; its type and issuer spell it."""
    if citation.issuer is None or citation.type_word not in DOCUMENT_TYPES:
        return None
    issuer = _ISSUED_AS.match(document.plain, *citation.issuer)
    if issuer is None:
        return None
    symbol = DOCUMENT_TYPES[citation.type_word][0].replace("QĐi", "QĐ")
    number = citation.key.zfill(2)
    return f"{number}-{symbol}/{'TW' if issuer['central'] else 'TU'}".upper()


def _confidence(citation: Citation) -> float:
    base = {"numbered": 0.93, "central": 0.92, "charter": 0.9, "short": 0.88}[citation.form]
    return min(0.99, base + 0.02 * bool(citation.date) + 0.02 * bool(citation.issuer))


def _congress_resolutions(document: Document) -> Iterator[Draft]:
    """Known by name, not by number: shown, but never as certain."""
    for match in _CONGRESS.finditer(document.plain):
        block = document.blocks[document.block_at(match.start())]
        if document.is_cited(match.start()) or block.zone == "residue":
            continue
        basis = block.zone == "opening" and _BASIS.match(document.plain, block.content)
        norm = {
            "title": document.words(match.start(), match.end()),
            "role": "basis" if basis else "mention",
            "type": "Nghị quyết",
        }
        yield Draft("citation", match.start(), match.end(), norm, 0.7, "citation.congress")
