"""PDF files made for the tests: by typst, with the font the product brings."""

import json
from collections.abc import Mapping
from pathlib import Path

import typst

import dangvu

FONTS = Path(dangvu.__file__).parent / "web" / "static" / "vendor" / "tinos"
_SET = """
#set text(font: "Tinos", size: 13pt, lang: "vi", hyphenate: false, fallback: false)
#set par(justify: true, first-line-indent: (amount: 1cm, all: true))
#let data = json(bytes(sys.inputs.data))
"""
_LETTER = """
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, y: 20mm), numbering: NUMBERING)
#for line in data.lines { if line.trim() == "" { v(6pt) } else { par(line) } }
"""
_COLUMNS = """
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, y: 20mm), numbering: NUMBERING)
#let side(lines) = align(center, for line in lines { text(line); linebreak() })
#grid(columns: (1fr, 1fr), column-gutter: 8mm, side(data.left), side(data.right))
#for line in data.lines { if line.trim() == "" { v(6pt) } else { par(line) } }
#if data.foot_left.len() > 0 {
  grid(columns: (1fr, 1fr), column-gutter: 8mm,
    for line in data.foot_left { text(line); linebreak() }, side(data.foot_right))
}
"""


def pdf(lines: list[str], *, numbered: bool = True) -> bytes:
    return _made(_LETTER, numbered, {"lines": lines})


def pdf_with_columns(
    left: list[str],
    right: list[str],
    lines: list[str],
    foot: tuple[list[str], list[str]] = ([], []),
) -> bytes:
    data = {"left": left, "right": right, "lines": lines}
    return _made(_COLUMNS, False, data | {"foot_left": foot[0], "foot_right": foot[1]})


def typeset(source: str) -> bytes:
    return _made(source, False, {})


def _made(source: str, numbered: bool, data: Mapping[str, object]) -> bytes:
    text = (_SET + source).replace("NUMBERING", '"1"' if numbered else "none")
    compiler = typst.Compiler(
        text.encode(),
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)]),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf", pdf_tags=False)
    assert isinstance(made, bytes)
    return made
