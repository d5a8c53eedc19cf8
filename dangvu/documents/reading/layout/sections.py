"""Builds the tree of numbered sections from the blocks, by a stack of numbering styles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dangvu.documents.reading.layout.blocks import Block, Flow
from dangvu.documents.reading.layout.markers import RANKS

_LONGEST_HEADING, _LONGEST_RUN_IN_TITLE = 220, 70
_RUN_IN = re.compile(rf"[^.;:]{{3,{_LONGEST_RUN_IN_TITLE}}}:(?= )")


@dataclass(frozen=True)
class Section:
    """A numbered node; `title` is empty for a paragraph that merely has a number."""

    block: int
    style: str
    label: str
    depth: int
    title: str
    plain_title: str
    path: str
    parent: int | None


@dataclass(frozen=True)
class Tree:
    sections: tuple[Section, ...]
    owner: tuple[int | None, ...]

    def ancestors(self, block: int) -> list[Section]:
        """The sections a block stands in, innermost first; a numbered block stands in itself."""
        found: list[Section] = []
        place = self.owner[block]
        while place is not None:
            found.append(self.sections[place])
            place = self.sections[place].parent
        return found

    def titles(self, block: int) -> str:
        return " / ".join(section.plain_title for section in self.ancestors(block))


def tree_of(flow: Flow) -> Tree:
    sections: list[Section] = []
    owner: list[int | None] = []
    stack: list[int] = []
    for index, block in enumerate(flow.blocks):
        if block.zone == "closing":
            stack = []
        elif block.marker and not block.marker.is_bullet:
            _close(stack, sections, block.marker.style)
            sections.append(_section(flow, index, stack, sections))
            stack.append(len(sections) - 1)
        owner.append(stack[-1] if stack else None)
    return Tree(tuple(sections), tuple(owner))


def is_heading(flow: Flow, index: int) -> bool:
    """Short, without a final stop, and followed by something it can be the heading of."""
    block = flow.blocks[index]
    text = flow.plain[block.content : block.end]
    if len(text) > _LONGEST_HEADING or not text or text[-1] in ".;,":
        return False
    if text[-1] == ":":
        return len(text) <= _LONGEST_RUN_IN_TITLE
    return index + 1 < len(flow.blocks) and not _is_item_of_a_list(flow, index)


def _is_item_of_a_list(flow: Flow, index: int) -> bool:
    """A short numbered line between its own siblings, all without content: a list, not headings."""
    block, following = flow.blocks[index], flow.blocks[index + 1]
    return (
        block.marker is not None
        and following.marker is not None
        and following.marker.style == block.marker.style
        and block.end - block.content > 90
    )


def _close(stack: list[int], sections: Sequence[Section], style: str) -> None:
    while stack and RANKS[sections[stack[-1]].style] >= RANKS[style]:
        stack.pop()


def _section(flow: Flow, index: int, stack: Sequence[int], sections: Sequence[Section]) -> Section:
    block = flow.blocks[index]
    assert block.marker is not None
    start, end = title_bounds(flow, index)
    parent = stack[-1] if stack else None
    above = f"{sections[parent].path}/" if parent is not None else ""
    return Section(
        block=index,
        style=block.marker.style,
        label=block.marker.label,
        depth=len(stack) + 1,
        title=flow.shown[start:end],
        plain_title=flow.plain[start:end],
        path=above + block.marker.label,
        parent=parent,
    )


def title_bounds(flow: Flow, index: int) -> tuple[int, int]:
    block: Block = flow.blocks[index]
    run_in = _RUN_IN.match(flow.plain, block.content, block.end)
    ends_in_colon = flow.plain[block.end - 1] == ":"
    if is_heading(flow, index) and not (run_in and ends_in_colon and run_in.end() < block.end):
        end = block.end - 1 if flow.plain[block.end - 1] == ":" else block.end
        return block.content, end
    if run_in:
        return block.content, run_in.end() - 1
    return block.content, block.content
