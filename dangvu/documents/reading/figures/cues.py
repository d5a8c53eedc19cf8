"""What speaks for a number being a target, a report of the past, or neither: one cue a function."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.figures.exclusions import (
    body_in_passing,
    class_of_bodies,
    condition_on_persons,
    loose_thing,
    share_of_votes,
    supposed,
)
from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.markers import (
    OTHER,
    STATISTIC,
    TARGET,
    Marker,
    Vote,
    faded,
    markers_in,
)
from dangvu.documents.reading.figures.outcomes import (
    COMPARED_AFTER,
    compared,
    done_in_a_past_year,
    of_a_past_year,
    put_into_practice,
    term_to_come,
    told_of_each,
)
from dangvu.documents.reading.islands.dates import DateIsland

_FARTHEST, _NEAR_AFTER, _ALL = 400, 20, 100
# Toned: `đạt mục tiêu` tells, `đặt mục tiêu` sets.
_SETS = re.compile(r"\b[đĐ]ặt (?:ra )?(?:mục tiêu|chỉ tiêu|kế hoạch)\b")
_RATED = re.compile(
    r"[^.;:,\d]{0,60}?\b(?:hoan thanh|tot|kha|trung binh|dat|xep loai)\b[^.;:,\d]{0,30}? tro len"
)
_FLOORS = (
    "it nhat",
    "it ra",
    "chi it",
    "toi thieu",
    "khong duoi",
    "khong it hon",
    "khong thap hon",
)
_CEILINGS = (
    "khong qua",
    "khong vuot",
    "khong vuot qua",
    "khong de qua",
    "khong nhieu hon",
    "toi da",
)
_ROUGHLY = ("hon", "gan", "xap xi", "vuot")
_GOAL_TITLES = re.compile(
    r"muc tieu|chi tieu|phan bo|muc phan dau|dinh muc|ke hoach (?:ket nap|phat trien)|so luong"
)
_WORK_TITLES = re.compile(
    r"phuong huong|nhiem vu|giai phap|to chuc thuc hien|phan cong|thoi gian toi|cuoi nam|noi dung"
)
_RULE_TITLES = re.compile(
    r"tieu chuan|dieu kien|thu tuc|ho so|quy trinh|nguyen tac|doi tuong|trinh tu|thoi han"
    r"|thanh phan|cac buoc|ai duoc|nhung truong hop|nguoi vao dang"
)
_STRONG_LEAD = 2.0
_EXPLAINS = re.compile(r"[-+ ]{0,4}(?:theo do|cu the|trong do|gom|chia ra|nhu sau)\b")
_ASKED = re.compile(
    r"\b(?:ket nap|phat trien|gioi thieu|thanh lap|khao sat|mo|chon|tao nguon|boi duong"
    r"|cong nhan)(?: [a-z]{1,12}){0,3} $"
)
_SHARE_AFTER = re.compile(
    r"[^.;:\d]{0,70}?(?:[,(=] ?|\b)(?:=|dat|chiem|bang|vuot|ty le|\()(?: ty le)? ?"
    r"(?:tren |hon |gan )?\d+(?:[.,]\d+)? ?%(?! tro len)"
)
_OF_THE_PLAN = re.compile(r" ?(?:so voi )?(?:cac )?(?:chi tieu|ke hoach|nghi quyet|muc tieu)")
# `35 đảng viên, chỉ tiêu 2`: the goal stands behind.
_BESIDE_ITS_GOAL = re.compile(
    r" ?[,;/-] ?(?:duoc )?(?:giao )?(?:chi tieu|ke hoach)(?: giao| ket nap)?:? \d"
)
_HAPPENED = re.compile(
    r"[^.;:,\d]{0,30}\b(?:duoc (?:ket nap|cong nhan|trao|tang|xep)|nhan huy hieu"
    r"|chua (?:ket nap|co|phat trien|de nghi)|khong ket nap|bi |da |phai tra lai|danh gia"
    r"|du dieu kien|thuoc dien)"
)
_OPEN_ABOVE = re.compile(r"[^.;:\d]{0,40}?(?:(?<!tot )(?<!vu )tro len|moi nam|hang nam|/nam)")
_AFTER = (
    (STATISTIC, 2.2, _SHARE_AFTER),
    (STATISTIC, 2.0, COMPARED_AFTER),
    (STATISTIC, 2.0, _OF_THE_PLAN),
    (STATISTIC, 6.0, _BESIDE_ITS_GOAL),
    (STATISTIC, 1.2, _HAPPENED),
    (TARGET, 1.0, _OPEN_ABOVE),
)
_HABIT_OF_PAST = re.compile(
    r"(?:\d{1,2}|ba|sau|chin) thang dau nam|nua dau (?:nam|nhiem ky)"
    r"|trong (?:quy|dot|nam|thang)\b(?! nay)|quy (?:i|ii|iii|iv)\b(?! hang)"
    r"|sau (?:hon )?\d+ (?:nam|thang)|trong dot nay"
)
_TO_COME = re.compile(
    r"thang cuoi nam|tu nay (?:den|toi)|den (?:het|cuoi)? ?nam 20|thoi gian toi"
    r"|\bden (?:het|cuoi) nhiem ky(?! truoc| qua)"
)
# `… đến trước ngày 30/6/2020:` opens a list of goals.
_BY_THEN = re.compile(
    r"(?<!tinh )\bden (?:truoc |het |cuoi )?(?:ngay |thang |nam )?[\d/.-]{4,10} ?:$"
)
_RULE = re.compile(r"quy dinh|dieu le|quy che")


def words_before(figure: Figure) -> Iterator[Vote]:
    """Head verbs and moods on the way to the number, the nearest first."""
    start = max(figure.sentence.start, figure.quantity.start - _FARTHEST)
    found = markers_in(figure.plain, start, figure.quantity.start)
    yield from faded(figure, [marker for marker in found if not _is_of_religion(figure, marker)])


def _is_of_religion(figure: Figure, marker: Marker) -> bool:
    """`gốc giáo`, `vùng giáo` look like `giao` without their marks."""
    return figure.document.shown.startswith(("giáo", "Giáo"), marker.start)


def set_as_goal(figure: Figure) -> Iterator[Vote]:
    start = max(figure.sentence.start, figure.quantity.start - _FARTHEST)
    said = list(_SETS.finditer(figure.document.shown, start, figure.quantity.start))
    if said and figure.numbers_since(said[-1].end()) <= 1:
        yield TARGET, 4.0


def words_after(figure: Figure) -> Iterator[Vote]:
    for side, weight, pattern in _AFTER:
        end = min(figure.sentence.end, figure.quantity.end + 160)
        if pattern.match(figure.plain, figure.quantity.end, end):
            yield side, weight


def bound(figure: Figure) -> Iterator[Vote]:
    """`ít nhất`, `không quá`, `trở lên` set a mark to be reached; `hơn`, `gần` round a count."""
    said, quantity = figure.quantity.bound, figure.quantity
    # `96% hoàn thành tốt nhiệm vụ trở lên`: the rating is a floor, the number is none.
    rated = quantity.or_more and _RATED.match(figure.plain, quantity.end, figure.sentence.end)
    if said in _FLOORS or said in _CEILINGS or (quantity.or_more and not rated):
        yield TARGET, 3.0
        yield STATISTIC, -2.0
    elif said in ("tren", "duoi", "tu"):
        yield TARGET, 0.6
    elif said in _ROUGHLY:
        yield STATISTIC, 0.8


def span_of_values(figure: Figure) -> Iterator[Vote]:
    if figure.quantity.is_range:
        yield TARGET, 0.8


def part_of_whole(figure: Figure) -> Iterator[Vote]:
    if figure.quantity.whole is not None:
        yield STATISTIC, 3.0


def section(figure: Figure) -> Iterator[Vote]:
    own, _, above = figure.titles.partition(" / ")
    goal = _GOAL_TITLES.search(own) or (not figure.tells_past_here and _GOAL_TITLES.search(above))
    if _RULE_TITLES.search(figure.titles):
        yield OTHER, 2.5
        # The share of the best that a rating allows is a quota among rules.
        capped = figure.quantity.kind == "percent" and figure.quantity.bound in _CEILINGS
        yield TARGET, 0.0 if goal or capped else -3.0
    if goal:
        yield TARGET, 2.4
    elif _WORK_TITLES.search(figure.titles):
        yield TARGET, 1.2
    if figure.tells_past:
        yield STATISTIC, 2.2


def opening_of_list(figure: Figure) -> Iterator[Vote]:
    if figure.lead:
        if figure.is_ordered and _BY_THEN.search(figure.plain, *figure.lead):
            yield TARGET, 2.0
        strong = [m for m in markers_in(figure.plain, *figure.lead) if m.weight >= _STRONG_LEAD]
        for marker in sorted(strong, key=lambda marker: -marker.weight)[:1]:
            yield marker.side, 0.8 * marker.weight


def sentence_before(figure: Figure) -> Iterator[Vote]:
    """`Theo đó, …`, `Cụ thể: …` take the mood of the sentence they explain."""
    sentence = figure.sentence
    if not _EXPLAINS.match(figure.plain, sentence.start) or figure.previous:
        return
    above = figure.document.sentence_at(max(0, sentence.start - 2))
    start = max(above.start, above.end - _FARTHEST)
    strong = [m for m in markers_in(figure.plain, start, above.end) if m.weight >= _STRONG_LEAD]
    for marker in strong[:1]:
        yield marker.side, 0.8 * marker.weight


def verb_of_order(figure: Figure) -> Iterator[Vote]:
    """In a text that orders, a bare verb asks: `kết nạp 12 đảng viên`."""
    if figure.is_ordered and not figure.tells_past and _ASKED.search(figure.near_before):
        yield TARGET, 1.8


def all_of_them(figure: Figure) -> Iterator[Vote]:
    """`100% chi bộ rà soát nguồn`, in a text that orders and without a word of the past."""
    asked = figure.is_ordered and not figure.tells_past
    if figure.quantity.kind == "percent" and figure.quantity.low == _ALL and asked:
        yield TARGET, 1.8


def time_told(figure: Figure) -> Iterator[Vote]:
    """A year before the document's own is past; months to come are not."""
    document, sentence = figure.document, figure.sentence
    words = figure.plain[sentence.start : figure.quantity.start]
    years = [
        date.value[:4]
        for date in document.dates_from(sentence.start, sentence.end - sentence.start)
        if (date.kind in ("year", "month", "quarter", "day") or _is_past_term(document.year, date))
        and date.end <= figure.quantity.start
        and not document.is_cited(date.start)
    ]
    if years and document.year and years[-1] != document.year:
        past = years[-1] < document.year
        yield (STATISTIC, 1.8) if past else (TARGET, 1.0)
    after = document.dates_from(figure.quantity.end, _NEAR_AFTER)
    if any(date.kind == "year" and date.value >= (document.year or "9") for date in after[:1]):
        yield TARGET, 1.2
    if _TO_COME.search(words):
        yield TARGET, 1.5
    elif _HABIT_OF_PAST.search(words) and not document.is_directive:
        yield STATISTIC, 1.2


def _is_past_term(year: str, date: DateIsland) -> bool:
    """`Nhiệm kỳ 2015 - 2020` in a text of a later term."""
    return date.kind == "years" and bool(date.until) and date.until[:4] < year


def genre(figure: Figure) -> Iterator[Vote]:
    """Orders set marks, reports and the press tell; the opening of an order tells, too."""
    if not figure.gives_orders and figure.headline_sets_goals:
        yield TARGET, 1.6
    elif not figure.gives_orders:
        yield STATISTIC, 1.5
    elif figure.zone == "opening":
        yield STATISTIC, 1.2
    else:
        yield TARGET, 0.8
    if _is_rule(figure):
        yield OTHER, 2.0


def _is_rule(figure: Figure) -> bool:
    return any(
        block.kind == "title" and _RULE.match(figure.plain, block.content)
        for block in figure.document.blocks[:20]
    )


def what_came_before(figure: Figure) -> Iterator[Vote]:
    """A list goes on as it began, and `trong đó` as the sentence before."""
    if figure.previous:
        bounded = figure.quantity.bound in (*_FLOORS, *_CEILINGS)
        yield figure.previous, 0.8 if figure.has_own_mood or bounded else 3.0


CUES = (
    words_before,
    set_as_goal,
    words_after,
    compared,
    of_a_past_year,
    done_in_a_past_year,
    put_into_practice,
    told_of_each,
    term_to_come,
    bound,
    span_of_values,
    part_of_whole,
    section,
    opening_of_list,
    sentence_before,
    verb_of_order,
    all_of_them,
    time_told,
    genre,
    what_came_before,
    condition_on_persons,
    loose_thing,
    share_of_votes,
    class_of_bodies,
    supposed,
    body_in_passing,
)
