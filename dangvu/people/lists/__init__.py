"""People as lists on a page: the roll of a day, and the names behind a figure of a year."""

from dangvu.people.lists.names import (
    NameLine,
    admission_lines,
    grading_lines,
    recognition_lines,
)
from dangvu.people.lists.roll import MemberLine, Roll, member_lines, roll
from dangvu.people.lists.taking_out import MEMBER_FIELDS, member_records

__all__ = [
    "MEMBER_FIELDS",
    "MemberLine",
    "NameLine",
    "Roll",
    "admission_lines",
    "grading_lines",
    "member_lines",
    "member_records",
    "recognition_lines",
    "roll",
]
