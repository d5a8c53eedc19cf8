"""Papers that leave the office: lists as xlsx, csv and PDF, signed papers as Word.

Sheet: a list as it is printed: letterhead, headings, rows, notes. One sheet gives every file of it,
so that no list has two masters. `as_xlsx`, `as_csv` and `as_pdf` turn it into bytes.
Field: a value of a record under its official heading; the same fields make rows and `--json`.
No database and no web: what is known is handed in, bytes come out.
"""

from dangvu.documents.writing.csv_files import as_csv
from dangvu.documents.writing.files import MEDIA_TYPES, SHEET_ENDINGS, as_file
from dangvu.documents.writing.pdf import as_pdf
from dangvu.documents.writing.records import Field, Record, as_fields, columns_of, rows_of
from dangvu.documents.writing.sheets import Cell, Column, Letterhead, Row, Sheet
from dangvu.documents.writing.xlsx import as_xlsx

__all__ = [
    "MEDIA_TYPES", "SHEET_ENDINGS", "Cell", "Column", "Field", "Letterhead", "Record", "Row", "Sheet",
    "as_csv", "as_fields", "as_file", "as_pdf", "as_xlsx", "columns_of", "rows_of",
]  # fmt: skip
