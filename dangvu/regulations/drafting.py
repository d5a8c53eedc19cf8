"""Criteria confirmed from a letter become a draft: what can be read is filled in, the rest stays open."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dangvu.regulations import phrases
from dangvu.regulations.beginnings import Beginning, key_of
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.phrases import Node
from dangvu.rules.levels import GROUPS

YEARS = 5
ANY, REVIEW = "bat-ky", "den-khi-xet"
OR, AND = "hoac", "va"
NO_ANCHOR = "Văn bản ghi “{years:02d} năm liên tiếp” mà không ghi tính đến khi nào."
ANCHORED_ELSEWHERE = " Tiêu chuẩn khác trong cùng văn bản thì ghi rõ “tính đến thời điểm …”."
COMMA = "Dấu phẩy trong “trong đó …” đọc được là “hoặc”, cũng đọc được là “và”."
READINGS = {
    ANY: "Các năm liên tiếp bất kỳ trong những năm được xét",
    REVIEW: "Các năm liên tiếp tính đến thời điểm xem xét",
    OR: "dấu phẩy là “hoặc”",
    AND: "dấu phẩy là “và”",
}


@dataclass(frozen=True)
class Criterion:
    """One confirmed criterion of a letter: its words, and what the reader made of them."""

    wording: str
    subject: str = ""
    polarity: str = "require"
    alternative_of: str = ""
    meaning: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Letter:
    """The letter that lays the criteria down."""

    name: str
    title: str
    issuer: str
    from_on: date


@dataclass(frozen=True)
class _Read:
    """A criterion with its group, and its condition in each way in which its words can be read."""

    criterion: Criterion
    group: str
    nodes: Mapping[tuple[str, str], Node]
    has_open_anchor: bool
    has_open_comma: bool


def draft_of(
    letter: Letter, criteria: Sequence[Criterion], *, follows: AdoptedSet | None = None
) -> Beginning:
    """A definition as far as the words allow; places that must be chosen carry their quote."""
    kept: list[_Read] = []
    asides: list[Mapping[str, str]] = []
    for criterion in criteria:
        why = _aside(criterion)
        if why:
            asides.append({"quote": criterion.wording, "why": why})
        else:
            kept.append(_read(criterion))
    ways = _ways(kept)
    definition = {
        "subject": "criteria",
        "title": letter.title,
        "issuer": letter.issuer,
        "source": letter.name,
        "from_on": letter.from_on.isoformat(),
        "years": YEARS,
        "readings": _readings(kept, ways),
        "outcomes": _outcomes(letter, kept, ways),
    }
    return Beginning(key_of(letter.name), definition, "", follows, tuple(asides))


def _aside(criterion: Criterion) -> str:
    if criterion.polarity == "exclude":
        return "Điều loại trừ: bộ chỉ ghi điều kiện phải có. Hãy thêm điều kiện ngược lại nếu cần."
    if criterion.polarity == "prefer":
        return "Điều ưu tiên, không phải điều kiện."
    text = phrases.bare(criterion.wording)
    if phrases.is_judgement(text) and _nothing_counted(criterion, text):
        return (
            "Đây là nhận xét của tổ chức, phần mềm không tính. Cần thì thêm điều kiện “Kết luận của "
            "một tổ chức”."
        )
    return ""


def _nothing_counted(criterion: Criterion, text: str) -> bool:
    return not criterion.meaning.get("years") and phrases.run_in(text) is None


def _read(criterion: Criterion) -> _Read:
    text = phrases.bare(criterion.wording)
    group = phrases.group_in(criterion.subject, criterion.wording)
    inside, _ = phrases.of_which(text)
    comma = _has_open_comma(inside)
    is_open = _years_of(criterion, text) is not None and not phrases.is_anchored(text)
    anchors = (ANY, REVIEW) if is_open else (REVIEW,)
    nodes = {
        (anchor, joining): _condition(criterion, text, group, anchor, joining)
        for anchor in (ANY, REVIEW)
        for joining in (OR, AND)
    }
    if not is_open:
        nodes = {(a, j): nodes[anchors[0], j] for a, j in nodes}
    return _Read(criterion, group, nodes, is_open, comma)


def _years_of(criterion: Criterion, text: str) -> int | None:
    told = criterion.meaning.get("years")
    if isinstance(told, int) and criterion.meaning.get("consecutive"):
        return told
    return phrases.run_in(text)


def _condition(criterion: Criterion, text: str, group: str, anchor: str, joining: str) -> Node:
    """Years, gradings and awards of one criterion; an open place where there is none."""
    of_student = group == "student"
    inside, outside = phrases.of_which(text)
    cut = phrases.praised_at(outside)
    every = phrases.grading(outside[:cut], of_student=of_student)
    if every is None:
        return {"choose": {"quote": criterion.wording}}
    years = _years_of(criterion, text)
    found: list[Node] = []
    if years is None:
        found.append(phrases.grading(outside[:cut], of_student=of_student, n=1) or every)
    else:
        window: Node = {
            "years": years,
            "anchor": "any" if anchor == ANY else "review",
            "every": every,
        }
        more = _of_which(inside, of_student=of_student, joining=joining)
        found.append({"consecutive": {**window, "of_which": more} if more else window})
    award = phrases.praise(outside, ever=True)
    if award is None:
        return found[0]
    last = re.split(r"[;,.]|tro len", outside[:cut])[-1]
    return {"any" if "hoac" in last else "all": [*found, award]}


def _of_which(inside: str, *, of_student: bool, joining: str) -> Node | None:
    """ "ít nhất 01 năm … hoặc 01 năm …": any of them, each with its own number of years."""
    if not inside:
        return None
    whole = phrases.count_in(inside) or 1
    either = [
        _joined_by_comma(part, of_student=of_student, joining=joining, n=whole)
        for part in re.split(r"\bhoac\b", inside)
    ]
    found = [node for node in either if node]
    if not found:
        return {"choose": {"quote": inside}}
    if all("schooled" in node or "rated" in node for node in found) and of_student:
        return phrases.grading(inside, of_student=True, n=whole)
    if joining == OR:
        found = [each for node in found for each in node.get("any", [node])]
    return phrases.joined("any", found)


def _joined_by_comma(part: str, *, of_student: bool, joining: str, n: int) -> Node | None:
    found = [
        node
        for piece in part.split(",")
        if (node := _one(piece, of_student=of_student, n=phrases.count_in(piece) or n))
    ]
    return phrases.joined("any" if joining == OR else "all", found) if found else None


def _one(piece: str, *, of_student: bool, n: int) -> Node | None:
    return (
        phrases.title(piece, n)
        or phrases.praise(piece, ever=False, n=n)
        or phrases.grading(piece, of_student=of_student, n=n)
    )


def _has_open_comma(inside: str) -> bool:
    """A comma between two things of which each could stand alone, before a last "hoặc"."""
    first = re.split(r"\bhoac\b", inside)[0]
    pieces = [piece for piece in first.split(",") if _one(piece, of_student=False, n=1)]
    return len(pieces) > 1


def _ways(kept: Sequence[_Read]) -> list[tuple[str, str]]:
    """Every way in which the letter can be read, (anchor, joining); one where nothing is open."""
    anchors = (ANY, REVIEW) if any(each.has_open_anchor for each in kept) else (REVIEW,)
    joinings = (OR, AND) if any(each.has_open_comma for each in kept) else (OR,)
    return [(anchor, joining) for anchor in anchors for joining in joinings]


def _told(way: tuple[str, str], ways: Sequence[tuple[str, str]]) -> list[str]:
    """Of a way, only what tells it from the others."""
    return [step for n, step in enumerate(way) if len({each[n] for each in ways}) > 1]


def _name_of(way: tuple[str, str], ways: Sequence[tuple[str, str]]) -> str:
    """ "bat-ky", "va", "bat-ky-va"."""
    return "-".join(_told(way, ways))


def _readings(kept: Sequence[_Read], ways: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    if len(ways) == 1:
        return []
    return [
        {
            "id": _name_of(way, ways),
            "title": _begun_large("; ".join(READINGS[step] for step in _told(way, ways))),
            "because": _because(kept),
        }
        for way in ways
    ]


def _because(kept: Sequence[_Read]) -> str:
    open_years = [each for each in kept if each.has_open_anchor]
    said = ""
    if open_years:
        first = open_years[0].criterion
        years = _years_of(first, phrases.bare(first.wording)) or 0
        said = NO_ANCHOR.format(years=years)
        if any(phrases.is_anchored(phrases.bare(each.criterion.wording)) for each in kept):
            said += ANCHORED_ELSEWHERE
    return " ".join(filter(None, (said, COMMA if any(e.has_open_comma for e in kept) else "")))


def _outcomes(
    letter: Letter, kept: Sequence[_Read], ways: Sequence[tuple[str, str]]
) -> list[dict[str, Any]]:
    """Alternatives are outcomes of their own; what a group must have besides goes into each of them."""
    everybody = [each for each in kept if not each.group]
    found = []
    for group in dict.fromkeys(each.group for each in kept if each.group):
        own = [each for each in kept if each.group == group]
        routes = [each for each in own if each.criterion.alternative_of]
        besides = [each for each in own if not each.criterion.alternative_of] + everybody
        for n, route in enumerate(routes or [None], 1):
            parts = [route, *besides] if route else besides
            label = f"tiêu chuẩn ({n})" if route else GROUPS[group].split(",")[0]
            name = f"Tiêu chuẩn ({n})" if route else _begun_large(GROUPS[group])
            found.append(_outcome(letter, name, label if route else "", group, parts, ways))
    if not found and everybody:
        routes = [each for each in everybody if each.criterion.alternative_of]
        for n, parts in enumerate([[each] for each in routes] or [everybody], 1):
            found.append(_outcome(letter, f"Tiêu chuẩn ({n})", "", "", parts, ways))
    return found


def _outcome(
    letter: Letter,
    title: str,
    label: str,
    group: str,
    parts: Sequence[_Read],
    ways: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    nodes: list[Node] = [{"in_group": {"group": group}}] if group else []
    nodes += [node for each in parts for node in _nodes(each, ways)]
    return {
        "title": title,
        "source": ", ".join(filter(None, (letter.name, label))),
        "quote": " … ".join(_plain(each.criterion.wording) for each in parts)[:3000],
        "when": phrases.joined("all", nodes),
    }


def _nodes(each: _Read, ways: Sequence[tuple[str, str]]) -> list[Node]:
    """What all ways ask alike stands plain; only where they part they are told apart."""
    names = [_name_of(way, ways) for way in ways]
    asked = [each.nodes[way].get("all", [each.nodes[way]]) for way in ways]
    return [
        parts[0]
        if all(part == parts[0] for part in parts)
        else {"by_reading": dict(zip(names, parts, strict=True))}
        for parts in zip(*asked, strict=True)
    ]


def _plain(wording: str) -> str:
    """Without the line breaks of the page and the stars of emphasis."""
    return " ".join(wording.replace("*", "").split())


def _begun_large(text: str) -> str:
    return text[:1].upper() + text[1:]
