"""Finds where the title of a cited document ends: quoted, or after `về`."""

import re

from dangvu.documents.reading.vocabulary import TYPE_WORD

_QUOTED_START = re.compile(r"(?:,? ?(?:v/v|ve(?: viec)?)?:?)? ?\"")
_ABOUT = re.compile(
    r",? ?(?:\(khoa [ivxl]+\))? ?(?:(?P<about>v/v|ve)(?: viec)?:?(?: |(?=\"))"
    r"|(?=(?:quy dinh (?:ve|chi tiet|mot so|thi hanh|chuc nang|viec|che do|tieu chuan)"
    r"|huong dan (?:ve|thi hanh|thuc hien|mot so|viec|cong tac|nghiep vu)|phe duyet"
    r"|ban hanh (?:quy|huong|ke|chuong|dieu|bo)|sua doi,? bo sung|mot so van de|thi hanh dieu le"
    r"|(?:tiep tuc )?(?:tang cuong|day manh|thuc hien|nang cao|doi moi)) ))"
)
_END = re.compile(
    r"[;\n)]|\.(?= |\n|$|/)|\.{2,}|, (?:gan voi|nham|de|qua do|trong do|dam bao|bao dam|va)\b"
    r"|,? (?:nhu sau|voi (?:cac|mot so) noi dung|theo tinh than)\b"
    rf"|(?:,| va(?: nhat la)?) (?:cac )?{TYPE_WORD} (?:so )?\d"
    rf"|(?:,| va) (?={TYPE_WORD} )"
)
_SUBJECT = re.compile(
    r", (?:(?:cac|cap|toan) )?(?:ban (?:thuong|chap|to|tuyen)|dang (?:uy|bo)|chi bo|cap uy"
    r"|thuong truc"
    r"|tinh uy|thanh uy|huyen uy|uy ban|van phong|co quan|[a-z]+ uy\b)"
)
_LONGEST = 420


def title_after(plain: str, shown: str, place: int) -> tuple[tuple[int, int] | None, int]:
    """The bounds of the title and the end of the mention; no title leaves the end where it was."""
    quoted = _QUOTED_START.match(plain, place)
    if quoted and _opens(plain, shown, quoted.end() - 1):
        return _quoted(plain, shown, quoted.end())
    about = _ABOUT.match(plain, place)
    if about is None:
        return None, place
    end = _unquoted_end(plain, about.end())
    start = about.end()
    if plain[start : start + 1] == '"':
        return _quoted(plain, shown, start + 1)
    return ((start, end), end) if end > start else (None, place)


def _quoted(plain: str, shown: str, start: int) -> tuple[tuple[int, int] | None, int]:
    """Up to the mark that closes the first one; quotes within quotes are counted."""
    limit = min(len(plain), start + _LONGEST)
    depth, last = 1, 0
    for place in range(start, limit):
        if plain[place] == "\n":
            break
        if plain[place] != '"':
            continue
        depth += 1 if _opens(plain, shown, place) else -1
        last = place
        if depth == 0:
            return (start, place), place + 1
    if last:
        return (start, last), last + 1
    end = _unquoted_end(plain, start)
    return (start, end), end


def _opens(plain: str, shown: str, place: int) -> bool:
    if shown[place] in "“«„":
        return True
    if shown[place] in "”»":
        return False
    return (
        plain[place - 1 : place] in (" ", "(", "", "e", ":")
        and plain[place + 1 : place + 2].isalnum()
    )


def _unquoted_end(plain: str, start: int) -> int:
    limit = min(len(plain), start + _LONGEST)
    ends = [limit]
    for match in _END.finditer(plain, start, limit):
        if match.group() != ")" or "(" not in plain[start : match.start()]:
            ends.append(match.start())
            break
    subject = _SUBJECT.search(plain, start, limit)
    if subject:
        ends.append(subject.start())
    return min(ends)
