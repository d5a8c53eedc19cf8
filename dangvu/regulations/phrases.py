"""The words of a criterion as conditions: years and gradings, titles, commendations, anchors."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

Node = dict[str, Any]

_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}
_NUMBER = r"(?P<n>\d{1,2}|mot|hai|ba|bon|nam)"
_YEARS = re.compile(rf"\b{_NUMBER} nam\b")
_RUN = re.compile(
    rf"\b{_NUMBER} (?:\([^)]*\) )?nam(?: hoc)? (?:lien tiep|lien tuc|lien|gan nhat|lien ke)"
)
_OF_WHICH = re.compile(r"trong do\s*:?\s*(?P<what>[^);.]*)")
_REVIEW = re.compile(
    r"tinh den|den thoi diem|den (?:khi|luc|ngay|nay)\b|gan nhat|gan day|lien ke|truoc khi"
    r"|cuoi cung|vua qua"
)
_STUDENT = re.compile(r"hoc sinh|sinh vien|hoc luc|hoc vien")
_STAFF = re.compile(r"can bo|cong chuc|vien chuc|nguoi lao dong|cong nhan|nhan vien|giao vien")
_RESIDENT = re.compile(r"\bthon\b|to dan pho|khu dan cu|nong dan|\bban lang\b")
# The higher level first: "hoàn thành xuất sắc" also says "hoàn thành".
_STAFF_LEVELS = (
    (re.compile(r"xuat sac"), "excellent"),
    (re.compile(r"hoan thanh tot|\btot\b|\bkha\b"), "good"),
    (re.compile(r"hoan thanh nhiem vu|hoan thanh chuc trach"), "completed"),
)
_SCHOOL_LEVELS = (
    (re.compile(r"xuat sac"), "excellent"),
    (re.compile(r"\bgioi\b"), "very_good"),
    (re.compile(r"\bkha\b|\btien tien\b"), "good"),
    (re.compile(r"trung binh"), "average"),
)
_TITLES = (
    (
        re.compile(r"chien s[iy] thi dua[^,;.]{0,30}(?:cap )?(?:tinh|bo|toan quoc)"),
        "emulation_province",
    ),
    (re.compile(r"chien s[iy] thi dua"), "emulation_base"),
    (re.compile(r"lao dong tien tien|lao dong gioi"), "advanced"),
)
_PRAISED = re.compile(r"giay khen|bang khen|khen thuong|duoc khen|giai thuong|tuyen duong")
_PRAISE_LEVELS = (
    (re.compile(r"trung uong|nha nuoc|chinh phu"), "central"),
    (re.compile(r"(?:cap )?\btinh\b|cap bo\b|uy ban nhan dan tinh"), "province"),
    (re.compile(r"\bhuyen\b|cap quan\b|thanh pho thuoc tinh"), "district"),
)
_JUDGED = re.compile(
    r"uu tu|tieu bieu|pham chat|dao duc|loi song|tin nhiem|uy tin|guong mau|dong co|ly tuong"
    r"|lap truong|tu tuong"
)


def bare(text: str) -> str:
    """Lower case without marks, punctuation kept, stars of emphasis and line breaks gone."""
    lowered = text.lower().replace("đ", "d").replace("ð", "d").replace("*", " ")
    plain = "".join(
        c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c)
    )
    return " ".join(plain.split())


def group_in(*texts: str) -> str:
    """The first text that names a group decides; empty where none does."""
    for text in map(bare, texts):
        for pattern, group in ((_STUDENT, "student"), (_STAFF, "staff"), (_RESIDENT, "resident")):
            if pattern.search(text):
                return group
    return ""


def run_in(text: str) -> int | None:
    """How many years running the text asks for."""
    found = _RUN.search(text)
    return _number(found) if found else None


def is_anchored(text: str) -> bool:
    """Whether it says up to when the years are counted."""
    return bool(_REVIEW.search(text))


def is_judgement(text: str) -> bool:
    """Whether only a body can say it of somebody."""
    return bool(_JUDGED.search(text))


def of_which(text: str) -> tuple[str, str]:
    """What stands in "trong đó …", and the text without it."""
    found = _OF_WHICH.search(text)
    if not found:
        return "", text
    return found["what"], f"{text[: found.start()]} {text[found.end() :]}"


def grading(text: str, *, of_student: bool, n: int | None = None) -> Node | None:
    """The lowest grade that the text takes, so many times; None where it names no grade."""
    levels = _SCHOOL_LEVELS if of_student else _STAFF_LEVELS
    found = [level for pattern, level in levels if pattern.search(text)]
    if not found:
        return None
    values: Node = {"n": n} if n else {}
    if of_student:
        return {"schooled": {**values, "at_least": found[-1]}}
    member = "xep loai dang vien" in text
    return {"rated": {**values, "of": "member" if member else "staff", "at_least": found[-1]}}


def title(text: str, n: int = 1) -> Node | None:
    level = next((level for pattern, level in _TITLES if pattern.search(text)), None)
    return {"titled": {"n": n, "at_least": level}} if level else None


def praise(text: str, *, ever: bool, n: int = 1) -> Node | None:
    """Commended by a level or above; "cấp có thẩm quyền" is any level."""
    if not _PRAISED.search(text):
        return None
    level = next((level for pattern, level in _PRAISE_LEVELS if pattern.search(text)), "base")
    if ever:
        return {"ever_commended": {"at_least": level}}
    return {"commended": {"n": n, "at_least": level}}


def count_in(text: str) -> int | None:
    found = _YEARS.search(text)
    return _number(found) if found else None


def praised_at(text: str) -> int:
    """Where the commendation begins; the end of the text where there is none."""
    found = _PRAISED.search(text)
    return found.start() if found else len(text)


def joined(kind: str, parts: Iterable[Node]) -> Node:
    found = list(parts)
    return found[0] if len(found) == 1 else {kind: found}


def _number(found: re.Match[str]) -> int:
    told = found["n"]
    return int(told) if told.isdigit() else _NUMBERS[told]
