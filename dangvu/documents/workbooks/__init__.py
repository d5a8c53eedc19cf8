"""Reads an office's list of people (xlsx, xls, ods, csv) into people, doubts and refusals.

read_list: a file's name and bytes → `ListReading`, or `RefusedDocument` with a sentence for the officer.
`kind` is "members" or "candidates"; `today` decides what lies in the future and what two digits of a
year mean. What is doubtful is never repaired in silence: it stands in the doubts, as seen, with a reason.
"""

from datetime import date

from dangvu.documents.workbooks.opening import open_workbook
from dangvu.documents.workbooks.reading import read_workbook
from dangvu.documents.workbooks.results import ListReading

__all__ = ["ListReading", "read_list", "read_workbook"]


def read_list(name: str, content: bytes, *, kind: str, today: date) -> ListReading:
    return read_workbook(open_workbook(name, content), kind=kind, today=today)
