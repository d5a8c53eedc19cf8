"""One text with all that is known of its form: blocks, sections, sentences, islands."""

from dataclasses import dataclass
from functools import cached_property

from dangvu.documents.reading.layout.blocks import Block, Flow, flow_of
from dangvu.documents.reading.layout.sections import Tree, tree_of
from dangvu.documents.reading.layout.sentences import Span, clauses_of, sentences_of
from dangvu.documents.reading.view import view_of


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
