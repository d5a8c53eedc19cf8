"""The kinds of file that a sheet can become."""

from pathlib import Path

from dangvu.documents.writing.csv_files import as_csv
from dangvu.documents.writing.pdf import as_pdf
from dangvu.documents.writing.sheets import Sheet
from dangvu.documents.writing.xlsx import as_xlsx

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "docx": WORD,
}
SHEET_ENDINGS = ("xlsx", "pdf", "csv")


def as_file(sheet: Sheet, ending: str, *, fonts: Path) -> bytes:
    """The sheet as one of `SHEET_ENDINGS`."""
    if ending == "pdf":
        return as_pdf(sheet, fonts=fonts)
    return {"xlsx": as_xlsx, "csv": as_csv}[ending](sheet)
