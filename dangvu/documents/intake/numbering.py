"""The numbers and bullets that Word puts before paragraphs by itself: part of what a person reads."""

from collections import defaultdict
from dataclasses import dataclass, field

from docx.oxml.ns import qn

from dangvu.documents.intake.packages import Element, Package

NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST, _DEEPEST = 9999, 9


@dataclass(frozen=True)
class Level:
    """`text` is Word's pattern, such as `%1.%2.`; `form` one of its names of number forms."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass
class Numbering:
    """Counts as it is asked: call `label` for each paragraph once, in the document's order."""

    lists: dict[str, str] = field(default_factory=dict)
    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def label(self, paragraph: Element) -> str:
        """ "1. ", "- " or nothing."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number, depth = place
        kind = self.lists.get(number, "")
        level = self.levels.get(kind, {}).get(depth)
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return "- "
        self._step(kind, depth, level)
        text = self._filled(kind, level)
        return f"{text} " if text else ""

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return None
        own = _number_and_depth(properties.find(qn("w:numPr")))
        style = properties.find(qn("w:pStyle"))
        inherited = self.styles.get(_value(style)) if style is not None else None
        if own is None or inherited is None:
            found = own or inherited
        else:
            found = (own[0] or inherited[0], own[1] if own[1] else inherited[1])
        return found if found and found[0] not in ("", "0") else None

    def _step(self, kind: str, depth: int, level: Level) -> None:
        counts = self.counts[kind]
        counts[depth] = min(counts.get(depth, level.start - 1) + 1, _MOST)
        for deeper in [place for place in counts if place > depth]:
            del counts[deeper]

    def _filled(self, kind: str, level: Level) -> str:
        text = level.text
        for place in range(_DEEPEST):
            mark = f"%{place + 1}"
            if mark in text:
                other = self.levels[kind].get(place, Level())
                count = self.counts[kind].get(place, other.start)
                text = text.replace(mark, _written(count, other.form))
        return text


def numbering_of(package: Package) -> Numbering:
    found = Numbering()
    if not package.has(NUMBERING):
        return found
    root = package.xml(NUMBERING)
    for kind in root.iter(qn("w:abstractNum")):
        found.levels[kind.get(qn("w:abstractNumId"), "")] = dict(
            map(_level, kind.iter(qn("w:lvl")))
        )
    for number in root.iter(qn("w:num")):
        kind = number.find(qn("w:abstractNumId"))
        found.lists[number.get(qn("w:numId"), "")] = _value(kind) if kind is not None else ""
    if package.has(STYLES):
        for style in package.xml(STYLES).iter(qn("w:style")):
            place = _number_and_depth(next(style.iter(qn("w:numPr")), None))
            if place:
                found.styles[style.get(qn("w:styleId"), "")] = place
    return found


def _level(level: Element) -> tuple[int, Level]:
    form, text, start = (level.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start"))
    return _number(level.get(qn("w:ilvl"))), Level(
        form=_value(form) if form is not None else "decimal",
        text=_value(text)[:40] if text is not None else "",
        start=_number(_value(start)) if start is not None else 1,
    )


def _number_and_depth(properties: Element | None) -> tuple[str, int] | None:
    if properties is None:
        return None
    number, depth = properties.find(qn("w:numId")), properties.find(qn("w:ilvl"))
    return (
        _value(number) if number is not None else "",
        _number(_value(depth)) if depth is not None else 0,
    )


def _value(element: Element) -> str:
    return str(element.get(qn("w:val"), ""))


def _number(text: str | None) -> int:
    return min(int(text), _MOST) if text and text.isdecimal() else 0


def _written(count: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        word = _roman(count)
    elif form in ("upperLetter", "lowerLetter") and count > 0:
        word = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
    else:
        word = f"{count:02}" if form == "decimalZero" else str(count)
    return word.upper() if form.startswith("upper") else word


def _roman(count: int) -> str:
    word = ""
    for value, sign in _ROMAN:
        word += sign * (count // value)
        count %= value
    return word
