"""Takes lines apart that hold several things: two printed columns, or a head run into one line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dangvu.documents.reading.layout.anchors import DATE, DEPUTED, NUMBER, SIGNED, TITLE, is_place
from dangvu.documents.reading.layout.kinds import Place, kind_of
from dangvu.documents.reading.layout.lines import Line, line_at, pieces_of
from dangvu.documents.reading.view import View
from dangvu.documents.reading.vocabulary import TITLE_WORD

_STANDING = frozenset(
    {"number", "place_date", "motto", "title", "recipients", "capacity", "name", "letterhead",
     "signed"}
)  # fmt: skip
_WIDEST, _LONG, _LONGEST_LETTERHEAD = 160, 600, 260
_PLACE = r"(?:[a-z.'-]+ ){0,5}[a-z.'-]+ ?[,.]? ?"
_STANDING_MOTTO = re.compile(
    r"dang cong san viet nam|cong hoa xa hoi chu nghia viet nam|doan tncs ho chi minh"
)
_FREEDOM = re.compile(r"doc lap ?- ?tu do ?- ?hanh phuc")
_BROKEN_DATE = re.compile(r"[a-z .]{2,30}, ?ngay(?: ?\d{0,2}(?: thang(?: \d{1,2}(?: nam)?)?)?)?$")
_AFTER_NUMBER = re.compile(rf"v/v|ve viec|{_STANDING_MOTTO.pattern}|[a-z .'-]{{2,40}}, ?(?:{DATE})")
_DATED = re.compile(DATE)
_TITLE = re.compile(rf"(?<![a-z]){TITLE_WORD}")
_RECIPIENTS = re.compile(r"noi ?(?:nhan|gui) ?:")
_ITEM = re.compile(r"(?<=[;,.:]) ?-(?= ?[a-z])")
_POST = re.compile(
    r"(?<!ban )(?<![a-z])(?:(?:pho |quyen )?(?:bi thu|truong ban|chanh van phong|chu nhiem|chu tich"
    r"|hieu truong|giam doc|truong phong)|uy vien thuong vu)(?![a-z])"
)
_TOWN = ("TP", "TX", "TT", "T.P")
_RUN_ON = re.compile(
    r" -{0,2} ?(?P<body>-{3,}|_{3,}|(?:can (?:cu)?|thuc hien|thi hanh|tiep tuc thuc hien|nham|trien khai"
    r"|quan triet|ban [a-z]+ [a-z]+ [a-z]+ [a-z]+ (?:ban hanh|xay dung)|i\. )\b)"
)
_ARTICLE = re.compile(
    r"(?<=[a-z.;:,] )(?:dieu \d{1,2} ?[.:]|[ivx]{1,5} ?[.-] ?(?=[a-z]{2})|\d{1,2}[.)] )"
)


def split_columns(view: View, lines: Sequence[Line]) -> list[Line]:
    total = max(1, len(lines) - 1)
    split: list[Line] = []
    for index, line in enumerate(lines):
        for column in _columns(view, line, index / total):
            cuts = _cuts(column)
            split.extend(pieces_of(view, column, cuts) if cuts else [column])
    return split


def _columns(view: View, line: Line, depth: float) -> Iterator[Line]:
    bounds = list(line.cells())
    if len(bounds) < 2 or line.length > _WIDEST or _is_whole(line):
        yield line
        return
    cells = [line_at(view, start, end, 0, 0) for start, end in bounds if end > start]
    if not any(_stands_alone(cell, depth) for cell in cells):
        yield line
        return
    yield replace(cells[0], indent=line.indent, blank_before=line.blank_before)
    yield from cells[1:]


def _is_whole(line: Line) -> bool:
    """A number whose parts stand apart, or a title set wide."""
    return bool(NUMBER.fullmatch(line.plain) or TITLE.fullmatch(line.plain.rstrip(" .:")))


def _stands_alone(cell: Line, depth: float) -> bool:
    if _BROKEN_DATE.match(cell.plain):
        return cell.shown[0].isupper()
    return kind_of(Place(cell, None, depth, False)) in _STANDING


def _cuts(line: Line) -> list[int]:
    """Where one thing ends and another begins, although only a blank stands between them."""
    cuts = [*_closing_cuts(line)]
    head = list(_head_cuts(line))
    if len(line.plain) > _LONG and (head or cuts):
        cuts.extend(
            match.start() for match in _ARTICLE.finditer(line.plain) if _is_new(line, match)
        )
    return cuts + head


def _is_new(line: Line, match: re.Match[str]) -> bool:
    start = match.start()
    following = line.shown[match.end() : match.end() + 1]
    return line.shown[start].isupper() or (line.shown[start].isdigit() and following.isupper())


def _head_cuts(line: Line) -> Iterator[int]:
    """Before and after motto, number, place and date, title, where letterhead stands about them."""
    ends = [0]
    for start, end in sorted({*_mottos(line), *_numbers_and_dates(line)}):
        yield start
        yield end
        ends.append(end)
    yield from _title_cuts(line, ends)


def _mottos(line: Line) -> Iterator[tuple[int, int]]:
    motto = _STANDING_MOTTO.search(line.plain, 0, 400)
    if motto and line.shown[motto.start() : motto.end()].isupper() and _may_stand(line):
        yield motto.span()
    freedom = _FREEDOM.search(line.plain, 0, 400)
    if freedom:
        yield freedom.span()


def _numbers_and_dates(line: Line) -> Iterator[tuple[int, int]]:
    """Each stands behind capitals, or right behind the one before."""
    found = [*_mottos(line)]
    parts = [match.span() for match in NUMBER.finditer(line.plain, 0, 400) if _is_told(match)]
    for date in _DATED.finditer(line.plain, 0, 500):
        place = _start_of_place(line, date.start())
        if place is not None:
            parts.append((place, date.end()))
    for start, end in sorted(parts):
        ends = [previous[1] for previous in found]
        if _is_near(start, ends) or _is_after_letterhead(line, start) or _leads(line, start, end):
            found.append((start, end))
            yield start, end


def _is_told(number: re.Match[str]) -> bool:
    """`44/HU` is a number behind `Số` only: `1.1/ Mục tiêu` is numbering."""
    return number["letter"] is None or number.group().startswith("so")


def _leads(line: Line, start: int, end: int) -> bool:
    """A number at the head of a line that goes on with abstract or place and date."""
    rest = line.plain[end : end + 80].lstrip(" ,.-*")
    return start == 0 and line.shown[0].isupper() and bool(_AFTER_NUMBER.match(rest))


def _is_near(place: int, ends: Sequence[int]) -> bool:
    return any(-1 <= place - end <= 6 for end in ends if end)


def _may_stand(line: Line) -> bool:
    """A motto of its own, not one inside a heading in capitals."""
    return len(line.plain) < _WIDEST or bool(NUMBER.search(line.plain, 0, 300))


def _is_after_letterhead(line: Line, place: int) -> bool:
    before = line.shown[:place]
    letters = [char for char in before if char.isalpha()]
    if len(before) > _LONGEST_LETTERHEAD or (not letters and not before.strip()):
        return False
    return sum(char.isupper() for char in letters) >= 0.8 * len(letters)


def _start_of_place(line: Line, date: int) -> int | None:
    """Where the capitalised words before a date begin."""
    end = date
    before = line.shown[:date].rstrip(" ,.")
    start: int | None = None
    for word in reversed(re.findall(r"\S+", before)[-5:]):
        if not word[0].isupper() or (word.isupper() and word.strip(".") not in _TOWN):
            break
        end = before.rindex(word, 0, end)
        start = end
    if start is None or not is_place(before[start:], line.plain[start : len(before)]):
        return None
    return start


def _title_cuts(line: Line, ends: Sequence[int]) -> Iterator[int]:
    """`KẾ HOẠCH kiểm điểm …`: the title in capitals, the abstract run on behind it."""
    for title in _TITLE.finditer(line.plain, 0, 600):
        if not line.shown[title.start() : title.end()].isupper():
            continue
        is_first = title.start() == 0 and len(line.plain) > title.end() + 8
        if (is_first and _has_abstract(line, title.end())) or _is_near(title.start(), ends):
            yield from title.span()
            yield from _end_of_abstract(line, title.end())
            return


def _end_of_abstract(line: Line, start: int) -> Iterator[int]:
    """Where the first paragraph begins on the line that holds title and abstract."""
    if len(line.plain) - start < _WIDEST:
        return
    for run_on in _RUN_ON.finditer(line.plain, start + 12, start + 500):
        if (
            line.shown[run_on.start("body")].isupper()
            or not line.plain[run_on.start("body")].isalpha()
        ):
            yield run_on.start("body")
            return


def _has_abstract(line: Line, place: int) -> bool:
    rest = line.shown[place:].strip()
    return (
        (rest[:1].islower() or line.shown.isupper()) and rest[:1] not in ",;." and len(rest) < 400
    )


def _closing_cuts(line: Line) -> Iterator[int]:
    recipients = _RECIPIENTS.search(line.plain)
    if recipients and line.shown[recipients.start()].isupper():
        yield recipients.start()
        yield from (item.end() - 1 for item in _ITEM.finditer(line.plain, recipients.end()))
    for deputed in DEPUTED.finditer(line.plain):
        if line.shown[deputed.end() : deputed.end() + 4].isupper():
            end = _end_of_capitals(line, deputed.end())
            yield deputed.start()
            yield end
            posts = [m.start() for m in _POST.finditer(line.plain, deputed.end() + 1, end)]
            yield from posts[-1:]
    for signed in SIGNED.finditer(line.plain):
        yield from signed.span()


def _end_of_capitals(line: Line, start: int) -> int:
    end = start
    for word in re.finditer(r"\S+", line.shown[start : start + 120]):
        if not word.group().strip(",.").isupper():
            break
        end = start + word.end()
    return end
