"""A .docx as text: paragraphs and tables in document order, and all lines that may bear a stamp."""

from collections.abc import Iterator

from docx.oxml.ns import qn

from dangvu.documents.intake import kinds, packages
from dangvu.documents.intake.numbering import Numbering, numbering_of
from dangvu.documents.intake.packages import Element, Package
from dangvu.documents.intake.refusals import Reason, RefusedDocument

CONTENT_TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
BY_PART = {"xl/": kinds.SHEET, "ppt/": kinds.SLIDES, "content.xml": kinds.OPEN_TEXT}
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

# Deleted and moved-away text is no longer in the document; a fallback repeats what is beside it.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), FALLBACK}
SIGNS = {
    qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-",
}  # fmt: skip
TABLE, ROW, CELL, PARAGRAPH = qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:p")
TEXT, TEXT_BOX = qn("w:t"), qn("w:txbxContent")
PICTURED_WORDS = "{urn:schemas-microsoft-com:vml}textpath"


def read(name: str, content: bytes) -> tuple[str, list[str]]:
    """The text, and apart from it the lines of page headers, footers, text boxes and watermarks."""
    package, main = open_word(name, content)
    body = package.xml(main)
    edges = [package.xml(part) for part in package.part_names() if _is_page_edge(part)]
    heads = [line for edge in edges if _carries_letterhead(edge) for line in _blocks(edge)]
    _number(body, numbering_of(package))
    lines = [*heads, *_blocks(body)]
    stamped = [line for root in edges for line in _blocks(root)]
    stamped += [line for root in (body, *edges) for line in _watermarks(root)]
    stamped += [line for box in body.iter(TEXT_BOX) for line in _blocks(box)]
    return "\n".join(lines), stamped


def _number(body: Element, numbering: Numbering) -> None:
    """Writes the numbers that Word counts itself into their paragraphs."""
    for paragraph in body.iter(PARAGRAPH):
        label = numbering.label(paragraph)
        if label and any((text.text or "").strip() for text in paragraph.iter(TEXT)):
            run = paragraph.makeelement(qn("w:r"))
            text = run.makeelement(TEXT)
            text.text = label
            run.append(text)
            properties = paragraph.find(qn("w:pPr"))
            paragraph.insert(1 if properties is not None else 0, run)


def open_word(name: str, content: bytes) -> tuple[Package, str]:
    """A Word file without macros, opened within bounds, and the name of its main part."""
    _refuse_other_content(name, content)
    package = packages.opened(name, content)
    return package, _main_part(package)


def _refuse_other_content(name: str, content: bytes) -> None:
    if content.startswith(kinds.OLE_START) and ENCRYPTED in content:
        raise packages.locked(name)
    if not content.startswith(kinds.ZIP_START):
        raise kinds.not_what_it_says(name, kinds.kind_by_start(content) or kinds.BINARY)


def _main_part(package: Package) -> str:
    """The part that holds the document; refuses other Office files and anything with macros."""
    if not package.has(CONTENT_TYPES):
        raise kinds.not_what_it_says(package.name, _kind_by_parts(package))
    types = {
        entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "")
        for entry in package.xml(CONTENT_TYPES)
        if isinstance(entry.tag, str)
    }
    if MACRO_MAIN in types.values() or any("vbaproject" in p.lower() for p in package.part_names()):
        raise _with_macros(package.name)
    for part, content_type in types.items():
        if content_type == MAIN:
            return str(part)
    raise kinds.not_what_it_says(package.name, _kind_by_parts(package))


def _kind_by_parts(package: Package) -> kinds.Kind:
    for start, kind in BY_PART.items():
        if any(part.startswith(start) for part in package.part_names()):
            return kind
    return kinds.ARCHIVE


def _with_macros(name: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.MACROS,
        f"Tệp “{name}” có chương trình chạy kèm (macro) nên không được nhận. Hãy {kinds.SAVE_AS}: "
        "tệp .docx lưu mới không mang chương trình.",
    )


def _is_page_edge(part: str) -> bool:
    return part.startswith(("word/header", "word/footer")) and part.endswith(".xml")


def _carries_letterhead(edge: Element) -> bool:
    return edge.tag == qn("w:hdr") and next(edge.iter(TABLE), None) is not None


def _blocks(parent: Element) -> Iterator[str]:
    """Paragraphs and table rows below `parent`, in order, also inside content controls."""
    for child in parent:
        if not isinstance(child.tag, str) or child.tag in LEFT_OUT:
            continue
        if child.tag == PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == TABLE:
            yield from _table(child)
        else:
            yield from _blocks(child)


def _paragraph(paragraph: Element) -> Iterator[str]:
    """The paragraph's own text, then the lines of text boxes that hang on it."""
    yield "".join(_runs(paragraph))
    for box in _text_boxes(paragraph):
        yield from _blocks(box)


def _runs(parent: Element) -> Iterator[str]:
    for child in parent:
        if not isinstance(child.tag, str) or child.tag in LEFT_OUT or child.tag == TEXT_BOX:
            continue
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag] if child.getparent().tag == qn("w:r") else ""
        else:
            yield from _runs(child)


def _text_boxes(parent: Element) -> Iterator[Element]:
    for child in parent:
        if not isinstance(child.tag, str) or child.tag in LEFT_OUT:
            continue
        if child.tag == TEXT_BOX:
            yield child
        else:
            yield from _text_boxes(child)


def _table(table: Element) -> Iterator[str]:
    """A line a row, tabs between cells; where a cell has several lines, cell after cell."""
    for row in _below(table, ROW):
        cells = ["\n".join(_blocks(cell)) for cell in _below(row, CELL)]
        yield ("\n" if any("\n" in cell for cell in cells) else "\t").join(cells)


def _below(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table, cells of a row: also those that a content control wraps."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins")}:
            yield from _below(child, tag)


def _watermarks(root: Element) -> Iterator[str]:
    return (shape.get("string", "") for shape in root.iter(PICTURED_WORDS))
