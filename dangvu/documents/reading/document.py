"""One text with all that is known of its form: blocks, sections, sentences, islands."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from dangvu.documents.reading.islands.citations import Citation, citations_of
from dangvu.documents.reading.islands.dates import DateIsland, dates_of
from dangvu.documents.reading.islands.organisations import BodyPhrase, bodies_of, cased
from dangvu.documents.reading.islands.quantities import Quantity, quantities_of
from dangvu.documents.reading.layout.blocks import Block, Flow, flow_of
from dangvu.documents.reading.layout.sections import Tree, tree_of
from dangvu.documents.reading.layout.sentences import Span, clauses_of, sentences_of
from dangvu.documents.reading.view import view_of

_ANNIVERSARY = re.compile(
    r"\d{1,3} nam (?:ngay |ke tu )?(?:thanh lap|sinh|mat|truyen thong|giai phong|ky niem|quoc"
    r" khanh)"
    r"|\(\d{1,2}[/-]\d{1,2}[/-]1\d{3} ?- ?\d{1,2}[/-]\d{1,2}[/-]20\d\d\)"
)

_ISSUES_LIST = re.compile(r"(?:nhu sau|sau day) ?:")
_NAMED = re.compile(
    r"(?:huong dan|ke hoach|cong van|chi thi|quy (?:che|dinh|trinh)|thong bao|nghi quyet|quyet dinh"
    r"|chuong trinh|ket luan|cong dien)(?: so)?:? ?\d{1,4} ?[-/]"
)
_ORDERS = re.compile(
    r"to chuc thuc hien|(?:ban hanh|xay dung) ke hoach|ke hoach nay|huong dan nay|cong van nay"
    r"|yeu cau (?:cac|dang uy|chi bo|cap uy)|noi nhan"
)


@dataclass
class Document:
    source: str

    @cached_property
    def flow(self) -> Flow:
        return flow_of(view_of(self.source))

    @property
    def plain(self) -> str:
        return self.flow.view.plain

    @property
    def shown(self) -> str:
        return self.flow.view.shown

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.flow.blocks

    @cached_property
    def tree(self) -> Tree:
        return tree_of(self.flow)

    @cached_property
    def sentences(self) -> list[Span]:
        return [
            span for index in range(len(self.blocks)) for span in sentences_of(self.flow, index)
        ]

    @cached_property
    def clauses(self) -> list[Span]:
        return [clause for sentence in self.sentences for clause in clauses_of(self.flow, sentence)]

    @cached_property
    def cased(self) -> str:
        return cased(self.plain, self.shown)

    @cached_property
    def bodies(self) -> list[BodyPhrase]:
        return bodies_of(self.cased)

    @cached_property
    def dates(self) -> list[DateIsland]:
        return dates_of(self.plain)

    @cached_property
    def quantities(self) -> list[Quantity]:
        return quantities_of(self.plain, self.shown)

    @cached_property
    def citations(self) -> list[Citation]:
        return citations_of(self.plain, self.shown, self.cased)

    def words(self, start: int, end: int) -> str:
        """What a person is shown for a stretch of the flow, without stray marks at its ends."""
        return self.shown[start:end].strip(" \t\n,;")

    def block_at(self, place: int) -> int:
        return max(0, bisect_right(self._block_starts, place) - 1)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _cited(self) -> bytearray:
        cited = bytearray(len(self.plain) + 1)
        for citation in self.citations:
            cited[citation.start : citation.end] = b"\x01" * (citation.end - citation.start)
        return cited

    def is_cited(self, place: int) -> bool:
        """Whether a place lies inside the mention of a document: its dates are not deadlines."""
        return bool(self._cited[place])

    @cached_property
    def _remembered(self) -> bytearray:
        remembered = bytearray(len(self.plain) + 1)
        for match in _ANNIVERSARY.finditer(self.plain):
            remembered[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
        return remembered

    def is_remembered(self, place: int) -> bool:
        """Whether a place lies in `90 năm ngày thành lập … (03/02/1930 - 03/02/2020)`."""
        return bool(self._remembered[place])

    def sentence_at(self, place: int) -> Span:
        index = bisect_right(self._sentence_starts, place) - 1
        return self.sentences[max(0, index)] if self.sentences else self._nothing

    @property
    def _nothing(self) -> Span:
        """A text may be one lone mark, such as `3.` or `-`, and say nothing at all."""
        return Span(0, len(self.plain), 0)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def clause_at(self, place: int) -> Span:
        index = bisect_right(self._clause_starts, place) - 1
        return self.clauses[max(0, index)] if self.clauses else self._nothing

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [span.start for span in self.clauses]

    def dates_from(self, place: int, within: int) -> list[DateIsland]:
        """The dates that begin at a place or a few letters after it."""
        first = bisect_left(self._date_starts, place)
        last = bisect_right(self._date_starts, place + within)
        return self.dates[first:last]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self.dates]

    def bodies_in(self, start: int, end: int) -> list[BodyPhrase]:
        """The bodies named within a stretch, from its first letter on."""
        first = bisect_left(self._body_starts, start)
        found = []
        for index in range(first, len(self.bodies)):
            body = self.bodies[index]
            if body.start >= end:
                break
            found.append(body)
        return found

    @cached_property
    def _body_starts(self) -> list[int]:
        return [body.start for body in self.bodies]

    def sentences_in(self, block: int) -> list[Span]:
        first = bisect_left(self._sentence_starts, self.blocks[block].start)
        found = []
        for index in range(first, len(self.sentences)):
            if self.sentences[index].block != block:
                break
            found.append(self.sentences[index])
        return found

    @cached_property
    def _dated(self) -> bytearray:
        dated = bytearray(len(self.plain) + 1)
        for date in self.dates:
            dated[date.start : date.end] = b"\x01" * (date.end - date.start)
        return dated

    def is_dated(self, start: int, end: int) -> bool:
        """Whether a stretch shares letters with a date: `29 tháng 9 năm 2021` counts nothing."""
        return any(self._dated[start:end])

    @cached_property
    def is_directive(self) -> bool:
        """Whether the text gives orders (plan, letter, guideline) rather than tells of the past."""
        if _ORDERS.search(self.plain) or any(
            _NAMED.match(self.plain, block.start) for block in self.blocks[:6]
        ):
            return True
        return any(
            block.kind in ("title", "addressee")
            and block.zone == "header"
            and not self.plain.startswith(("bao cao", "bien ban"), block.start)
            for block in self.blocks[:20]
        )

    @cached_property
    def is_official(self) -> bool:
        """Whether it has the form of a document at all: a header part, or a closing."""
        kinds = ("number", "title", "addressee")
        if any(_NAMED.match(self.plain, block.start) for block in self.blocks[:6]):
            return True
        return any(
            block.zone == "closing" or (block.zone == "header" and block.kind in kinds)
            for block in self.blocks
        ) or bool(_ISSUES_LIST.search(self.plain))

    @cached_property
    def year(self) -> str:
        """The year the text is of: its date, else the latest year its opening names."""
        for block in self.blocks[:15]:
            dates = self.dates_from(block.start, block.end - block.start)
            if block.kind == "place_date" and dates:
                return dates[0].value[:4]
        head = self.blocks[min(len(self.blocks), 8) - 1].end if self.blocks else 0
        if not self.is_official:
            days = [d for d in self.dates_from(0, head) if d.kind == "day"]
            if days and not self.is_cited(days[0].start) and not self.is_remembered(days[0].start):
                return days[0].value[:4]
        years = [d.value[:4] for d in self.dates_from(0, head) if d.value[:2] in ("19", "20")]
        return max(years, default="")
