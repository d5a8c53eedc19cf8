"""Opening a workbook: from a file's name and bytes to sheets of cells, or one clear refusal.

open_workbook takes .xlsx, .xlsm, .xls, .ods, .csv, .tsv and .txt. Nothing in a file is ever run or
evaluated: programs inside an .xlsm are left out, a formula is its stored value. Raises
RefusedDocument, and nothing else.
"""

from pathlib import PurePath

from dangvu.documents.intake import kinds
from dangvu.documents.workbooks.opening import delimited, old_fonts, packages, refusing
from dangvu.documents.workbooks.sheets import Workbook

TEXT = {".csv", ".tsv", ".txt"}
PACKAGES = {".xlsx", ".xlsm", ".xls", ".ods"}
DOCUMENTS = kinds.BY_ENDING | {".docx": kinds.WORD, ".pdf": kinds.PDF}

__all__ = ["open_workbook", "refuse_too_heavy"]


def open_workbook(name: str, content: bytes) -> Workbook:
    refuse_too_heavy(name, len(content))
    path = PurePath(name.replace("\\", "/"))
    ending = path.suffix.lower()
    if ending not in TEXT | PACKAGES:
        raise refusing.other_kind(name, DOCUMENTS.get(ending) or kinds.kind_by_start(content))
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise refusing.empty(name)
    if ending in TEXT:
        packages.refuse_as_text(name, content)
        workbook, fonts = delimited.read(name, path.stem, content), set[str]()
    else:
        workbook, fonts = packages.read(name, ending, content)
    values = (value for sheet in workbook.sheets for row in sheet.rows for value in row)
    if not any(value is not None and str(value).strip() for value in values):
        raise refusing.empty(name)
    return old_fonts.in_unicode(workbook, fonts)


def refuse_too_heavy(name: str, size: int) -> None:
    """For a façade that knows the size before it reads the file."""
    if size > refusing.MAX_BYTES:
        raise refusing.too_heavy(name, size)
