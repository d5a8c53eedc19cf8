"""Tells whether a block stands where conditions on persons stand: in a list, or under a title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Bounds
from dangvu.documents.reading.eligibility.persons import HEAD, subject_in
from dangvu.documents.reading.layout.markers import RANKS, Marker
from dangvu.documents.reading.layout.sections import is_heading

ACT = (
    r"(?:xem xet|xet|ket nap|de nghi|cong nhan|truy tang|trao tang|tang|cap|xep loai|phan loai"
    r"|danh gia|cu|gioi thieu|dua|bo nhiem|bau|ung cu|de cu|quy hoach|mien|giam|khen thuong|xoa ten"
    r"|khai tru|cho ra|chuyen|tiep nhan|tham gia|tham du|du|theo hoc|hoc|huong|lua chon|chon)"
)
_CONDITIONS = (
    r"(?:tieu chuan|dieu kien(?! (?:tu nhien|kinh te|thuan loi|lam viec|co so|thuc te|moi|de"
    r" (?:cac|chi|to)))|tieu chi)"
)
_GROUPS = (
    r"(?:doi tuong(?! (?:ap dung|dieu chinh|thi hanh|kiem tra|giam sat|thuc hien|dang\b))"
    r"|nguon ket nap|thanh phan(?= (?:tham|du|hoc))|yeu cau (?:doi voi|ve) (?:nguoi|quan chung"
    r"|dang vien|hoc vien))"
)
_REFUSED = (
    r"(?:(?:khong|chua) (?:duoc )?(?:xem xet|xet|ket nap|tang|trao|de nghi|gioi thieu|cong nhan"
    r"|xep loai|danh gia|cu|dua)|xoa ten|khai tru|ra khoi (?:dang|danh sach)|khong hoan thanh nhiem vu"
    r"|khong du (?:tieu chuan|dieu kien|tu cach)|huy bo quyet dinh|tam dung|loai khoi)"
)
EXCLUDING = re.compile(rf"\b{_REFUSED}\b")

_ASKED_OF = r"yeu cau (?:doi voi|ve) (?:nguoi|quan chung|hoc vien|hoc sinh|sinh vien)"
_FIRM_TITLE = re.compile(
    rf"{_CONDITIONS}|{_ASKED_OF}|truong hop (?:khong|chua|duoc|bi|xoa)"
    r"|\b(?:ai|nguoi|dien|nhung nguoi|nguoi nao) duoc (?:xem xet|xet|ket nap|cu|gioi thieu|de nghi)"
)
_CONDITIONS_FIRST = re.compile(
    rf"(?:ve |cac |mot so |khung |nhung ){{0,3}}{_CONDITIONS}|{_ASKED_OF}"
)
_LOOSE_TITLE = re.compile(rf"{_GROUPS}|{_REFUSED}")
_OTHER_TITLE = re.compile(
    r"thu tuc|quy trinh|trinh tu|ho so|thoi gian|thoi han|to chuc thuc hien|to chuc dang|nhiem vu"
    r"|giai phap|kinh phi|noi dung|trach nhiem|phan cong|muc dich|muc tieu|chi tieu"
    r"|ket qua(?! (?:ren luyen|hoc tap|phan dau|cong tac|hoc luc))|tinh hinh"
    r"|pham vi|nguyen tac|hieu luc|phuong phap|so luong|chuong trinh|tham quyen|tap the"
    r"|uu diem|han che|nguyen nhan|ban hanh|cac buoc|bieu mau|che do|dia diem|phuong cham|yeu cau"
    r"|boi duong|dao tao|cam tinh|chi bo\b|dang bo\b"
)
_LEVELS = re.compile(r"(?:muc |loai )?(?:khong )?hoan thanh(?: xuat sac| tot)? nhiem vu")
_GRADING = re.compile(r"xep loai|phan loai|cac muc|khung tieu chuan")
_LEAD_IN = re.compile(
    rf"{_CONDITIONS}[^:]{{0,90}}:$"
    rf"|(?:mot trong|cac|nhung|thuoc|dap ung|bao dam|dam bao|khi co)\b[^:]{{0,60}}\b(?:tieu chuan"
    rf"|dieu kien|yeu cau|truong hop|doi tuong|noi dung|vi pham|bieu hien|han che"
    rf"|khuyet diem|hanh vi|tinh huong)\b[^:]{{0,60}}:$"
    rf"|(?:^|[.;:,] |luu y |doi voi |quy dinh |yeu cau )(?:{HEAD})[^:.]{{0,120}}\b(?:phai|can|gom"
    r"|bao gom|neu|khi|sau(?: day)?|la)[ a-z,]{0,30}:$"
    rf"|^(?:[a-z]+ ){{0,4}}{_REFUSED}[^:.]{{0,90}}:$"
    rf"|(?:{HEAD})[^:]{{0,60}}\bnhom(?: sau(?: day)?)? ?:$"
    rf"|\b(?:cac|nhung) (?:nhom|dien|doi tuong)\b[^:]{{0,40}}:$"
    rf"|{_REFUSED}[^:.]{{0,60}}\b(?:doi voi|truong hop|nguoi|khi|neu)\b[^:.]{{0,40}}:$"
)
_NOT_LEAD_IN = re.compile(
    r"(?:ho so|thu tuc|trinh tu|quy trinh|noi dung(?: [a-z\d/-]+){0,4}"
    r"|(?<!hoan thanh )(?<!hoan thanh tot )(?<!xuat sac )nhiem vu|giai phap|cong viec|viec|chi tieu"
    r"|ket qua|bien phap|thanh phan ho so|tai lieu|van ban|quyen)\b(?: [a-z]+){0,5} ?:$|\d:$"
)
# Under one opening the conditions may be told apart: `Đối với bản thân`, `(2) Về phía gia đình`.
_PART = re.compile(
    r"(?:doi voi|ve(?: phia)?|rieng|cho) [^.;]{3,80}$|(?:ban than|gia dinh|than nhan):?$"
)
_SCREENED = re.compile(rf"\b(?:{_REFUSED}|ra soat|sang loc)\b")
_ASKS = re.compile(r"\bphai\b|dap ung|bao dam|dam bao|tieu chuan|dieu kien")
_AGAIN = re.compile(r"\bphai\b|(?:ket nap|vao) lai\b")
_NOT_TAKEN = re.compile(r"(?:truong hop|doi tuong|nguoi) (?:khong|chua) (?:duoc )?(?:xem )?xet\b")
_FARTHEST = 25
_FIRST = ("1", "01", "a", "A", "i", "I")


@dataclass(frozen=True)
class Setting:
    """`kind` is "list", "firm" (a title of conditions) or "loose" (a title that names groups)."""

    kind: str
    polarity: str
    subject: str | None
    is_alternative: bool
    evidence: Bounds | None


def setting_of(document: Document, index: int) -> Setting | None:
    opening = _opening_above(document, index)
    return _of_list(document, opening) if opening is not None else _of_titles(document, index)


def opens_list(document: Document, index: int) -> bool:
    """`Người vào Đảng phải đáp ứng các điều kiện sau:`: what follows are the conditions."""
    block = document.blocks[index]
    if document.plain[block.end - 1] != ":":
        return False
    text = document.plain[slice(*_last_sentence(document, index))]
    return bool(_LEAD_IN.search(text)) and not _NOT_LEAD_IN.search(text)


def _last_sentence(document: Document, index: int) -> tuple[int, int]:
    """Where it begins and ends; a block of signs alone has none, and gives an empty one."""
    sentences = document.sentences_in(index)
    end = document.blocks[index].end
    return (sentences[-1].start, sentences[-1].end) if sentences else (end, end)


def _opening_above(document: Document, index: int) -> int | None:
    """The block with the colon above the first sibling of this one."""
    marker = document.blocks[index].marker
    if marker is None:
        return _opening_of_unmarked(document, index)
    follows = marker.is_bullet or marker.label in _FIRST
    for place in range(index - 1, max(-1, index - _FARTHEST), -1):
        above = document.blocks[place].marker
        if above is not None and above.style == marker.style:
            follows = True
            continue
        if opens_list(document, place) and _may_open(above, marker):
            return place if follows else None
        if _is_part(document, place):
            continue
        if above is None or RANKS[above.style] < RANKS[marker.style]:
            return None
    return None


def _is_part(document: Document, index: int) -> bool:
    block = document.blocks[index]
    words = document.plain[block.content : block.end]
    return bool(_PART.match(words)) and is_heading(document.flow, index)


def _may_open(above: Marker | None, marker: Marker) -> bool:
    """A list stands under what is above it; only `(1)`, `a)` may stand under a bullet."""
    if above is None or RANKS[above.style] < RANKS[marker.style]:
        return True
    return above.is_bullet and marker.style in ("paren", "bracket", "letter")


def _opening_of_unmarked(document: Document, index: int) -> int | None:
    """Items whose marks were lost: short paragraphs that end in semicolons."""
    for place in range(index - 1, max(-1, index - _FARTHEST), -1):
        if opens_list(document, place):
            return place
        above = document.blocks[place]
        if above.marker is not None or document.plain[above.end - 1] != ";":
            return None
    return None


def _of_list(document: Document, opening: int) -> Setting:
    above = document.blocks[opening]
    start, end = _last_sentence(document, opening)
    text = document.plain[start:end]
    title = _nearest_title(document, opening)
    refused = _SCREENED.search(text) or (EXCLUDING.search(title) and not _ASKS.search(text))
    return Setting(
        kind="list",
        polarity="exclude" if refused else "require",
        subject=subject_in(document, start, end, granted=True),
        is_alternative="mot trong" in text and not refused,
        evidence=(above.start, above.end),
    )


def _of_titles(document: Document, index: int) -> Setting | None:
    """The innermost title that says what stands below it; names of groups are passed over."""
    subject = None
    titles = list(_titles_above(document, index))
    graded = any(_GRADING.search(title) for title, _ in titles)
    for title, start in titles:
        subject = subject or subject_in(document, start, start + len(title))
        kind = "firm" if graded and _LEVELS.fullmatch(title.strip(" .:")) else _kind_of(title)
        if kind == "other":
            return None
        if kind in ("firm", "loose"):
            refused = _refuses(title)
            polarity = "exclude" if refused else "require"
            return Setting(kind, polarity, subject, False, (start, start + len(title)))
    return None


def _refuses(title: str) -> bool:
    if _NOT_TAKEN.search(title):
        return True
    return bool(EXCLUDING.search(title)) and not _AGAIN.search(title)


def _kind_of(title: str) -> str:
    if _LEVELS.search(title) and not _FIRM_TITLE.search(title):
        return "open"
    if _FIRM_TITLE.search(title):
        return (
            "loose" if _OTHER_TITLE.search(title) and not _CONDITIONS_FIRST.match(title) else "firm"
        )
    if _LOOSE_TITLE.search(title) and "chi tieu" not in title:
        return "loose"
    return "other" if _OTHER_TITLE.search(title) else "open"


def _titles_above(document: Document, index: int) -> Iterator[tuple[str, int]]:
    """Titles over a block, innermost first, a run-in title of its own included."""
    line = _unnumbered_title(document, index)
    if line is not None:
        yield line
    for section in document.tree.ancestors(index):
        if section.title:
            yield section.plain_title, document.blocks[section.block].content


def _nearest_title(document: Document, index: int) -> str:
    return next((title for title, _ in _titles_above(document, index)), "")


def _unnumbered_title(document: Document, index: int) -> tuple[str, int] | None:
    """A short line without a number over the block, in the same section."""
    for place in range(index - 1, max(-1, index - _FARTHEST), -1):
        above = document.blocks[place]
        if _is_part(document, place):
            continue
        if above.marker is not None and not above.marker.is_bullet:
            return None
        if above.marker is None and is_heading(document.flow, place):
            return document.plain[above.content : above.end], above.content
    return None
