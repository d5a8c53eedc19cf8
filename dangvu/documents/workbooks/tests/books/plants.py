"""Defects as they are planted in one person's row, each with what a careful clerk would make of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dangvu.documents.workbooks.tests.books.cells import Cell


@dataclass(frozen=True)
class Plant:
    """`changes` alter the person before it is written, `cells` what is typed for a field.

    `truth` is what then is right (None: nothing is). `doubts` are fields one of which must be
    doubted; they count as no true cells. `free` fields are not judged at all. `refused`: the row
    names nobody.
    """

    defect: str
    changes: Mapping[str, Any] = field(default_factory=dict)
    cells: Mapping[str, Cell] = field(default_factory=dict)
    truth: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    refused: bool = False

    @property
    def concerns(self) -> tuple[str, ...]:
        """The fields by which it is judged whether this was read well."""
        return tuple(self.doubts or dict.fromkeys([*self.truth, *self.cells, *self.changes]))


def doubtful(defect: str, name: str, typed: Cell, *, free: tuple[str, ...] = ()) -> Plant:
    """Typed so that no one reading is clear."""
    return Plant(defect, cells={name: typed}, doubts=(name,), free=free)


def odd(defect: str, name: str, typed: Cell, right: Any = None) -> Plant:
    """Typed in an odd way with one clear reading: the person's own fact, unless told otherwise."""
    return Plant(defect, cells={name: typed}, truth={} if right is None else {name: right})


def changed(defect: str, doubts: tuple[str, ...], **changes: Any) -> Plant:
    """Typed well, but the facts cannot all be true."""
    return Plant(defect, changes=changes, doubts=doubts)


def nameless(defect: str = "row without a name", typed: Cell = None) -> Plant:
    return Plant(defect, cells={"full_name": typed}, refused=True)


def empty(name: str, typed: Cell = None) -> Plant:
    """Nothing there, or a sign for nothing."""
    defect = "empty cell" if typed is None else "sign for nothing"
    return Plant(defect, cells={name: typed}, truth={name: None})
