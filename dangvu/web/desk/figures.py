"""Targets of this year and the next, each as asked / done / in the pipeline, with its names."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.http import urlencode

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.plans.queries import Board, boards, targets_in_sight
from dangvu.plans.queries.boards import Row
from dangvu.web.templatetags.words import thousands


class Figure(NamedTuple):
    """One target seen from the user's place; the names are a link away."""

    board: Board
    row: Row
    target_id: int

    @property
    def words(self) -> str:
        return f"{self.board.metric.label.capitalize()} năm {self.board.window.start.year}"

    @property
    def names(self) -> str:
        """Where those who are counted stand by name."""
        return self._names("xong")

    @property
    def pool_names(self) -> str:
        return self._names("nguon")

    def _names(self, kind: str) -> str:
        seen: dict[str, str | int] = {
            "nam": self.board.window.start.year,
            "goc": self.board.root.pk,
            "gi": kind,
        }
        return f"{reverse('plans:names', args=[self.target_id])}?{urlencode(seen)}"

    @property
    def counted(self) -> str:
        """ "156", "82,27 %", or "–" where nothing has been graded yet."""
        if not self.board.is_percent:
            return thousands(self.row.done)
        return f"{self.row.percent} %" if self.row.of else "–"

    @property
    def counted_of(self) -> str:
        """Of a percentage, the counts behind it: "65/79"."""
        counts = f"{thousands(self.row.done)}/{thousands(self.row.of)}"
        return counts if self.board.is_percent and self.row.of else ""

    @property
    def state(self) -> str:
        """In words, because nothing is said by colour alone."""
        if self.board.is_percent and not self.row.of:
            return "chưa có số liệu"
        if self.row.is_met:
            return "đạt"
        if self.row.missing:
            return f"còn thiếu {self.row.missing}"
        return "chưa đạt"

    @property
    def tag(self) -> str:
        return "green" if self.row.is_met else "gold"


def figures(hats: Hats) -> list[Figure]:
    """What asks something of the user's places as a whole, in the order of the tree."""
    places = hats.places(Permission.READ_PLANS)
    found: dict[tuple[object, ...], Figure] = {}
    for year in (hats.on.year, hats.on.year + 1) if places else ():
        for board in boards(targets_in_sight(places, year=year), places, year=year, on=hats.on):
            target = board.whole.target
            if target is not None:
                key = (board.root.pk, target.pk, board.window)
                found.setdefault(key, Figure(board, board.whole, target.pk))
    return list(found.values())
