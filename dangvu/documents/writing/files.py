"""The kinds of file that a sheet can become."""

from pathlib import Path

from dangvu.documents.writing.csv_files import as_csv
from dangvu.documents.writing.pdf import as_pdf
from dangvu.documents.writing.sheets import Sheet
from dangvu.documents.writing.xlsx import as_xlsx
from dangvu.kernel.errors import DomainError

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "docx": WORD,
}
SHEET_ENDINGS = ("xlsx", "pdf", "csv")
# Beyond these nobody prints, and making the file would keep everybody else waiting.
MOST_ROWS = {"pdf": 2000, "xlsx": 100_000}


class TooLong(DomainError):
    """A list that is longer than its kind of file is made for."""


def refuse_too_long(rows: int, ending: str) -> None:
    most = MOST_ROWS.get(ending)
    if most is not None and rows > most:
        other = "lấy ra Excel" if ending == "pdf" else "lấy ra tệp .csv bằng dòng lệnh"
        raise TooLong(
            f"Danh sách dài quá {most:,} dòng, quá mức của tệp .{ending}. Hãy chọn một đơn vị nhỏ "
            f"hơn, hoặc {other}.".replace(",", ".", 1)
        )


def as_file(sheet: Sheet, ending: str, *, fonts: Path) -> bytes:
    """The sheet as one of `SHEET_ENDINGS`; refuses what is too long for it."""
    refuse_too_long(len(sheet.rows), ending)
    if ending == "pdf":
        return as_pdf(sheet, fonts=fonts)
    return {"xlsx": as_xlsx, "csv": as_csv}[ending](sheet)
