"""Shared strings: one long text that a million cells point at would fill the memory."""

import re

from dangvu.documents.workbooks.opening import refusing

MAX_STRINGS = 120 * 1024 * 1024
MAX_SHOWN = 600 * 1024 * 1024
_END = re.compile(rb"</(?:\w+:)?si\s*>")
_POINTER = re.compile(rb't="s"[^<>]{0,200}>\s{0,20}<v>(\d{1,9})</v>')


def lengths(part: bytes) -> list[int]:
    """The bytes of each string with its markup: never less than its letters."""
    return [len(each) - max(each.find(b"<si"), 0) for each in _END.split(part)]


def refuse_repeated(name: str, sheet: bytes, of: list[int]) -> None:
    """Counts the letters that all cells of a sheet would hold, each with its own copy."""
    longest = max(of, default=0)
    if sum(of) > MAX_STRINGS:
        raise refusing.blown_up(name)
    pointers = sheet.count(b"<v") + sheet.count(b":v")
    if pointers * longest <= MAX_SHOWN:
        return
    seen = [int(each) for each in _POINTER.findall(sheet)]
    others = pointers - len(seen) if sheet.count(b"t='s'") + sheet.count(b't ="s"') else 0
    total = sum(of[each] for each in seen if each < len(of)) + others * longest
    if total > MAX_SHOWN:
        raise refusing.blown_up(name)
