"""One number with everything around it that may tell what it is."""

import re
from dataclasses import dataclass
from functools import cached_property

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.quantities import Quantity
from dangvu.documents.reading.layout.sentences import Span

# The section says that it reports.
_PAST_TITLES = re.compile(
    r"tinh hinh|ket qua|thuc trang|hien trang|nhin lai|danh gia|uu diem|han che|dac diem|khai quat"
    r"|ton tai|nguyen nhan"
)
# A resolution without the form of one.
_RESOLVES = re.compile(
    r"(?:^|\n)(?:du thao )?nghi quyet\b|de ra nghi quyet|quyet nghi|chuong trinh hanh dong\n"
)
# A part of a text that lost its form: its first lines say that goals are set below.
_SETS_GOALS = re.compile(
    r"(?:(?:phu luc|bieu|bang)[^\n]{0,60}?|[^\n]{0,6}?)\b"
    r"(?:[ivx\d]{1,4} ?[-.)/]{1,2} ?)?(?:cac |mot so )?"
    r"(?:chi tieu|muc tieu|giao chi tieu|phan bo|phan giao|chuong trinh hanh dong|phuong huong|nhiem vu"
    r"|ke hoach(?! (?:nay|giao))|ty le xep loai|de an|ket luan|huong dan|quyet dinh (?:ve|giao)"
    r"|thong bao(?: ket luan)? (?:ve|cua|giao)|cong van|chuong trinh)\b"
)
_SETS = re.compile(r"\b(?:giao|phan bo|phan giao|an dinh|de ra|phan dau|se ket nap)\b")
_REACHED = re.compile(
    r"\b(?:dat(?! muc tieu| chi tieu)|vuot|hoan thanh|ket qua|da|ket nap duoc|som)\b"
)
_LONGEST_RUN_IN = 32
_LONGEST_TITLE, _LONGEST_HEADING, _FARTHEST_HEADING = 140, 90, 40
_ISSUED = re.compile(r"(?:nhu sau|sau day|quyet dinh|quyet nghi) ?:\n")
_FIRST_PAGE, _FIRST_PAGES = 1500, 6000
_LONGEST_LEAD, _FARTHEST_LEAD, _FARTHEST_AFTER = 400, 40, 160


@dataclass(frozen=True)
class Figure:
    """`clause` is the part of the sentence that is this number's own; `before` the numbers that
    stand between a place of the sentence and this one are counted by `numbers_since`."""

    document: Document
    quantity: Quantity
    clause: Span
    starts: tuple[int, ...]
    following: int
    previous: str = ""
    has_own_mood: bool = False

    @property
    def plain(self) -> str:
        return self.document.plain

    @cached_property
    def sentence(self) -> Span:
        return self.document.sentence_at(self.quantity.start)

    @cached_property
    def zone(self) -> str:
        """What follows `… thông báo như sau:` is no opening any more."""
        zone = self.document.blocks[self.clause.block].zone
        if zone == "opening" and self._is_fragment:
            return "body"
        if zone == "opening" and _ISSUED.search(
            self.plain, 0, min(self.clause.start, _FIRST_PAGES)
        ):
            return "body"
        return zone

    @property
    def is_ordered(self) -> bool:
        """Whether the text gives orders here; the opening of an order still tells."""
        return self.gives_orders and self.zone != "opening"

    @cached_property
    def tells_past(self) -> bool:
        return self.tells_past_here or bool(_PAST_TITLES.search(self.titles))

    @cached_property
    def tells_past_here(self) -> bool:
        """By the nearest title: `Kết quả năm 2013` below `CHỈ TIÊU CỤ THỂ`; it may run in."""
        block = self.document.blocks[self.clause.block]
        opening = self.plain[block.content : block.content + _LONGEST_RUN_IN]
        run_in = opening.partition(". ")[0] if block.marker and ". " in opening else ""
        return bool(_PAST_TITLES.search(self.titles.partition(" / ")[0] + "\n" + run_in))

    @cached_property
    def gives_orders(self) -> bool:
        if self.document.is_directive:
            return True
        return self._is_fragment or bool(_RESOLVES.search(self.plain, 0, _FIRST_PAGE))

    @cached_property
    def headline_sets_goals(self) -> bool:
        """A report of the press that is about what is to be reached."""
        first = self.document.blocks[0]
        return bool(
            not self.document.is_official
            and _SETS.search(self.plain, first.start, first.end)
            and not _REACHED.search(self.plain, first.start, first.end)
        )

    @cached_property
    def _is_fragment(self) -> bool:
        """An annex or a part of a plan, without the form of a document around it."""
        if self.document.is_official:
            return False
        first = self.document.blocks[0].marker
        if first and not first.is_bullet:
            return True
        return any(
            _SETS_GOALS.match(self.plain, block.start, block.end)
            and block.end - block.start < _LONGEST_TITLE
            and self.plain[block.end - 1] not in ".;"
            for block in self.document.blocks[:2]
        )

    @cached_property
    def titles(self) -> str:
        return self.document.tree.titles(self.clause.block) or self._heading_above

    @property
    def _heading_above(self) -> str:
        """A line in capitals heads what is below it, with a number or without."""
        blocks, index = self.document.blocks, self.clause.block
        for block in reversed(blocks[max(1, index - _FARTHEST_HEADING) : index]):
            shown = self.document.shown[block.content : block.end]
            if len(shown) < _LONGEST_HEADING and shown.isupper() and block.zone != "header":
                return self.plain[block.content : block.end]
        return ""

    @cached_property
    def own_words(self) -> str:
        return self.plain[self.clause.start : self.clause.end]

    @property
    def near_before(self) -> str:
        return self.plain[max(self.sentence.start, self.quantity.start - 40) : self.quantity.start]

    @property
    def after_end(self) -> int:
        """Where the words that belong to this number end: at the next number at the latest."""
        return min(self.sentence.end, self.following, self.quantity.end + _FARTHEST_AFTER)

    def numbers_since(self, place: int) -> int:
        """How many numbers stand between a place before this one and this one."""
        return sum(1 for start in self.starts if place <= start < self.quantity.start)

    @property
    def is_cited(self) -> bool:
        """In the mention of a document; a title without quotes ends at a comma before a number."""
        place = self.quantity.start
        if not self.document.is_cited(place):
            return False
        start = place
        while start > self.sentence.start and self.document.is_cited(start - 1):
            start -= 1
        words = self.plain[start:place]
        return '"' in words or ", " not in words[words.rfind(" ve ") :] or " ve " not in words

    @cached_property
    def lead(self) -> tuple[int, int] | None:
        """The line that opens the list this number stands in: it ends with a colon."""
        if self.quantity.opening:
            return self.quantity.opening
        blocks = self.document.blocks
        index = self.clause.block
        style = _style(self.document, index)
        for above in range(index - 1, max(-1, index - _FARTHEST_LEAD), -1):
            block = blocks[above]
            if self.plain[block.end - 1] == ":":
                return max(block.content, block.end - _LONGEST_LEAD), block.end
            if _style(self.document, above) != style or (
                style is None and block.end - block.start > 120
            ):
                return None
        return None


def _style(document: Document, index: int) -> str | None:
    marker = document.blocks[index].marker
    return marker.style if marker else None
