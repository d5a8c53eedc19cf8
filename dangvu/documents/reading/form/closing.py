"""Reads who receives, who signs, and in what capacity."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.layout.blocks import Block
from dangvu.documents.reading.vocabulary import CAPACITIES

_PURPOSE = re.compile(
    r" ?\( ?(?:de )?(?P<purpose>bao cao|b/c|bc|thuc hien|t/h|theo doi|phoi hop|chi dao|biet|de biet"
    r"|p/h|thay b/c|xin y kien)[^)]*\)"
)
_PURPOSES = {"b/c": "báo cáo", "bc": "báo cáo", "bao cao": "báo cáo", "t/h": "thực hiện",
             "thuc hien": "thực hiện", "p/h": "phối hợp", "phoi hop": "phối hợp"}  # fmt: skip
_KEPT = re.compile(r"l[uw]u\b[ :.]*")
_MODE = re.compile(rf"(?P<mode>{'|'.join(sorted(CAPACITIES, key=len, reverse=True))})[ .]+")
_HEAD = re.compile(r"(?:noi|nol|nai) ?nh[a-z]n ?[:.]? ?")


def read_closing(document: Document) -> Iterator[Draft]:
    blocks = [block for block in document.blocks if block.zone == "closing"]
    yield from _recipients(document, blocks)
    yield from _capacity(document, blocks)
    yield from _signer(document, blocks)


def _recipients(document: Document, blocks: list[Block]) -> Iterator[Draft]:
    listing = False
    for block in blocks:
        if block.kind == "recipients":
            listing = True
            opening = _HEAD.match(document.plain, block.start, block.end)
            if opening and block.end - opening.end() > 3:
                yield from _recipient(document, opening.end(), block.end)
        elif listing and block.marker:
            yield from _recipient(document, block.content, block.end)
        elif listing and block.kind in ("text", "letterhead") and not _stands(document, block):
            yield from _recipient(document, block.start, block.end)


def _stands(document: Document, block: Block) -> bool:
    """Text among the recipients that is no recipient: too long, capitals, or a name."""
    line = block.lines[0]
    return line.is_capitals or block.end - block.start > 160 or line.plain[0] == "("


def _recipient(document: Document, start: int, end: int) -> Iterator[Draft]:
    while end > start and document.plain[end - 1] in " ,;.":
        end -= 1
    purpose = _PURPOSE.search(document.plain, start, end)
    kept = _KEPT.match(document.plain, start, end)
    name_start, name_end = (kept.end() if kept else start), (purpose.start() if purpose else end)
    norm = {"name": document.words(name_start, name_end).replace("Kinh gửi", "Kính gửi")}
    if kept:
        norm["purpose"] = "lưu"
    elif purpose:
        norm["purpose"] = _PURPOSES.get(
            purpose["purpose"], document.words(*purpose.span("purpose"))
        )
    if end > start:
        yield Draft("recipient", start, end, norm, 0.95, "closing.recipient")


def _capacity(document: Document, blocks: list[Block]) -> Iterator[Draft]:
    lines = [block for block in blocks if block.kind == "capacity"]
    if not lines:
        return
    first, last = lines[0], lines[-1]
    mode = _MODE.match(document.plain, first.start, first.end)
    if mode is None:
        direct = {"mode": "direct", "title": _sentence_case(document, first)}
        yield Draft("signer.capacity", first.start, first.end, direct, 0.88, "closing.direct")
        return
    norm: dict[str, str | None] = {
        "mode": CAPACITIES[mode["mode"]],
        "on_behalf_of": _capitalised(document.shown[mode.end() : first.end]),
        "title": _sentence_case(document, last) if last is not first else None,
    }
    end = last.end if last.start - first.end < 8 else first.end
    yield Draft("signer.capacity", first.start, end, norm, 0.95, "closing.capacity")


def _sentence_case(document: Document, block: Block) -> str:
    return _capitalised(document.shown[block.start : block.end])


def _capitalised(text: str) -> str:
    lower = text.strip(" ,.:").lower()
    return lower[:1].upper() + lower[1:]


def _signer(document: Document, blocks: list[Block]) -> Iterator[Draft]:
    names = [block for block in blocks if block.kind == "name"]
    if names:
        name = names[-1]
        words = document.shown[name.start : name.end]
        norm = {"name": words.title() if words.isupper() else words}
        yield Draft("signer", name.start, name.end, norm, 0.95, "closing.name")
