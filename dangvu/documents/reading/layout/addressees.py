"""Knows which lines below `Kính gửi` name those a letter goes to, in whatever manner they stand."""

import re
from collections.abc import Sequence

from dangvu.documents.reading.layout.anchors import ADDRESSEE
from dangvu.documents.reading.layout.lines import Line

_NAMED = re.compile(
    r"(?:(?:dong )?kinh gui|cac |toan the |(?:dong chi|d/c|ong|ba|anh|chi|thuong truc|ban|bi thu"
    r"|pho bi thu|lanh dao|tap the|cap uy|chi uy|dang uy|dang bo|chi bo|dang doan|van phong|uy ban"
    r"|ubnd|ubkt|ubmttq|hdnd|mttq|hoi|doan|mat tran|lien doan|cong doan"
    r"|(?:tinh|thanh|huyen|quan|thi) (?:uy|doan)|so|phong|truong|trung tam|cong ty|tong cong ty"
    r"|cong an|quan su|bo|vien|cuc|chi cuc|dai|bao|tap chi|hoc vien|benh vien|giam doc|hieu truong"
    r"|chu tich|chu nhiem|giao vien|can bo|dang vien|to chuc|don vi|khoa|toa an|vien kiem sat"
    r"|ngan hang|hiep hoi|bch|btv)\b)"
)
_ACTS = re.compile(
    r"\b(?:de nghi|yeu cau|thong bao|nhan duoc|da (?!nang|lat|bac)|vua|tran trong|ban hanh|xin"
    r"|trien khai|nham|tiep tuc|mong (?!cai)|bao cao (?!vien)|huong dan (?!vien)|thuc hien|gui"
    r"|duoc (?!pham|lieu)|hien nay|(?<!tuyen )(?<!ton )giao (?!duc|thong|vien)|moi (?!truong)|phai"
    r"|se|ket nap|het|luu y|can (?:phai|tap|lam)|la (?:viec|mot|nhung|cac|nhiem)"
    r"|co (?:y kien|nhieu|mot|nhung|the|trach|cong))\b"
)
_UNFINISHED = re.compile(r"(?:[;,:]|\b(?:va|cung|cua|cac|thuoc|voi))$")
_LONGEST_ITEM, _LONGEST, _LONGEST_ALONE, _WIDE = 200, 160, 80, 60


def names_more(lines: Sequence[Line], index: int) -> bool:
    """Whether a line goes on from `Kính gửi`, where the line before still belonged to it."""
    line, before = lines[index], lines[index - 1]
    if line.marker is not None:
        return len(line.plain) < _LONGEST_ITEM and _is_item(lines, index)
    if len(line.plain) > _LONGEST or line.plain[-1] == ":":
        return False
    if line.starts_lower:
        return before.plain[-1] != "." and (not line.blank_before or _is_unfinished(before))
    if _is_unfinished(before) and not _ACTS.search(line.plain):
        return bool(_NAMED.match(line.plain)) or not line.has_final_stop or not line.blank_before
    if is_wrapped(before, line):
        return True
    if line.plain[-1] in ";," and not line.blank_before and not _ACTS.search(line.plain):
        return True
    return before.plain[-1] != "." and _stands_alone(line)


def is_wrapped(before: Line, line: Line) -> bool:
    """A short rest of the line before, which had no room for it: `… các cơ quan⏎Tỉnh ủy`."""
    return (
        not line.blank_before
        and len(before.plain) > _WIDE
        and len(line.plain) < len(before.plain) - 15
        and before.plain[-1].isalpha()
        and line.marker is None
        and not _ACTS.search(line.plain)
    )


def _is_unfinished(line: Line) -> bool:
    return bool(_UNFINISHED.search(line.plain)) or _is_bare(line)


def _is_bare(line: Line) -> bool:
    """`Kính gửi` with nothing behind it."""
    opening = ADDRESSEE.match(line.plain)
    return opening is not None and not line.plain[opening.end() :].strip(" .:…")


def _stands_alone(line: Line) -> bool:
    """Nothing but the name of a body or a person: no sentence that says what it does."""
    return (
        len(line.plain) < _LONGEST_ALONE
        and bool(_NAMED.match(line.plain))
        and not _ACTS.search(line.plain)
    )


def _is_item(lines: Sequence[Line], index: int) -> bool:
    """A bullet; of numbered ones the first under a bare head, or the next of those before."""
    line, before = lines[index], lines[index - 1]
    assert line.marker is not None
    if line.marker.is_bullet:
        return True
    name = line.plain[line.marker.length :].lstrip()
    if line.marker.style not in ("arabic", "letter", "bracket", "paren") or _ACTS.search(name):
        return False
    if not _NAMED.match(name):
        return False
    return line.marker.value == (1 if _is_bare(before) else _number(before) + 1)


def _number(line: Line) -> int:
    """What number a line has, or what `Kính gửi: 1. …` has behind its head; else far off."""
    if line.marker is not None:
        return line.marker.value
    opening = ADDRESSEE.match(line.plain)
    rest = line.plain[opening.end() :].lstrip(" :") if opening else ""
    return 1 if re.match(r"[1a] ?[.)/-]", rest) else -9
