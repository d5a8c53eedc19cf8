"""Gives every numbered node of the section tree as a fact; bullets stay inside the tree."""

from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft


def read_sections(document: Document) -> Iterator[Draft]:
    only_brackets = {section.style for section in document.tree.sections} <= {"paren"}
    for section in document.tree.sections:
        if section.style == "paren" and not only_brackets:
            continue
        block = document.blocks[section.block]
        norm = {
            "label": section.label,
            "depth": section.depth,
            "title": section.title.strip(" :") or None,
            "path": section.path,
        }
        confidence = 0.95 if section.title else 0.92
        yield Draft("section", block.start, block.end, norm, confidence, f"section.{section.style}")
