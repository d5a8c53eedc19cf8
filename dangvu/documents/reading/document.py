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
    r"\d{1,3} nam (?:ngay |ke tu )?(?:thanh lap|sinh|mat|truyen thong|giai phong|ky niem|quoc khanh)"
    r"|\(\d{1,2}[/-]\d{1,2}[/-]1\d{3} ?- ?\d{1,2}[/-]\d{1,2}[/-]20\d\d\)"
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
        return quantities_of(self.plain)

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
        return self.sentences[max(0, index)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def clause_at(self, place: int) -> Span:
        index = bisect_right(self._clause_starts, place) - 1
        return self.clauses[max(0, index)]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [span.start for span in self.clauses]

    def dates_from(self, place: int, within: int) -> list[DateIsland]:
        """The dates that begin at a place or a few letters after it."""
        first = bisect_left(self._date_starts, place)
        found = []
        for date in self.dates[first : first + 4]:
            if date.start > place + within:
                break
            found.append(date)
        return found

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self.dates]
