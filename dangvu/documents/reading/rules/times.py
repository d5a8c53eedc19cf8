"""Finds the words that make a time of a date: before, by, on, in, from … to."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.dates import DateIsland
from dangvu.documents.reading.links.years import first_and_last, with_year
from dangvu.documents.reading.vocabulary import DUTY_VERB

_HOUR = (
    r"(?:(?:vao )?(?:luc )?\d{1,2} ?(?:gio|h|g|:)(?: ?\d{1,2})?(?: ?(?:phut|'))?,? ?"
    r"(?:cung |cua )?|(?:het )?gio (?:hanh chinh|lam viec),? ?(?:cua )?)?(?:(?:buoi )?(?:sang|chieu"
    r"|trua) )?"
    r"(?:\(?(?:ngay )?(?:thu [a-z]+|chu nhat)(?: tuan (?:nay|sau|toi))?\)?,? ?\(?)?"
)
_PART = (
    r"(?:(?:dau|giua|cuoi|trung tuan|thuong tuan|ha tuan|nua dau|nua cuoi|tuan (?:dau"
    r"|cuoi)(?: tien)?|tuan (?:thu )?(?:nhat|hai|ba|tu|\d|i{1,3}|iv)(?:(?: va|,)(?: tuan)? thu [a-z]+)?"
    r"|ngay (?:lam viec )?cuoi(?: cung)?|(?:nhung|cac|\d{1,2}) ngay (?:dau|cuoi)"
    r"|6 thang (?:dau|cuoi)|sau thang (?:dau|cuoi))(?: cua)? )?"
    r"(?:(?:ky |buoi |cuoc |dot )?(?:sinh hoat|hop|giao ban|hoi nghi)"
    r"(?: (?:chi bo|dinh ky|dang uy|dang|huyen uy|bch|btv|giao ban|thuong ky)){0,3} )?"
)
_HALF = re.compile(r"(?:6 thang|sau thang|nua) (?P<side>dau|cuoi)(?: cua)? $")
_SEND = r"(?:gui|nop|hoan thanh|bao cao|thuc hien|tiep nhan|nhan|dang ky|ket thuc|chot|trinh)"
_LIMIT = (
    r"(?:(?:cham|muon|tre) nhat|han cuoi(?: cung)?|thoi han(?: cuoi(?: cung)?)?|han chot"
    rf"|han {_SEND}|den (?:het|cuoi|giua|dau)|den truoc|den han|(?<!truoc )\bhet"
    r"|khong (?:qua|muon hon|cham hon|muon qua|cham qua)|\bhan (?:la|den)|\bhan (?:gui|nop"
    r"|nhan)(?: [a-z]+){1,9}? (?:lan luot )?la"
    rf"|thoi (?:gian|han|diem) (?!thuc hien){_SEND}(?: [a-z]+){{0,4}}? ?:(?! ?(?:trong|tu)\b))"
)
_CHAIN = rf"(?:(?:,? (?:la|vao|den|trong|het|ngay|{_SEND})| ?:)(?: (?!tu\b)[a-z]+){{0,2}}?){{0,3}}?"
_BEFORE = re.compile(
    rf"\b(?:(?:xong|ket thuc|hoan thanh|muon nhat|cham nhat)(?: la)? )?truoc(?: het| thoi diem)?:? "
    rf"{_HOUR}{_PART}$|\btruoc thoi diem [^,;.]{{3,60}} vao $"
)
_BY = re.compile(
    rf"(?:(?:tu nay |keo dai )?{_LIMIT}{_CHAIN}:? {_HOUR}{_PART}"
    rf"|(?:tu nay|keo dai|hoan thanh|ket thuc|xong)(?: [a-z]+)?,? (?:cho )?den {_HOUR}{_PART}"
    rf"|\b(?:nhan|dang ky)(?: (?:ho so|don|danh sach|truc tuyen|tham gia))? den {_HOUR})$"
)
_ON = re.compile(rf"(?:vao )?dung {_HOUR}$|\bvao {_HOUR}{_PART}$")
_IN = re.compile(
    rf"\b(?:(?:xong|ngay) )?(?:trong|vao|tai)(?: ca| suot)? {_PART}$|\b(?:xong|ngay tu) {_PART}$"
)
_PLANNED = re.compile(
    r"(?:thoi gian|thoi diem|tien do|thoi han|hoan thanh|ngay hoan thanh|moc)(?: (?!bo nhiem"
    r"|cong tac)[a-z]+){0,5}? ?: ?(?:\d{1,2} (?:ngay|buoi),? ?\(?(?:(?:bat dau tu|vao) )?)?"
    rf"{_HOUR}{_PART}$"
)
_DONE_THEN = re.compile(
    rf"\b(?:hoan thanh|xong|ket thuc|trien khai|thuc hien|tien hanh|bat dau)(?: [a-z]+){{0,2}} "
    rf"{_PART}$"
)
_HELD = re.compile(
    rf"\bco mat (?:[a-z]+ ){{0,6}}?(?:vao )?luc {_HOUR}$|\b(?:hoan thanh|xong) $|"
    r"\b(?:niem yet|cong bo|khai giang|be giang|tra ket qua|khai mac)(?: [a-z]+){0,2}? (?:sang "
    r"|chieu )?$"
    rf"|\bdu kien {_HOUR}{_PART}$"
)
_CEREMONY = re.compile(
    r"(?:^|[*+-] ?|[;.] )(?:(?:to chuc )?(?:le|hoi nghi|dai hoi|vong|dot|lop) [^:;.]{1,50}"
    rf"|(?:khai giang|be giang|khai mac|be mac)[^:;.]{{0,50}}): ?(?:du kien )?{_HOUR}$"
)
_IN_REPORT = re.compile(r"bao cao[^.;]{0,60} $")
_OPENS = re.compile(
    rf"(?:-|\+)? ?(?P<until>(?:tu nay )?den )?{_PART}(?P<since>(?:tu )?thang \d{{1,2}} ?(?:-|den) ?)?"
)
_ACT_FOLLOWS = re.compile(
    r"(?: \([^)]{0,200}\))?: (?=[a-z])|"
    rf"(?: \([^)]{{0,200}}\))?[,:]? ?(?:(?:[a-z]{{1,9}},? ){{1,9}}?)??(?:phai |se )?(?:{DUTY_VERB}"
    r"|(?:thong ke|quyet toan|cong bo|kiem diem"
    r"|binh xet|xet|hop|nhan|bau)\b)"
)
_ROUND_BEFORE = re.compile(r"\d{1,2}[/-]\d{1,2}; $")
_WHOLE = ("month", "quarter", "year", "month_of_year", "quarter_of_year")
_LOOK_BACK = 90
_UNTIL = re.compile(
    rf"(?: \([^)]{{0,200}}\))?,? ?(?:cho )?(?:den|-|toi)(?: het| truoc)? {_HOUR}{_PART}| ?- ?"
)
_FROM = re.compile(rf"\btu {_HOUR}{_PART}$")
_OF_WHAT_WAS = re.compile(
    r"(?:\b(?:tinh|chot|nien do|(?:moc|thoi ky|giai doan|pham vi)(?: thoi gian)?(?: duoc)? (?:kiem"
    r" tra|giam sat)|(?:lay|chot|so lieu|thong ke) (?:so lieu|bao cao|tinh))(?: [a-z]+){0,3} ?:? ?)$"
)
_BARE_FROM = re.compile(
    r"\btu (?:ngay |thang )?(?P<first>\d{1,2})(?P<month>/\d{1,2})? ?(?:den|-)(?: het)? (?:ngay )?$"
)
_CELL = re.compile(rf"\| ?(?P<time>{_HOUR}{_PART})$")
_CELL_ENDS = re.compile(r" ?(?:\||$|\n)")
_OPERATORS = (
    ("before", _BEFORE, 0.95),
    ("by", _BY, 0.93),
    ("on", _ON, 0.9),
    ("in", _IN, 0.84),
    ("planned", _PLANNED, 0.84),
    ("done", _DONE_THEN, 0.8),
    ("ceremony", _CEREMONY, 0.8),
    ("held", _HELD, 0.8),
)


@dataclass(frozen=True)
class Time:
    """A date with the words that make a deadline of it, from `start` on."""

    date: DateIsland
    op: str
    start: int
    half: str = ""
    confidence: float = 0.9


def time_of(document: Document, date: DateIsland) -> Time | None:
    sentence = document.sentence_at(date.start)
    before = document.plain[max(sentence.start, date.start - _LOOK_BACK) : date.start]
    says_day = document.plain.startswith("ngay", date.start)
    return (
        _time(date, before, says_day=says_day)
        or _cell_time(document, date, before)
        or _opening_time(document, date)
    )


def span_of(
    document: Document, date: DateIsland, previous: DateIsland | None
) -> tuple[int, str, str] | None:
    """`từ ngày 01/3 đến ngày 15/3/2021`: where it begins, its first and its last day."""
    return _two_ends(document, date, previous) or _shared_end(document, date)


def _time(date: DateIsland, before: str, *, says_day: bool) -> Time | None:
    whole = date.kind in _WHOLE
    for op, pattern, confidence in _OPERATORS:
        match = pattern.search(before)
        if match is None or (op == "in" and not (whole or says_day)):
            continue
        if (op == "done" and (date.kind == "year" or not whole)) or (op == "ceremony" and whole):
            continue
        is_bare = op in ("done", "ceremony", "held")
        start = date.start if is_bare else date.start - (len(before) - match.start())
        half = _HALF.search(before) if date.kind == "year" else None
        return Time(date, _named(op, whole), start, half["side"] if half else "", confidence)
    if date.kind in ("month", "quarter", "month_of_year") and _IN_REPORT.search(before):
        return Time(date, "in", date.start, "", 0.84)
    return None


def _cell_time(document: Document, date: DateIsland, before: str) -> Time | None:
    """`| Thứ Sáu, ngày 14/11/2025`: a cell that holds a time and nothing else."""
    cell = _CELL.search(before)
    if cell is None or date.kind in ("year", "years"):
        return None
    if not _CELL_ENDS.match(document.plain, date.end, document.sentence_at(date.start).end + 1):
        return None
    start = date.start - len(cell["time"])
    return Time(date, "in" if date.kind in _WHOLE else "on", start, "", 0.8)


def _opening_time(document: Document, date: DateIsland) -> Time | None:
    """`- Tháng 12/2019: tổng kết …`, `Đến 19/5/2019 hoàn thành …`: a clause begins with its time."""
    clause = document.clause_at(date.start)
    if date.kind in ("year", "years") or document.blocks[clause.block].zone != "body":
        return None
    if not _ACT_FOLLOWS.match(document.plain, date.end, clause.end):
        return None
    if _ROUND_BEFORE.search(document.plain, max(0, clause.start - 10), clause.start):
        return None
    lead = _OPENS.fullmatch(document.plain[clause.start : date.start])
    if lead is None:
        return None
    op = "by" if lead["until"] else "in" if date.kind in _WHOLE else "on"
    start = clause.start if lead["until"] else date.start
    return Time(date, op, start, "", 0.8)


def _named(op: str, whole: bool) -> str:
    return ("in" if whole else "on") if op not in ("before", "by") else op


def _two_ends(
    document: Document, date: DateIsland, previous: DateIsland | None
) -> tuple[int, str, str] | None:
    if previous is None or date.start - previous.end > 40 or date.kind in ("year", "years"):
        return None
    if not _UNTIL.fullmatch(document.plain[previous.end : date.start]):
        return None
    opening = _FROM.search(document.plain, max(0, previous.start - 30), previous.start)
    if opening is None or previous.kind in ("year", "years"):
        return None
    left = max(0, opening.start() - 50)
    if _OF_WHAT_WAS.search(document.plain, left, opening.start()):
        return None
    last = date.value if date.value[0] != "-" else with_year(document, date)
    first = previous.value if previous.value[0] != "-" else f"{last[:4]}{previous.value[1:]}"
    return opening.start(), _edge(first, 0), _edge(last, 1)


def _shared_end(document: Document, date: DateIsland) -> tuple[int, str, str] | None:
    """`từ 15 đến 20/3/2020`: month and year are said once."""
    if date.kind not in ("day", "day_of_year"):
        return None
    opening = _BARE_FROM.search(document.plain, max(0, date.start - 30), date.start)
    if opening is None or opening["month"]:
        return None
    last = date.value if date.kind == "day" else with_year(document, date)
    first = f"{last[:8]}{int(opening['first']):02}"
    return (opening.start(), first, last) if first < last else None


def _edge(value: str, side: int) -> str:
    return first_and_last(value)[side] if "Q" in value else value
