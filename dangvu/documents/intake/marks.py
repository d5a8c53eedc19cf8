"""The mark of secrecy on a document, told from a sentence that only speaks about secrets."""

import re
import unicodedata

from dangvu.documents.intake.refusals import Reason, RefusedDocument

HEADER_LINES = 25
LONG_LINE = 120
LETTERHEAD_COLUMNS = 2
NAMES = {"mat": "MẬT", "toimat": "TỐI MẬT", "tuyetmat": "TUYỆT MẬT"}

# Letters of other alphabets that look the same on a stamp.
_LOOK_ALIKE = str.maketrans("МАТОІУЕКНСХмаоіуес", "MATOIYEKHCXmaoiyec")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_ORNAMENT = re.compile(r"[^\w\s]|_")
_GAP = re.compile(r"\t|\s{2,}")
_BRACKETED = re.compile(r"[(\[{<«【]\s*([^()\[\]{}<>«»【】]{3,16}?)\s*[)\]}>»】]")
_LABEL = re.compile(r"(?:mức\s+)?độ\s+(?:bảo\s+)?mật\s*:\s*(.+)", re.IGNORECASE)
_COMPANION = re.compile(
    r"\b(?:THƯỢNG KHẨN|KHẨN|HỎA TỐC|HOẢ TỐC|HẸN GIỜ|TÀI LIỆU|VĂN BẢN|HỒ SƠ|CÔNG VĂN)\b|"
    r"\bBẢN SỐ\s*:?\s*\d*",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG HÒA XÃ HỘI.{0,30}VIỆT NAM|Độc lập.{0,20}Hạnh phúc|"
    r"(?:\b(?!TỐI\b|TUYỆT\b|M[AÂẠẬ]T\b)\w{1,12}\.? ?){1,6}, {0,3}ngày.{0,20}tháng.{0,20}năm.{0,20}|"
    r"Số {0,3}:? {0,3}\d{0,5}[\w ./-]{0,20}[/-][\w-]{1,20}"
)
# A lost circumflex or dot is what scanning does to Ậ; other marks make other words (MẮT, MẤT, MẶT).
_MAT = re.compile(r"M[AÂẠẬ]T", re.IGNORECASE)
_ABOUT = re.compile(
    r"bí\s+m[âạậ]t\s+(?:của\s+)?(?:nhà\s+nước|đảng|quốc\s+gia|công\s+tác|quân\s+sự)"
    r"|(?:tài\s+liệu|văn\s+bản|hồ\s+sơ|công\s+văn|thông\s+tin|vật|tin|độ|dấu|đóng|chế\s+độ|tính)\s+m[âạậ]t\b"
    r"(?!\s+(?:độ|thiết))"
    r"|\bt[ốôồ]i\s+m[âậ]t\b|\btuyệt\s+m[âậ]t\b|\bbảo\s+m[âậ]t\b|\bgiải\s+mật\b"
)


def refuse_marked(name: str, text: str, stamped: list[str]) -> None:
    """Refuse a mark in the header zone, as a stamped line, or among the `stamped` lines."""
    found = _mark_in(text.splitlines())
    where = f"ở dòng {found[1]}" if found else "ở đầu trang, chân trang, khung chữ hoặc nền trang"
    mark = found[0] if found else _mark_among(stamped)
    if mark:
        raise RefusedDocument(
            Reason.CLASSIFIED,
            f"Tệp “{name}” mang dấu {mark} {where}. Phần mềm này không nhận văn bản mật; tệp không "
            "được lưu lại. Hãy xử lý văn bản theo chế độ bảo vệ bí mật nhà nước của cơ quan.",
        )


def speaks_of_secrets(text: str) -> bool:
    return _ABOUT.search(unicodedata.normalize("NFC", text).lower()) is not None


def _mark_in(lines: list[str]) -> tuple[str, int] | None:
    in_header = True
    seen = 0
    for number, line in enumerate(map(_as_seen, lines), start=1):
        seen += bool(line)
        in_header = in_header and seen <= HEADER_LINES and len(line) <= LONG_LINE
        mark = _header_mark(line) if in_header else _stamp(line)
        if mark:
            return mark, number
    return None


def _mark_among(stamped: list[str]) -> str | None:
    lines = (_as_seen(line) for block in stamped for line in block.splitlines())
    return next(filter(None, map(_header_mark, lines)), None)


def _as_seen(line: str) -> str:
    """What a reader sees: composed letters, full-width ones as usual, nothing invisible."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", line)).translate(_LOOK_ALIKE).strip()


def _header_mark(line: str) -> str | None:
    """In the header zone a mark may stand beside letterhead, in a bracket, or with one capital."""
    if len(line) > LONG_LINE:
        return None
    columns = _GAP.split(line)
    parts = [
        line,
        *(columns if len(columns) == LETTERHEAD_COLUMNS else ()),
        _LETTERHEAD.sub(" ", line),
    ]
    bracketed = [found for part in parts for found in _BRACKETED.findall(part)]
    for part in (*parts, *bracketed):
        mark = _stamp(part) or (_named(part) if part.strip()[:1].isupper() else None)
        if mark:
            return mark
    return next(filter(None, map(_named, bracketed)), None)


def _stamp(line: str) -> str | None:
    """A line of its own anywhere: in capitals, in brackets, or after the words "độ mật:"."""
    if len(line) > LONG_LINE:
        return None
    label = _LABEL.fullmatch(line.strip(" *_-"))
    if label:
        return _named(label[1])
    if _COMPANION.sub("", line).isupper() or _BRACKETED.fullmatch(line):
        return _named(line)
    return None


def _named(part: str) -> str | None:
    """Which mark these words are without stars, blanks between letters, and companions."""
    bare = _COMPANION.sub(" ", _ORNAMENT.sub(" ", part))
    compact = "".join(bare.split())
    mark = NAMES.get(_toneless(compact))
    return mark if mark and _MAT.fullmatch(compact[-3:]) else None


def _toneless(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(c for c in apart if not unicodedata.combining(c))
