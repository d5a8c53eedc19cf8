"""A sheet as PDF: what is printed and filed. No text of a user is ever markup: it travels as data."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import typst

from dangvu.documents.writing.sheets import PARTY, Row, Sheet, in_words, printable

LAYOUT = (Path(__file__).parent / "sheet.typ").read_bytes()
# A file is the same bytes whenever it is made of the same sheet.
BREAK = "\u200b"
MADE_AT = datetime(2000, 1, 1, tzinfo=UTC)


def as_pdf(sheet: Sheet, *, fonts: Path) -> bytes:
    """`fonts` is the folder of the Times-metric font; no font of the machine is used."""
    compiler = typst.Compiler(
        LAYOUT,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(fonts)]),
        sys_inputs={"sheet": json.dumps(_as_data(sheet), ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf", timestamp=MADE_AT, pdf_tags=False)
    assert isinstance(made, bytes)
    return made


def _as_data(sheet: Sheet) -> dict[str, object]:
    head = sheet.letterhead
    widths = [int(column.width) for column in sheet.columns]
    return {
        "party": PARTY,
        "letterhead": head and {name: printable(text) for name, text in vars(head).items()},
        "title": printable(sheet.title),
        "subtitle": printable(sheet.subtitle),
        "form": printable(sheet.form),
        "mark": printable(sheet.mark),
        "foot": printable(sheet.foot),
        "landscape": sheet.is_landscape,
        "columns": [
            {"heading": printable(c.heading), "width": c.width, "align": c.align}
            for c in sheet.columns
        ],
        "upper": _upper(sheet),
        "rows": [_row(row, widths) for row in sheet.rows],
        "total": [in_words(cell) for cell in sheet.total],
        "notes": [printable(note) for note in sheet.notes],
        "signers": [[printable(line) for line in lines] for lines in sheet.signers],
    }


def _upper(sheet: Sheet) -> list[dict[str, object]]:
    if not sheet.has_upper_headings:
        return []
    return [
        {"words": printable(words), "first": start, "span": end - start + 1}
        for words, start, end in sheet.upper_headings()
    ]


def _row(row: Row, widths: Sequence[int]) -> dict[str, object]:
    if row.is_group:
        return {"group": True, "cells": [in_words(row.cells[0])]}
    cells = zip(map(in_words, row.cells), widths, strict=True)
    return {"group": False, "cells": [breaking(words, width) for words, width in cells]}


def breaking(words: str, width: int) -> str:
    """Words that are wider than their column may break after any letter; others stay whole."""
    if len(words) <= width:
        return words
    return " ".join(word if len(word) <= width else BREAK.join(word) for word in words.split(" "))
