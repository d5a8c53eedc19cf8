"""The templates we ship, made of readable text: each line says what it is, the layout how it looks.

A line that begins with `@` is one of ACTS; any other is a paragraph of the body. `{END}` stands where
the layout puts the mark that closes a paper. What `{{ … }}` and `{% … %}` mean, docxtpl says.
"""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from dangvu.documents.writing.layouts import LAYOUTS, Layout
from dangvu.documents.writing.sheets import PARTY

SHIPPED = Path(__file__).parent / "shipped"
FONT = "Times New Roman"
CENTER, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT
RIGHT, JUSTIFY = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY


@cache
def built(kind: str, layout_key: str) -> bytes:
    """The shipped template of a kind of paper in one layout, as a .docx."""
    layout = next(each for each in LAYOUTS if each.key == layout_key)
    text = (SHIPPED / f"{kind}.txt").read_text(encoding="utf-8")
    return _Paper(layout).written(text.replace("{END}", layout.end_mark))


class _Paper:
    """The document while its lines are written."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.document: Any = Document()
        self._set_up()

    def written(self, text: str) -> bytes:
        for line in text.splitlines():
            name, _, rest = line.partition(" ")
            if name.startswith("@"):
                ACTS[name.removeprefix("@")](self, rest.strip())
            elif line.strip():
                self.body(line)
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()

    def _set_up(self) -> None:
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(14)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), FONT)
        style.paragraph_format.space_after = Pt(0)
        properties = self.document.core_properties
        properties.author, properties.comments, properties.language = "", "", "vi-VN"
        self._page(self.document.sections[0])
        self._number_pages(self.document.sections[0])

    def _page(self, section: Any, *, is_landscape: bool = False) -> None:
        layout = self.layout
        wide, high = (Mm(297), Mm(210)) if is_landscape else (Mm(210), Mm(297))
        section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = wide, high
        section.top_margin, section.bottom_margin = Mm(layout.top), Mm(layout.bottom)
        section.left_margin = Mm(20 if is_landscape else layout.left)
        section.right_margin = Mm(layout.right)
        section.header_distance = section.footer_distance = Mm(10)

    def _number_pages(self, section: Any) -> None:
        """In the middle above every page but the first."""
        section.different_first_page_header_footer = True
        line = section.header.paragraphs[0]
        line.alignment = CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        line._p.append(field)

    def line(self, text: str, align: Any = LEFT, *, place: Any = None, **look: Any) -> Any:
        """A paragraph; `look` may hold bold, italic, underline, size, before, after, indent."""
        paragraph = (place or self.document).add_paragraph()
        paragraph.alignment = align
        form = paragraph.paragraph_format
        form.space_before, form.space_after = Pt(look.get("before", 0)), Pt(look.get("after", 0))
        if look.get("indent"):
            form.first_line_indent = Mm(look["indent"])
        run = paragraph.add_run(text)
        run.bold, run.italic = look.get("bold"), look.get("italic")
        run.underline = look.get("underline")
        if look.get("size"):
            run.font.size = Pt(look["size"])
        return paragraph

    def body(self, text: str) -> None:
        paragraph = self.line(text, JUSTIFY, before=3, after=3, indent=10)
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        paragraph.paragraph_format.line_spacing = Pt(self.layout.line)

    def letterhead(self, rest: str) -> None:
        """Left: the body above, the issuing body, the number; right: the Party, place and day."""
        left, right = self._two_cells(Mm(72), Mm(93))
        self._in(left, "{%p if parent %}", size=14)
        self._in(left, "{{ parent }}", size=14)
        self._in(left, "{%p endif %}", size=14)
        self._in(left, "{{ body }}", bold=True, size=14)
        self._in(left, "*", size=14)
        if rest != "plain":
            self._in(left, "{{ number }}", size=14)
        if rest == "abstract":
            self._in(left, "{{ abstract }}", italic=True, size=12, before=3)
        self._in(right, PARTY, bold=True, underline=True, size=15)
        self._in(right, "{{ place_and_day }}", italic=True, size=14, before=6)
        self._drop_first(left, right)
        self.line("", size=6)

    def signature(self, _rest: str) -> None:
        """Left: who receives it; right: authority, post, room to sign, name."""
        self.line("", size=8)
        left, right = self._two_cells(Mm(80), Mm(85))
        self._in(left, "Nơi nhận:", LEFT, underline=True, size=14)
        self._in(left, "{%p for line in recipients %}", LEFT, size=12)
        self._in(left, "- {{ line }}", LEFT, size=12)
        self._in(left, "{%p endfor %}", LEFT, size=12)
        self._signer(right)
        self._drop_first(left, right)

    def signed_alone(self, rest: str) -> None:
        """A signature on the right, without recipients; `rest` is what stands above the name."""
        self.line("", size=8)
        _, right = self._two_cells(Mm(80), Mm(85))
        self._in(right, "{{ place_and_day }}", italic=True)
        self._in(right, rest, bold=True)
        for _ in range(4):
            self._in(right, "")
        self._in(right, "{{ full_name }}", bold=True)
        self._drop_first(right)

    def _signer(self, cell: Any) -> None:
        self._in(cell, "{{ authority }}", bold=True)
        self._in(cell, "{{ post }}", bold=True)
        for _ in range(4):
            self._in(cell, "")
        self._in(cell, "{{ signer }}", bold=True)

    def table(self, rest: str) -> None:
        """`name: Heading=field:width | …`: a row for each line of the list, headings on every page."""
        name, _, columns = rest.partition(": ")
        parts = [column.strip().rsplit(":", 1) for column in columns.split("|")]
        table = self.document.add_table(rows=4, cols=len(parts))
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        size = 11 if len(parts) > 6 else 13
        for at, (pair, width) in enumerate(parts):
            heading, _, field = pair.partition("=")
            table.columns[at].width = Mm(int(width))
            texts = (heading, "", f"{{{{ {field} }}}}", "")
            for row, text in zip(table.rows, texts, strict=True):
                row.cells[at].width = Mm(int(width))
                self._first(row.cells[at], text, bold=row is table.rows[0], size=size)
                if text == heading:
                    row.cells[at].paragraphs[0].runs[0].bold = True
        self._first(table.rows[1].cells[0], f"{{%tr for person in {name} %}}", size=size)
        self._first(table.rows[3].cells[0], "{%tr endfor %}", size=size)
        self._row(table.rows[0], "w:tblHeader")
        self._row(table.rows[2], "w:cantSplit")

    def landscape(self, _rest: str) -> None:
        """What follows stands across, from a new page."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        self._page(section, is_landscape=True)
        section.different_first_page_header_footer = False

    def _two_cells(self, left: Any, right: Any) -> tuple[Any, Any]:
        table = self.document.add_table(rows=1, cols=2)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        self._row(table.rows[0], "w:cantSplit")
        for cell, width in zip(table.rows[0].cells, (left, right), strict=True):
            cell.width = width
        for column, width in zip(table.columns, (left, right), strict=True):
            column.width = width
        first, second = table.rows[0].cells
        return first, second

    def _in(self, cell: Any, text: str, align: Any = CENTER, **look: Any) -> None:
        paragraph = self.line(text, align, place=cell, **look)
        paragraph.paragraph_format.keep_with_next = True

    def _first(self, cell: Any, text: str, **look: Any) -> None:
        """Into the paragraph that a cell begins with."""
        paragraph = cell.paragraphs[0]
        for run in list(paragraph.runs):
            paragraph._p.remove(run._r)
        run = paragraph.add_run(text)
        run.bold, run.font.size = look.get("bold"), Pt(look["size"])

    def _drop_first(self, *cells: Any) -> None:
        """The empty paragraph that a new cell begins with."""
        for cell in cells:
            first = cell.paragraphs[0]
            first._p.getparent().remove(first._p)

    def _row(self, row: Any, tag: str) -> None:
        row._tr.get_or_add_trPr().append(OxmlElement(tag))


ACTS: dict[str, Any] = {
    "letterhead": _Paper.letterhead,
    "form": lambda paper, rest: paper.line(rest, RIGHT, bold=True, size=13),
    "type": lambda paper, rest: paper.line(rest, CENTER, bold=True, size=16, before=6),
    "abstract": lambda paper, rest: paper.line(rest, CENTER, bold=True),
    "rule": lambda paper, rest: paper.line("-----", CENTER, after=6),
    "to": lambda paper, rest: paper.line(rest, CENTER, before=6, after=6),
    "center": lambda paper, rest: paper.line(rest, CENTER, bold=True, before=3, after=3),
    "italic": lambda paper, rest: paper.line(rest, JUSTIFY, italic=True, indent=10, after=3),
    "bold": lambda paper, rest: paper.line(rest, JUSTIFY, bold=True, indent=10, before=3, after=3),
    "plain": lambda paper, rest: paper.line(rest, LEFT, before=2, after=2),
    "tag": lambda paper, rest: paper.line(rest),
    "table": _Paper.table,
    "signature": _Paper.signature,
    "signed": _Paper.signed_alone,
    "landscape": _Paper.landscape,
}
