"""Cuts blocks into sentences and sentences into clauses, minding numbers, brackets and quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.layout.blocks import Block, Flow

_STOP = re.compile(r"(?:\./\.|[.!?]{1,40})[\"')\]]{0,4}(?= |$)")
_ABBREVIATION = re.compile(r"(?:^|[ (])(?:tp|tx|tt|ts|pgs|gs|ths|d/c|v\.v|st|q|p)\.$")

_LONGEST_SENTENCE, _LONGEST_CLAUSE = 2400, 1000


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
        yield from _pieces(flow, Span(start, stop.end(), index), _LONGEST_SENTENCE)
        start = stop.end() + 1
    yield from _pieces(flow, Span(start, block.end, index), _LONGEST_SENTENCE)


def _ends_sentence(flow: Flow, block: Block, stop: re.Match[str]) -> bool:
    if _ABBREVIATION.search(flow.plain, max(block.content, stop.start() - 6), stop.start() + 1):
        return False
    following = flow.shown[stop.end() + 1 : stop.end() + 3].lstrip("\"“'‘(-+ ")
    return bool(following) and (following[0].isupper() or following[0].isdigit())


def _pieces(flow: Flow, span: Span, longest: int) -> Iterator[Span]:
    """A span no person would write is cut at blanks, so that no rule ever looks too far."""
    start = span.start
    while span.end - start > longest:
        blank = flow.plain.rfind(" ", start + longest // 2, start + longest)
        end = blank if blank > 0 else start + longest
        yield Span(start, end, span.block)
        start = end + 1 if blank > 0 else end
    if start < span.end:
        yield Span(start, span.end, span.block)


def clauses_of(flow: Flow, span: Span) -> Iterator[Span]:
    """The parts between semicolons, outside brackets and quotes."""
    start = span.start
    for place in _separators(flow, span):
        if place > start:
            yield from _pieces(flow, Span(start, place, span.block), _LONGEST_CLAUSE)
        start = place + 2 if flow.plain[place + 1 : place + 2] == " " else place + 1
    yield from _pieces(flow, Span(start, span.end, span.block), _LONGEST_CLAUSE)


def _separators(flow: Flow, span: Span) -> Iterator[int]:
    text = flow.plain[span.start : span.end]
    if ";" not in text:
        return
    minds_quotes = text.count('"') % 2 == 0
    depth, quoted = 0, False
    for place, letter in enumerate(text, span.start):
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth = max(0, depth - 1)
        elif letter == '"':
            quoted = minds_quotes and not quoted
        elif letter == ";" and depth == 0 and not quoted:
            yield place
