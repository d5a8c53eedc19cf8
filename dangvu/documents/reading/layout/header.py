"""Finds the header of a letter among its lines: where it begins, what is in it, where it ends."""

import re
from collections.abc import Iterator, Sequence

from dangvu.documents.reading.layout.addressees import names_more
from dangvu.documents.reading.layout.kinds import LETTERHEAD
from dangvu.documents.reading.layout.lines import Line
from dangvu.documents.reading.layout.residue import is_residue

_ANCHORS = frozenset({"number", "place_date", "motto", "title", "addressee"})
_FORMAL = frozenset({"number", "motto"})
_UPPER = frozenset({"letterhead", "rule", "motto", "number", "place_date"})
_LETTER_ABSTRACT = re.compile(r"v/v\b|v/v|ve viec\b|ve:|trich yeu|ve ")
_OPENING = re.compile(
    r"(?:tiep tuc )?(?:can cu|thuc hien|thi hanh|trien khai|quan triet|theo\b|nham\b"
    r"|de (?!an\b|cuong)|trong\b|qua\b|sau khi|nam \d|xet\b|tren co so|kinh gui|hien nay"
    r"|ngay \d|thoi gian qua|vua qua|ban hanh kem|duoc su|dang bo [a-z ]{1,40} co \d|phat huy"
    r"|huong ung|nhung nam (?:qua|gan day)|nham muc|day la|cong tac [a-z ]{3,60} la )"
)
_SENTENCE_WITHIN = re.compile(r"[a-zà-ỹ)][.;] +[A-ZĐÀ-Ỹ]")
_WORDS = frozenset({"text", "letterhead", "heading", "capacity", "name"})
_LONGEST_ABSTRACT = 320
_APART = frozenset({"number", "place_date", "motto", "rule", "remark"})
_LINES_OF_ADDRESS = 9
_FARTHEST, _MOST_LINES, _MOST_ABSTRACT_LINES = 160, 48, 9
_LONGEST_ABSTRACT_LINE, _LONG = 260, 140


def header_of(lines: Sequence[Line], kinds: Sequence[str]) -> dict[int, str]:
    """The zone, `header` or `abstract`, of each line that belongs to the header."""
    start = _start(lines, kinds)
    if start is None:
        return {}
    zones = dict(_walk(lines, kinds, start))
    while (
        zones
        and kinds[max(zones)] in ("rule", "text", "letterhead")
        and zones[max(zones)] == "header"
    ):
        del zones[max(zones)]
    return {index: "header" if zone == "addressee" else zone for index, zone in zones.items()}


def _start(lines: Sequence[Line], kinds: Sequence[str]) -> int | None:
    core = _core(lines, kinds)
    if core is None:
        return None
    start = _up_from(core, lines, kinds)
    address = _address_above(kinds, start)
    if address is not None:
        return address
    title = next((i for i in range(start - 1, max(-1, start - 5), -1) if kinds[i] == "title"), None)
    if title is not None and kinds[core] == "number" and not _has_letterhead(kinds, start, core):
        return _up_from(title, lines, kinds)
    return start


def _address_above(kinds: Sequence[str], start: int) -> int | None:
    """A web page may show whom a letter goes to above its letterhead."""
    for index in range(start - 1, max(-1, start - _LINES_OF_ADDRESS), -1):
        if kinds[index] == "addressee" and _is_above_head(kinds, index):
            return index
    return None


def _is_above_head(kinds: Sequence[str], index: int) -> bool:
    following = kinds[index + 1 : index + _LINES_OF_ADDRESS]
    return not _FORMAL & set(kinds[:index]) and bool(_FORMAL & set(following))


def _up_from(start: int, lines: Sequence[Line], kinds: Sequence[str]) -> int:
    while start and _is_above(lines[start - 1], kinds[start - 1]):
        start -= 1
    return start


def _is_above(line: Line, kind: str) -> bool:
    """Letterhead, or what stands among it; of small letters only the name of a body."""
    if is_residue(line) or len(line.plain) >= 130:
        return False
    named = kind == "text" and len(line.plain) < 60 and not line.has_final_stop
    return kind in _UPPER or (
        named and bool(LETTERHEAD.match(line.plain)) and not line.starts_lower
    )


def _has_letterhead(kinds: Sequence[str], start: int, end: int) -> bool:
    return any(kind in ("letterhead", "motto") for kind in kinds[start:end])


def _core(lines: Sequence[Line], kinds: Sequence[str]) -> int | None:
    """The first number or motto before any body; else the first title; else `Kính gửi`."""
    last = _first_of_body(lines, kinds)
    repeated = _repeated_number(lines, kinds, last)
    if repeated is not None:
        return repeated
    for wanted in (_FORMAL, {"title"}, {"addressee"}, {"place_date"}):
        for index in range(last):
            if kinds[index] in wanted and not is_residue(lines[index]):
                return index
    return None


def _repeated_number(lines: Sequence[Line], kinds: Sequence[str], last: int) -> int | None:
    """A page of shared papers shows the head of a letter twice, the first time cut short."""
    numbers = [index for index in range(last) if kinds[index] == "number"]
    printed = [lines[index].plain.replace(" ", "").replace("-", "") for index in numbers]
    return numbers[-1] if len(numbers) > 1 and len(set(printed)) == 1 else None


def _first_of_body(lines: Sequence[Line], kinds: Sequence[str]) -> int:
    """Where so much running text has gone by that what looks like a header belongs to an annex."""
    running = 0
    for index, line in enumerate(lines[:_FARTHEST]):
        is_heading = line.marker and not line.marker.is_bullet and line.is_capitals
        is_address = kinds[index] == "addressee" and not _is_above_head(kinds, index)
        if is_heading or is_address or kinds[index] == "recipients":
            return index + 1
        running += 1 + len(line.plain) // _LONG if _is_running_text(line, kinds[index]) else 0
        if running > 8:
            return index
    return min(len(lines), _FARTHEST)


def _is_running_text(line: Line, kind: str) -> bool:
    return kind in ("text", "item") and (len(line.plain) > 60 or line.has_final_stop)


def _walk(lines: Sequence[Line], kinds: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """Each line with its zone, through the parts of a header in the order they may come."""
    part = "letterhead"
    abstract: list[int] = []
    for index in range(start, min(len(lines), start + _MOST_LINES)):
        part = _part(part, lines, kinds, index, abstract)
        if part == "body":
            return
        if part == "abstract" and kinds[index] not in _APART:
            abstract.append(index)
            yield index, "abstract"
        else:
            yield index, "addressee" if part == "addressee" else "header"


def _part(
    part: str, lines: Sequence[Line], kinds: Sequence[str], index: int, abstract: Sequence[int]
) -> str:
    """What part of the header a line is in: letterhead, titled, abstract, after, addressee, body."""
    line, kind = lines[index], kinds[index]
    if kind == "title":
        return _at_title(part, kinds, index)
    if kind == "addressee":
        return "addressee"
    if part == "addressee":
        return _after_address(lines, kinds, index)
    if kind in _APART:
        return "after" if abstract else part
    if _is_of_abstract(part, lines, kinds, index, abstract):
        return "abstract"
    if kind == "letterhead" and part == "letterhead" and not line.marker:
        return part
    if part == "titled" or not _anchor_follows(lines, kinds, index):
        return "body"
    return "after" if abstract else part


def _at_title(part: str, kinds: Sequence[str], index: int) -> str:
    """`KẾT LUẬN` right under `THÔNG BÁO` begins what the notice is about."""
    if part == "titled" and kinds[index - 1] == "title":
        return "abstract"
    return "titled" if part == "letterhead" else "body"


def _after_address(lines: Sequence[Line], kinds: Sequence[str], index: int) -> str:
    kind = kinds[index]
    if kind in _UPPER and kind != "rule" and _is_above_head(kinds, index - 1):
        return "letterhead"
    if kind in ("number", "place_date") and kind not in kinds[:index]:
        return "after"
    return "addressee" if _is_addressee(lines, index) else "body"


def _is_of_abstract(
    part: str, lines: Sequence[Line], kinds: Sequence[str], index: int, abstract: Sequence[int]
) -> bool:
    if part == "abstract":
        return _goes_on(lines, kinds, index, abstract)
    if part == "titled":
        return _may_begin(lines, kinds, index)
    return part == "letterhead" and _is_letter_abstract(lines[index], kinds, index)


def _is_letter_abstract(line: Line, kinds: Sequence[str], index: int) -> bool:
    return bool(_LETTER_ABSTRACT.match(line.plain)) and "number" in kinds[max(0, index - 6) : index]


def _may_begin(lines: Sequence[Line], kinds: Sequence[str], index: int) -> bool:
    line = lines[index]
    if kinds[index] not in _WORDS or line.marker or len(line.plain) > _LONGEST_ABSTRACT_LINE:
        return False
    if line.starts_lower or line.is_capitals or not _OPENING.match(line.plain):
        return True
    return not _is_paragraph(lines, kinds, index)


def _is_paragraph(lines: Sequence[Line], kinds: Sequence[str], index: int) -> bool:
    """`Thực hiện Chỉ thị …` under a title opens the body when it goes on to a stop or for long."""
    length = len(lines[index].plain)
    last = index
    while last + 1 < len(lines) and not lines[last + 1].blank_before:
        if kinds[last + 1] not in _WORDS or lines[last + 1].marker or length > _LONGEST_ABSTRACT:
            break
        last += 1
        length += len(lines[last].plain)
    return length > _LONGEST_ABSTRACT or lines[last].has_final_stop


def _goes_on(
    lines: Sequence[Line], kinds: Sequence[str], index: int, abstract: Sequence[int]
) -> bool:
    line, before = lines[index], lines[index - 1]
    if line.marker or kinds[index] not in _WORDS:
        return False
    if len(abstract) >= _MOST_ABSTRACT_LINES or len(line.plain) > _LONGEST_ABSTRACT_LINE:
        return False
    if line.starts_lower:
        return not before.has_final_stop
    if before.plain.startswith("cua ") and _LETTER_ABSTRACT.match(line.plain):
        return True
    if before.is_capitals and lines[abstract[0]].is_capitals:
        return line.is_capitals
    return not _stops(before, line) and _is_next(before, line, lines, abstract)


def _stops(before: Line, line: Line) -> bool:
    return (
        before.has_final_stop
        or line.has_final_stop
        or line.is_capitals
        or bool(_SENTENCE_WITHIN.search(line.shown))
    )


def _is_next(before: Line, line: Line, lines: Sequence[Line], abstract: Sequence[int]) -> bool:
    """A line that begins with a capital belongs to what was left unfinished, or is centred, too."""
    unfinished = before.plain.endswith((",", " va", " cua", " trong", " ve", "-", " cho", " voi"))
    if unfinished or line.blank_before:
        return unfinished
    return not (_OPENING.match(line.plain) or _is_wider(line, lines, abstract))


def _is_wider(line: Line, lines: Sequence[Line], abstract: Sequence[int]) -> bool:
    """A line of the page's full width under short centred ones begins the first paragraph."""
    widest = max(len(lines[index].plain) for index in abstract)
    return len(line.plain) > max(70, widest + 15)


def _is_addressee(lines: Sequence[Line], index: int) -> bool:
    """An item or a name below `Kính gửi`, not the paragraph that opens the letter."""
    line = lines[index]
    if _OPENING.match(line.plain) and not line.starts_lower and line.marker is None:
        return False
    return names_more(lines, index)


def _anchor_follows(lines: Sequence[Line], kinds: Sequence[str], index: int) -> bool:
    """A stray short line (`KHẨN`, `(Dự thảo)`) does not end a header that plainly goes on."""
    line = lines[index]
    if len(line.plain) > 90 or line.has_final_stop or (line.marker and not line.marker.is_bullet):
        return False
    near = kinds[index + 1 : index + 5]
    return any(kind in _ANCHORS for kind in near)
