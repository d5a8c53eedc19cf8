"""An .xlsx or .xlsm: its package looked through, then read; programs inside are left out."""

from collections.abc import Iterator

from dangvu.documents.workbooks.opening import cells, extents, faults, formats, strings
from dangvu.documents.workbooks.opening.formats import Element
from dangvu.documents.workbooks.opening.packing import Parts, Repacking, refuse_broken_xml
from dangvu.documents.workbooks.sheets import Workbook

MAIN = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
STYLES = "xl/styles.xml"
STRINGS = "xl/sharedStrings.xml"
TRUE = {"1", "true", "on"}


def read(name: str, parts: Parts) -> tuple[Workbook, set[str]]:
    """The workbook, and the fonts it names."""
    is_1904 = _is_1904(parts)
    styles = parts.xml(STYLES) if parts.has(STYLES) else None
    shapes = {} if styles is None else formats.shapes_of(styles)
    lengths = strings.lengths(parts.content(STRINGS)) if parts.has(STRINGS) else []
    sheet_parts = _sheet_parts(parts)
    formatted, faulty = {}, {}
    with Repacking() as packed:
        for part in parts.needed():
            content = parts.content(part)
            refuse_broken_xml(name, part, content)
            extents.refuse_far_cells(name, content)
            strings.refuse_repeated(name, content, lengths)
            if part in sheet_parts.values():
                faulty[part] = list(faults.fault_cells(content))
            if shapes and part in sheet_parts.values():
                formatted[part] = list(formats.formatted_cells(content, shapes))
            packed.add(part, content)
            del content
        sheets = cells.sheets_of(name, packed.finished())
    for sheet in sheets:
        part = sheet_parts.get(sheet.name, "")
        formats.show(sheet, formatted.get(part, ()))
        faults.show(sheet, faulty.get(part, ()))
    fonts = () if styles is None else _named(styles, "name")
    names = {each.get("val", "") for each in fonts}
    return Workbook(name, tuple(sheets), is_1904=is_1904), names


def _is_1904(parts: Parts) -> bool:
    return any(
        each.get("date1904", "").lower() in TRUE for each in _named(parts.xml(MAIN), "workbookPr")
    )


def _sheet_parts(parts: Parts) -> dict[str, str]:
    """Which part each sheet is in; only for what hangs on single cells, so no error if unclear."""
    if not parts.has(RELATIONS):
        return {}
    targets = {
        each.get("Id", ""): _full(each.get("Target", ""))
        for each in _named(parts.xml(RELATIONS), "Relationship")
    }
    return {
        each.get("name", ""): targets.get(value, "")
        for each in _named(parts.xml(MAIN), "sheet")
        for attribute, value in each.attrib.items()
        if attribute.endswith("}id")
    }


def _full(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _named(root: Element, tag: str) -> Iterator[Element]:
    return (each for each in root.iter("{*}" + tag))
