"""Makes targets and statistics of the numbers the classifier takes for them."""

import re
from collections.abc import Iterator, Sequence

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.figures.clauses import figure_clause
from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.headlines import without_contradicted_headline
from dangvu.documents.reading.figures.inheriting import with_inherited
from dangvu.documents.reading.figures.lists import with_listed
from dangvu.documents.reading.figures.markers import STATISTIC, TARGET, has_strong
from dangvu.documents.reading.figures.statistics import statistic
from dangvu.documents.reading.figures.targets import target
from dangvu.documents.reading.figures.verdict import Verdict, verdict_on
from dangvu.documents.reading.islands.quantities import Quantity
from dangvu.documents.reading.layout.sentences import Span

_EQUALS = re.compile(r" ?(?:=|,? ?(?:dat|chiem|bang)\b|\(\d)")
# `hết 30/6 đạt 50%` is a day.
_RANK = re.compile(r"\b(?:dung|xep|hang) thu $")
_DAY_BEFORE = re.compile(r"\b(?:het|truoc|sau|den|tu|cham nhat)(?: ngay)? $")
# These go on in the mood of the sentence before.
_GOES_ON = re.compile(
    r"(?:[-+ ]{0,4})(?:trong do|cu the|gom|bao gom|phan theo|trong so|chia (?:theo|ra)"
    r"|phan (?:bo|khai)|theo do|so nay|rieng)\b"
)
# `… 2017, 2018 Đảng bộ kết nạp`: a year before the body that acted in it.
_YEARS = (1930, 2045)
_MAKERS = {TARGET: target, STATISTIC: statistic}


def read_figures(document: Document) -> Iterator[Draft]:
    figures = [q for q in with_listed(document) if _may_count(document, q)]
    starts = tuple(quantity.start for quantity in figures)
    told: list[tuple[Quantity, Verdict]] = []
    drafts: list[Draft] = []
    taken = -1
    for place, quantity in enumerate(figures):
        if quantity.start < taken:
            continue
        figure = _figure(document, figures, starts, place, told)
        verdict = verdict_on(figure)
        if not told or not _is_aside(document, quantity):
            told = [*told[-1:], (quantity, verdict)]
        maker = _MAKERS.get(verdict.kind)
        draft = maker(figure, verdict) if maker else None
        if draft:
            taken = draft.end if draft.type == STATISTIC else quantity.end
            drafts.append(with_inherited(figure, draft, drafts))
    return without_contradicted_headline(document, drafts)


def _figure(
    document: Document,
    figures: Sequence[Quantity],
    starts: tuple[int, ...],
    place: int,
    told: Sequence[tuple[Quantity, Verdict]],
) -> Figure:
    following = starts[place + 1] if place + 1 < len(starts) else len(document.plain)
    near = starts[max(0, place - 6) : place]
    clause = figure_clause(document, figures, place)
    previous, end = _previous(document, figures[place], told)
    own = bool(previous) and has_strong(document.plain, end, figures[place].start)
    return Figure(document, figures[place], clause, near, following, previous, own)


def _previous(
    document: Document, quantity: Quantity, told: Sequence[tuple[Quantity, Verdict]]
) -> tuple[str, int]:
    """What the number before was taken for, when this one goes on its sentence."""
    for before, verdict in reversed(told):
        if verdict.kind not in _MAKERS:
            continue
        sentence = document.sentence_at(quantity.start)
        same = document.sentence_at(before.start).start == sentence.start
        if same or _goes_on(document, sentence) or quantity.label:
            return verdict.kind, before.end if same else sentence.start
        break
    return "", 0


def _is_aside(document: Document, quantity: Quantity) -> bool:
    """`(tăng 60 đảng viên so với năm trước)` sets no mood for what follows."""
    return document.plain.endswith(("tang ", "giam ", "("), 0, quantity.start)


def _goes_on(document: Document, sentence: Span) -> bool:
    return bool(_GOES_ON.match(document.plain, sentence.start))


def _is_share(document: Document, quantity: Quantity) -> bool:
    """`9/12 chi bộ` and `1/8 = 12,5%` look like days; what stands around them decides."""
    if quantity.whole is None or document.plain.startswith("ngay ", max(0, quantity.start - 5)):
        return False
    if not quantity.has_unit and _DAY_BEFORE.search(
        document.plain, max(0, quantity.start - 14), quantity.start
    ):
        return False
    return quantity.has_unit or bool(_EQUALS.match(document.plain, quantity.end))


def _may_count(document: Document, quantity: Quantity) -> bool:
    zone = document.blocks[document.block_at(quantity.start)].zone
    return (
        zone in ("body", "opening")
        and (_is_share(document, quantity) or not document.is_dated(quantity.start, quantity.end))
        and (quantity.has_unit or quantity.whole is not None)
        and not _RANK.search(document.plain, max(0, quantity.start - 10), quantity.start)
        and not (quantity.kind == "party body" and _YEARS[0] <= quantity.low <= _YEARS[1])
    )
