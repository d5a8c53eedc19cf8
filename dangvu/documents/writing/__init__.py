"""Papers that leave the office: lists as xlsx, csv and PDF, signed papers as Word.

Sheet: a list as it is printed: letterhead, headings, rows, notes. One sheet gives every file of it,
so that no list has two masters. `as_xlsx`, `as_csv` and `as_pdf` turn it into bytes.
Field: a value of a record under its official heading; the same fields make rows and `--json`.
Word papers: `fields_used` checks a template, `paper` fills it in, `stack` makes one file of many.
PAPERS names the kinds of paper and what each may print; `built` makes the templates we ship.
No database and no web: what is known is handed in, bytes come out.
"""

from dangvu.documents.writing.building import built
from dangvu.documents.writing.checking import MAX_TEMPLATE, fields_used, refuse_too_large
from dangvu.documents.writing.csv_files import as_csv
from dangvu.documents.writing.fields import Fields
from dangvu.documents.writing.files import (
    MEDIA_TYPES,
    MOST_ROWS,
    SHEET_ENDINGS,
    TooLong,
    as_file,
    refuse_too_long,
)
from dangvu.documents.writing.layouts import LAYOUTS, Layout, layout_on
from dangvu.documents.writing.papers import PAPERS, sample_words
from dangvu.documents.writing.pdf import as_pdf
from dangvu.documents.writing.records import Field, Record, as_fields, columns_of, rows_of
from dangvu.documents.writing.sheets import Cell, Column, Letterhead, Row, Sheet
from dangvu.documents.writing.word import Words, paper, stack
from dangvu.documents.writing.word_refusals import MissingFields, RefusedTemplate
from dangvu.documents.writing.xlsx import as_xlsx

__all__ = [
    "LAYOUTS",
    "MAX_TEMPLATE",
    "MEDIA_TYPES",
    "MOST_ROWS",
    "PAPERS",
    "SHEET_ENDINGS",
    "Cell",
    "Column",
    "Field",
    "Fields",
    "Layout",
    "Letterhead",
    "MissingFields",
    "Record",
    "RefusedTemplate",
    "Row",
    "Sheet",
    "TooLong",
    "Words",
    "as_csv",
    "as_fields",
    "as_file",
    "as_pdf",
    "as_xlsx",
    "built",
    "columns_of",
    "fields_used",
    "layout_on",
    "paper",
    "refuse_too_large",
    "refuse_too_long",
    "rows_of",
    "sample_words",
    "stack",
]  # fmt: skip
