"""Cuts blocks into sentences and sentences into clauses, minding numbers, brackets and quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.layout.blocks import Block, Flow

_STOP = re.compile(r"(?:\./\.|[.!?]+)[\"')\]]*(?= |$)")
_ABBREVIATION = re.compile(r"(?:^|[ (])(?:tp|tx|tt|ts|pgs|gs|ths|d/c|v\.v|st|q|p)\.$")


@dataclass(frozen=True)
class Span:
    """A sentence or clause: places in the flow, the final stop included for a sentence."""

    start: int
    end: int
    block: int


def sentences_of(flow: Flow, index: int) -> Iterator[Span]:
    block = flow.blocks[index]
    start = block.content
    for stop in _STOP.finditer(flow.plain, block.content, block.end):
        if stop.end() < block.end and not _ends_sentence(flow, block, stop):
            continue
        if stop.end() > start:
            yield Span(start, stop.end(), index)
        start = stop.end() + 1
    if start < block.end:
        yield Span(start, block.end, index)


def _ends_sentence(flow: Flow, block: Block, stop: re.Match[str]) -> bool:
    if _ABBREVIATION.search(flow.plain, max(block.content, stop.start() - 6), stop.start() + 1):
        return False
    following = flow.shown[stop.end() + 1 : stop.end() + 3].lstrip("\"“'‘(-+ ")
    return bool(following) and (following[0].isupper() or following[0].isdigit())


def clauses_of(flow: Flow, span: Span) -> Iterator[Span]:
    """The parts between semicolons (and a colon that opens a list), outside brackets and quotes."""
    start, depth = span.start, 0
    quoted = False
    for place in range(span.start, span.end):
        letter = flow.plain[place]
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth = max(0, depth - 1)
        elif letter == '"':
            quoted = not quoted
        elif letter == ";" and depth == 0 and not quoted:
            yield Span(start, place, span.block)
            start = place + 2 if flow.plain[place + 1 : place + 2] == " " else place + 1
    if start < span.end:
        yield Span(start, span.end, span.block)
