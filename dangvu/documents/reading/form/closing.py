"""Reads who receives, who signs, and in what capacity."""

import re
from collections.abc import Iterator, Sequence

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds, Draft
from dangvu.documents.reading.layout.blocks import Block
from dangvu.documents.reading.layout.names import looks_like_name, name_bounds
from dangvu.documents.reading.vocabulary import CAPACITIES

_PURPOSE = re.compile(
    r" ?\( ?(?P<purpose>(?:de )?(?:bao cao|b/cao|b/c|bc|thuc hien|t/h|th|theo doi|phoi hop|p/h"
    r"|chi dao|biet|thay b/c|thay bao cao|xin y kien|dang tai|dang tin|kiem tra|tham muu|trien khai"
    r"|luu|chi dao thuc hien)(?:,? [a-z/ ,]{0,30})?) ?\)"
)
_PURPOSES = {
    "b/c": "báo cáo", "b/cao": "báo cáo", "bc": "báo cáo", "bao cao": "báo cáo", "t/h": "thực hiện",
    "th": "thực hiện", "thuc hien": "thực hiện", "p/h": "phối hợp", "phoi hop": "phối hợp",
}  # fmt: skip
_KEPT = re.compile(r"l[uw]u(?: tru)?\b[ :.]*")
_MODE = re.compile(
    rf"(?P<mode>{'|'.join(sorted(map(re.escape, CAPACITIES), key=len, reverse=True))})[ .]+"
)
_HEAD = re.compile(r"(?:noi|nol|nai) ?nh[a-z]n ?[:.]? ?|noi ?gui ?: ?")
_LONGEST = 200


def read_closing(document: Document) -> Iterator[Draft]:
    blocks = [block for block in document.blocks if block.zone == "closing"]
    yield from _recipients(document, blocks)
    yield from _capacity(document, blocks)
    yield from _signers(document, blocks)


def _recipients(document: Document, blocks: Sequence[Block]) -> Iterator[Draft]:
    first = next((i for i, block in enumerate(blocks) if block.kind == "recipients"), None)
    if first is None:
        return
    opening = _HEAD.match(document.plain, blocks[first].start, blocks[first].end)
    if opening and blocks[first].end - opening.end() > 2:
        yield from _recipient(document, opening.end(), blocks[first].end)
    has_bullets = any(block.marker for block in blocks[first + 1 :])
    for before, block in zip(blocks[first:], blocks[first + 1 :], strict=False):
        if block.marker:
            yield from _recipient(document, block.content, block.end)
        elif not _stands(document, block) and (not has_bullets or _goes_on(document, before)):
            yield from _recipient(document, block.start, block.end)


def _goes_on(document: Document, before: Block) -> bool:
    """Without a bullet only an item that lost it: the one before ended with its comma."""
    return before.marker is not None and document.plain[before.end - 1] in ",;"


def _stands(document: Document, block: Block) -> bool:
    """Text among the recipients that is no recipient: another kind, too long, capitals."""
    line = block.lines[0]
    return (
        block.kind != "text"
        or line.is_capitals
        or block.end - block.start > _LONGEST
        or line.plain[0] in "(."
        or (looks_like_name(line.plain, line.shown) and not _KEPT.match(line.plain))
    )


def _recipient(document: Document, start: int, end: int) -> Iterator[Draft]:
    while end > start and document.plain[end - 1] in " ,;./":
        end -= 1
    while start < end and document.plain[start] in " -+.,:":
        start += 1
    if not any(letter.isalpha() for letter in document.plain[start:end]):
        return
    purpose = _PURPOSE.search(document.plain, start, end)
    kept = _KEPT.match(document.plain, start, end)
    left, right = (kept.end() if kept else start), (purpose.start() if purpose else end)
    norm = {"name": document.words(left, right).replace("Kinh gửi", "Kính gửi")}
    if kept:
        norm["purpose"] = "lưu"
    elif purpose:
        norm["purpose"] = _purpose(document, purpose)
    yield Draft("recipient", start, end, norm, 0.95, "closing.recipient")


def _purpose(document: Document, match: re.Match[str]) -> str:
    plain = match["purpose"].removeprefix("de ").removeprefix("thay ").strip()
    said = document.words(*match.span("purpose")).removeprefix("để ")
    return _PURPOSES.get(plain, said)


def _capacity(document: Document, blocks: Sequence[Block]) -> Iterator[Draft]:
    lines = [block for block in blocks if block.kind == "capacity"]
    if not lines:
        return
    first = next((block for block in lines if _mode(document, block)), lines[0])
    mode = _mode(document, first)
    if mode is None:
        direct = {"mode": "direct", "title": _sentence_case(document, first)}
        yield Draft("signer.capacity", first.start, first.end, direct, 0.88, "closing.direct")
        return
    below = [block for block in lines if block.start > first.start and _is_post(document, block)]
    norm: dict[str, str | None] = {
        "mode": CAPACITIES[mode["mode"]],
        "on_behalf_of": _capitalised(document.shown[mode.end() : first.end]),
        "title": _sentence_case(document, below[0]) if below else None,
    }
    near = below and below[0].start - first.end < 8
    end = below[0].end if near else first.end
    yield Draft("signer.capacity", first.start, end, norm, 0.95, "closing.capacity")


def _is_post(document: Document, block: Block) -> bool:
    """A post of one's own; `Q. BÍ THƯ` is one, too."""
    mode = _mode(document, block)
    return mode is None or mode["mode"] == "q"


def _mode(document: Document, block: Block) -> re.Match[str] | None:
    return _MODE.match(document.plain, block.start, block.end)


def _sentence_case(document: Document, block: Block) -> str:
    return _capitalised(document.shown[block.start : block.end])


def _capitalised(text: str) -> str:
    lower = text.strip(" ,.:").lower()
    return lower[:1].upper() + lower[1:]


def _signers(document: Document, blocks: Sequence[Block]) -> Iterator[Draft]:
    """The last name; of a paper that several sign, all: as many as capacities, or side by side."""
    names = [(i, bounds) for i, block in enumerate(blocks) if (bounds := _named(document, block))]
    if not names:
        names = list(_unknown_names(document, blocks))
    signing = sum(bool(block.kind == "capacity" and _mode(document, block)) for block in blocks)
    if len(names) > 1 and names[-1][0] - names[-2][0] == 1:
        signing = max(signing, 2)
    for _, (start, end) in names[-max(1, min(signing, len(names))) :]:
        words = document.shown[start:end]
        norm = {"name": words.title() if words.isupper() else words}
        yield Draft("signer", start, end, norm, 0.95, "closing.name")


def _named(document: Document, block: Block) -> Bounds | None:
    if block.kind != "name" or block.marker:
        return None
    bounds = name_bounds(
        document.plain[block.start : block.end], document.shown[block.start : block.end]
    )
    return (block.start + bounds[0], block.start + bounds[1]) if bounds else None


def _unknown_names(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[int, Bounds]]:
    """Below a capacity or `(Đã ký)` a line in capitals at every word is a name, of any family."""
    signing = False
    for index, block in enumerate(blocks):
        line = block.lines[0]
        if block.kind in ("capacity", "signed"):
            signing = True
        elif signing and block.kind == "text" and looks_like_name(line.plain, line.shown):
            yield index, (block.start, block.end)
            return
