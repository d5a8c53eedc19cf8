"""The library's sheets as ours: only here is it called, and only here can it break."""

from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dangvu.documents.workbooks.opening import refusing
from dangvu.documents.workbooks.sheets import Merge, Sheet, Value

MAX_MERGES = 50_000
# The library is written in Rust: what it did not think of comes as a panic, no ordinary exception.
PANIC = "PanicException"


def sheets_of(name: str, file: BytesIO) -> list[Sheet]:
    """Every sheet with cells, as the library reads them; whatever it stumbles over is a refusal."""
    try:
        with CalamineWorkbook.from_object(file) as book:
            metadata = book.sheets_metadata
            if len(metadata) > refusing.MAX_SHEETS:
                raise refusing.too_far(name, f"trang thứ {len(metadata)}")
            return [_sheet(book, n, each) for n, each in enumerate(metadata) if _has_cells(each)]
    except PasswordError:
        raise refusing.locked(name) from None
    except (CalamineError, ValueError, OverflowError, OSError):
        raise refusing.broken(name, "không đọc được các ô bên trong") from None
    except BaseException as fault:
        if type(fault).__name__ != PANIC:
            raise
        raise refusing.broken(name, "các ô bên trong không theo khuôn dạng") from None


def _has_cells(sheet: SheetMetadata) -> bool:
    return sheet.typ == SheetTypeEnum.WorkSheet


def _sheet(book: CalamineWorkbook, number: int, about: SheetMetadata) -> Sheet:
    sheet = book.get_sheet_by_index(number)
    rows: list[list[Value]] = [
        [None if value == "" else value for value in row]
        for row in sheet.to_python(skip_empty_area=False)
    ]
    is_hidden = about.visible != SheetVisibleEnum.Visible
    return Sheet(about.name, rows, _merges(sheet), is_hidden)


def _merges(sheet: CalamineSheet) -> tuple[Merge, ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple(Merge(*first, *last) for first, last in ranges[:MAX_MERGES])
