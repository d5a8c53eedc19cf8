"""Finds the numbers of a list that leave out their unit: `Hội An 110; Tam Kỳ 150`, `nữ 35`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.figures.names import is_a_name
from dangvu.documents.reading.figures.tables import Table, tables_of
from dangvu.documents.reading.islands.quantities import (
    BODIES,
    BOUND,
    NUMBER,
    Quantity,
    kind_of_unit,
    number,
)

_GROUPS = r"(?:nu|nam gioi|dan toc|nguoi|ton giao|co dao|trinh do)\b"
_RATINGS = (
    r"(?:hoan thanh )?(?:xuat sac|tot|kha|trung binh|hoan thanh)(?: nhiem vu)?"
    r"(?:,| \((?:chiem |dat )?\d)"
)
_BARE = re.compile(
    rf"(?<![\w/.,%-])(?<!\d - )(?:(?P<bound>{BOUND}) )?"
    rf"(?P<n>{NUMBER})(?: ?- ?(?P<high>{NUMBER}))?(?![\w/%-]|[.,]\d| ?%| ?- ?\d)"
    rf"(?= ?(?:[,;.)(:\"]|$|\n)| (?:va|so voi|{_GROUPS}|{_RATINGS}))"
)
_LABEL = re.compile(
    r"(?P<label>[a-z\"][a-z0-9 \"'./-]{1,70}?)(?: ?:| la| co| dat| duoc| gom| chiem| con)? ?$"
)
_BREAK = re.compile(
    r"[,;:()]|\b(?:voi|gom|trong do)\b|(?:(?<=\d )|(?<=vien )|(?<=chi ))va\b|\n|\. "
)
_GROUP_AFTER = re.compile(f" (?:{_GROUPS}|{_RATINGS})")
_EXPLAINS = re.compile(
    r"[-+ ]{0,4}(?:cu the|chia (?:ra|theo)|phan (?:bo|khai)|trong do|gom|giao chi tieu"
    r"|(?:so luong|chi tieu)(?: [a-z]{1,12}){0,4} (?:giao|phan bo|cu the|nhu sau))\b"
)
_ALLOTS = re.compile(r"\b(?:phan|giao|chia)(?: bo)? cho\b|\bmoi (?:noi|don vi|xa|phuong)\b")
# `Xã A (18), xã B (15)`, `Khoa A, 21; Khoa B, 17`: the number stands apart from its name.
_BRACKETED = re.compile(rf"[^()\d;:]{{2,70}} \({NUMBER}\)")
_AFTER_COMMA = re.compile(r"(?:^|[;:] )(?P<label>[A-Z][^,;:.]{2,60}), $")
# `(2012: 40; 2013: 50)`, `quý I: 78`: one number for each time.
# `lũy kế 8 tháng 186, đạt 74,4%`: what has a share is counted.
_SHARE_BEHIND = re.compile(
    rf",? ?(?:\(|(?:dat|bang|chiem|tuc|tuong duong) )(?:ty le |tren |gan )?{NUMBER} ?%"
)
_OF_A_TIME = re.compile(r"\b(?:(?:nam )?20\d\d|quy (?:i{1,3}|iv|[1-4])|thang 1?\d): $")
_SHARED = re.compile(r"\b(?:cac|nhung) [^;:.]{3,120}$")
_NUMBER_OF = re.compile(r"\bso (?:luong )?(?=[a-z])")
_COUNTED = ("person", "party body", "body", "thing")
_MEMBERS = re.compile(r"\bdang vien\b(?! moi la)")
_LINKED = re.compile(
    r"(?! ?:? ?(?:nam|thang|ngay|tuoi)\b)(?: (?!nam |tuoi |binh |lop |khoa |diem )[a-z]{1,12}){0,6}?"
    r"(?: ?:| la| len| con| dat| den nay la| toi) $"
)
_AVERAGE = re.compile(r"(?:binh quan|trung binh|tuoi)(?: [a-z]{1,12}){0,2} ?$")
_OF_PLAN = re.compile(r"(?:chi tieu|ke hoach)(?: nam)?$")
_FARTHEST, _MOST_ITEMS, _FARTHEST_PERSONS = 90, 25, 600


def with_listed(document: Document) -> list[Quantity]:
    """All numbers with a unit, and those that take theirs from the first number of their list."""
    tables = list(tables_of(document))
    quantities = [q for q in document.quantities if not _only_numbers_a_line(q, tables)]
    taken = {place for quantity in quantities for place in range(quantity.start, quantity.end)}
    rows = [row for table in tables for row in table.rows if row.start not in taken]
    taken.update(place for table in tables if table.is_numbered for place in _places(table))
    taken.update(row.start for row in rows)
    bare = list(_BARE.finditer(document.plain))
    named = list(_named_before(document, bare, taken))
    taken.update(place for quantity in named for place in range(quantity.start, quantity.end))
    anchors = sorted([*quantities, *named], key=lambda quantity: quantity.start)
    found = [*anchors, *rows, *_listed(document, anchors, bare, taken)]
    return sorted(found, key=lambda quantity: quantity.start)


def _places(table: Table) -> range:
    return range(table.start, table.end)


def _only_numbers_a_line(quantity: Quantity, tables: Sequence[Table]) -> bool:
    return any(table.is_numbered and quantity.start in _places(table) for table in tables)


def _named_before(
    document: Document, bare: Sequence[re.Match[str]], taken: set[int]
) -> Iterator[Quantity]:
    """`Tổng số đảng viên: 11.356`, `nâng số đảng viên lên 2.824`: the unit stands before."""
    plain = document.plain
    for match in bare:
        start = match.start("n")
        if start in taken or is_a_name(document, *match.span("n")):
            continue
        left = max(document.sentence_at(start).start, match.start() - _FARTHEST)
        named = [unit.span() for unit in _MEMBERS.finditer(plain, left, match.start())][-1:]
        for unit in named:
            if _LINKED.fullmatch(plain, unit[1], match.start()):
                yield Quantity(
                    start=match.start(),
                    end=match.end(),
                    low=number(match["n"]),
                    high=number(match["high"]) if match["high"] else None,
                    whole=None,
                    unit_start=unit[0],
                    unit_end=unit[1],
                    bound=match["bound"] or "",
                    or_more=False,
                    kind=kind_of_unit(plain, unit[0]),
                )


def _listed(
    document: Document,
    quantities: Sequence[Quantity],
    bare: Sequence[re.Match[str]],
    taken: set[int],
) -> Iterator[Quantity]:
    anchors = [quantity for quantity in quantities if quantity.kind in _COUNTED]
    place = 0
    for match in bare:
        while place + 1 < len(anchors) and anchors[place + 1].start < match.start():
            place += 1
        if match.start("n") in taken or not anchors or anchors[place].start > match.start():
            continue
        anchor = _anchor(document, anchors, place, match.start())
        shared = (
            _SHARE_BEHIND.match(document.plain, match.end()) and match.end() - match.start() > 2
        )
        if anchor and (shared or not is_a_name(document, match.start(), match.end("n"))):
            item = _item(document, anchor, match)
            if item:
                yield item


def _anchor(
    document: Document, anchors: Sequence[Quantity], place: int, start: int
) -> Quantity | None:
    """The number whose unit goes on: what is compared (`tăng 6 trường hợp`) is none."""
    block = document.blocks[document.block_at(start)]
    if start < block.content:
        return None
    for index in range(place, max(-1, place - 3), -1):
        anchor = anchors[index]
        if not _is_in_reach(document, anchor, start):
            return None
        if document.plain.endswith(("tang ", "giam "), 0, anchor.start):
            continue
        return _persons_first(document, anchors, index, start) or anchor
    return None


def _persons_first(
    document: Document, anchors: Sequence[Quantity], index: int, start: int
) -> Quantity | None:
    """Bodies counted on the way (`21 chi bộ mỗi chi bộ 01`) lend their unit to nobody."""
    if anchors[index].kind == "person":
        return None
    sentence = document.sentence_at(start).start
    if " moi " in document.plain[max(0, start - 20) : start]:
        sentence -= _FARTHEST_PERSONS
    for anchor in reversed(anchors[max(0, index - 3) : index]):
        if anchor.kind == "person" and anchor.start >= sentence:
            return anchor
    return None


def _is_in_reach(document: Document, anchor: Quantity, place: int) -> bool:
    """In the same sentence, the next one of the paragraph, or an item before in the same list."""
    sentence = document.sentence_at(place)
    if anchor.start >= sentence.start:
        return True
    above = document.sentence_at(anchor.start)
    if above.block == sentence.block:
        return sentence.start - above.end <= 2
    if sentence.block - above.block == 1 and (
        _EXPLAINS.match(document.plain, sentence.start)
        or _ALLOTS.search(document.plain, sentence.start, place)
        or document.plain.endswith(":", 0, document.blocks[above.block].end)
    ):
        return True
    between = document.blocks[above.block : sentence.block + 1]
    styles = {block.marker.style if block.marker else "" for block in between}
    return len(between) <= _MOST_ITEMS and len(styles) == 1 and "" not in styles


def _item(document: Document, anchor: Quantity, match: re.Match[str]) -> Quantity | None:
    bounds = _label(document, match.start())
    if _GROUP_AFTER.match(document.plain, match.end()):
        bounds = (match.start(), match.start())
    if bounds is None or bounds[0] < min(anchor.end, match.start()):
        return None
    unit = _own_unit(document, bounds) or (anchor.unit_start, anchor.unit_end)
    return replace(
        anchor,
        unit_start=unit[0],
        unit_end=unit[1],
        kind=kind_of_unit(document.plain, unit[0]),
        start=match.start(),
        end=match.end(),
        low=number(match["n"]),
        high=number(match["high"]) if match["high"] else None,
        whole=None,
        bound=match["bound"] or "",
        or_more=False,
        label=bounds,
    )


def _own_unit(document: Document, label: tuple[int, int]) -> tuple[int, int] | None:
    """`số chi bộ chưa có nguồn còn dưới 6` counts cells, whatever was counted before."""
    said = _NUMBER_OF.search(document.plain, *label)
    unit = BODIES.match(document.plain, said.end(), label[1]) if said else None
    return unit.span() if unit else None


def _label(document: Document, start: int) -> tuple[int, int] | None:
    """The words since the last comma that say whose number it is."""
    left = max(document.sentence_at(start).start, start - _FARTHEST)
    apart = _label_apart(document, left, start)
    if apart:
        return apart
    end = max(left, start - 1)
    if document.plain.endswith(": ", left, start):
        end -= 1
    breaks = list(_BREAK.finditer(document.plain, left, end))
    left = breaks[-1].end() if breaks else left
    while left < start and document.plain[left] in " -+":
        left += 1
    label = _LABEL.match(document.plain[left:start])
    if label is None or _AVERAGE.search(label["label"]) or _OF_PLAN.search(label["label"]):
        return None
    end = left + label.end("label")
    if " moi " in document.plain[left:end]:
        # `các xã A, B, C mỗi xã 5`: all that are named before.
        shared = _SHARED.search(document.plain, max(0, left - 2 * _FARTHEST), left)
        left = shared.start() if shared else left
    return left, end


def _label_apart(document: Document, left: int, start: int) -> tuple[int, int] | None:
    """Only in a list of several such names: one bracket alone may hold anything."""
    plain = document.plain
    if _OF_A_TIME.search(plain, left, start):
        return start, start
    if plain.endswith(" (", left, start):
        before = plain[max(left, start - 2 * _FARTHEST) : start]
        after = plain[start : start + _FARTHEST]
        if not (_BRACKETED.search(before) or _BRACKETED.search(after)):
            return None
        left = max(plain.rfind(mark, left, start - 2) + 1 for mark in ",;:.)") or left
        end = start - 2
    elif plain.endswith(", ", left, start):
        found = _AFTER_COMMA.search(document.cased[left:start])
        if found is None:
            return None
        left, end = left + found.start("label"), left + found.end("label")
    else:
        return None
    while left < end and plain[left] in " -+":
        left += 1
    return (left, end) if end - left > 1 and document.cased[left:end] != plain[left:end] else None
