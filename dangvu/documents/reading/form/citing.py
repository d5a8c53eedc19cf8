"""Says in what role a document is cited, and who issued it when, told before its name."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds
from dangvu.documents.reading.islands.citations import Citation

_BASIS = re.compile(
    r"can cu|thuc hien|theo\b|xet\b|trien khai|quan triet|thi hanh|bam sat|chap hanh|de dua"
    r"|cu the hoa|ban hanh|tiep theo|nhat tri|dong y|cho phep"
)
_IMPLEMENT = re.compile(
    r"thuc hien|quan triet|trien khai|theo|gan voi|chap hanh|tinh than|hoc tap|cu the hoa|can cu"
    r"|thi hanh|\bbam |ket hop|pho bien|tuyen truyen|van dung|vao cuoc song"
)
_OF_BASIS = re.compile(r"can cu|co so (?:phap ly|chinh tri|xay dung)|van ban (?:can cu|phap ly)")
_IN_BRACKETS = re.compile(r"\((?:ban hanh|kem theo|trich|nguon)[^)]{0,200}$")
_ACTED = re.compile(
    r",? (?:(?:da|vua|moi) )?(?:ban hanh|ky ban hanh|co|ra|ra doi|thong qua|trinh bay|tai|xay dung)"
    r"(?: them)? $"
)
_DIRECTLY = re.compile(r"(?:thuc hien|quan triet|trien khai|chap hanh)(?: theo)? $")
_FARTHEST = 400


def role_of(document: Document, citation: Citation, nested: bool) -> str:
    block = document.blocks[document.block_at(citation.start)]
    if nested or block.zone in ("abstract", "header", "closing", "residue"):
        return "mention"
    if citation.form == "charter":
        return "mention"
    before = document.plain[max(block.start, citation.start - _FARTHEST) : citation.start]
    if _IN_BRACKETS.search(before):
        return "mention"
    if _is_basis(document, citation, before):
        return "basis"
    return "implement" if _IMPLEMENT.search(before) else "mention"


def role_of_short_form(document: Document, citation: Citation) -> str:
    """`Chỉ thị 28` recalls a document already cited, unless it is just what is to be done."""
    before = document.plain[max(0, citation.start - 24) : citation.start]
    return "implement" if _DIRECTLY.search(before) else "mention"


def _is_basis(document: Document, citation: Citation, before: str) -> bool:
    """In the opening of a letter, or in a section that lists what it rests on."""
    index = document.block_at(citation.start)
    block = document.blocks[index]
    if block.zone == "opening" and document.plain.startswith("can cu", block.content):
        return True
    if block.zone == "opening" and document.is_official:
        sentence = document.sentence_at(citation.start)
        first = document.sentences_in(index)[:1]
        return bool(_BASIS.search(before)) and first == [sentence]
    return any(_OF_BASIS.search(section.plain_title) for section in document.tree.ancestors(index))


def told_before(document: Document, citation: Citation) -> tuple[Bounds | None, str | None]:
    """`Ngày 21/01/2019, Ban Bí thư ban hành Chỉ thị số 28-CT/TW`: issuer and day stand before."""
    for body in reversed(document.bodies_in(max(0, citation.start - 140), citation.start)):
        if not _ACTED.fullmatch(document.plain, body.end, citation.start):
            continue
        return (body.start, body.end), _day_before(document, body.start)
    return None, None


def _day_before(document: Document, start: int) -> str | None:
    for date in document.dates_from(max(0, start - 40), 40):
        if date.kind == "day" and document.plain[date.end : start] in (", ", " "):
            return date.value
    return None
