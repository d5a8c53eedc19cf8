"""Suspects scanning errors: lost tones in set phrases, a lost word, a name that fits no other."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.organisations import BodyPhrase
from dangvu.documents.reading.view import fold

# Phrases that stand in nearly every document of the genre and mean only one thing.
_SET_PHRASES = (
    "phấn đấu", "quần chúng", "kính gửi", "nơi nhận", "chuyển sinh hoạt", "đẩy mạnh", "đảng viên",
    "chi bộ", "cấp ủy", "đảng ủy", "tỉnh ủy", "huyện ủy", "thành ủy", "kết nạp", "chỉ tiêu",
    "tổ chức cơ sở đảng", "ban thường vụ", "ban tổ chức", "kế hoạch", "hướng dẫn", "báo cáo",
    "hoàn thành", "thực hiện", "bồi dưỡng", "quán triệt", "tăng cường", "nghị quyết", "chỉ thị",
    "xếp loại", "bí thư", "ủy ban kiểm tra", "tuyên giáo",
)  # fmt: skip
_EXPECTED = {fold(phrase): phrase for phrase in _SET_PHRASES}
_PHRASES = re.compile(r"\b(?:" + "|".join(sorted(_EXPECTED, key=len, reverse=True)) + r")\b")
_LOST_WORD = re.compile(r"\bphoi (?:voi|cung)\b")
_BAD_DATE = re.compile(r"\bngay (\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\b")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_NEXT_WORD = re.compile(r" ([a-z]+)")
_MOST = 12


def check_letters(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    found = [
        *_lost_tones(document),
        *_lost_words(document),
        *_odd_names(document),
        *_bad_dates(document),
    ]
    yield from found[:_MOST]


def _lost_tones(document: Document) -> Iterator[Draft]:
    seen: set[str] = set()
    for match in _PHRASES.finditer(document.plain):
        shown = document.shown[match.start() : match.end()]
        expected = _EXPECTED[match.group()]
        if shown.isupper() or _spelled(shown) == _spelled(expected) or shown.lower() in seen:
            continue
        seen.add(shown.lower())
        detail = f"“{shown}” có thể là lỗi quét của “{expected}”; cần đối chiếu bản gốc."
        yield warning(match.span(), "ocr_suspect", detail, confidence=0.75, suggestion=expected)


def _spelled(text: str) -> tuple[str, ...]:
    """Without regard to where in a syllable the tone stands: `uỷ` is `ủy`."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    letters = unicodedata.normalize("NFC", decomposed.translate(_TONES))
    tones = "".join(sign for sign in decomposed if ord(sign) in _TONES)
    return letters, tones


def _lost_words(document: Document) -> Iterator[Draft]:
    for match in _LOST_WORD.finditer(document.plain):
        shown = document.words(*match.span())
        detail = f"“{shown}” thiếu chữ, có thể là “phối hợp với”; cần đối chiếu bản gốc."
        yield warning(
            match.span(), "ocr_suspect", detail, confidence=0.8, suggestion="phối hợp với"
        )


def _odd_names(document: Document) -> Iterator[Draft]:
    """A name seen often, once with another last word that begins alike: `Các cơ quan t…`."""
    counts = Counter(document.plain[body.start : body.end] for body in document.bodies)
    usual_after: dict[str, str] = {
        name.rsplit(" ", 1)[0]: name
        for name, count in counts.items()
        if count >= 2 and name.count(" ") >= 3
    }
    for body in document.bodies:
        usual = usual_after.get(document.plain[body.start : body.end])
        following = _NEXT_WORD.match(document.plain, body.end)
        if not (usual and following and _is_proper(document, body)):
            continue
        if _alike(following[1], usual.rsplit(" ", 1)[1]):
            yield _odd_name(document, body.start, following.end(), usual)


def _is_proper(document: Document, body: BodyPhrase) -> bool:
    """A name of its own, like `Đảng ủy Các cơ quan tỉnh`, not `các cấp ủy`."""
    words = document.shown[body.start : body.end].split()
    return words[0].lower() != "các" and sum(word[0].isupper() for word in words) >= 3


def _alike(one: str, other: str) -> bool:
    return (
        one != other and one[0] == other[0] and abs(len(one) - len(other)) <= 1 and len(other) > 2
    )


def _odd_name(document: Document, start: int, end: int, usual: str) -> Draft:
    place = document.plain.find(usual)
    expected = document.shown[place : place + len(usual)]
    shown = document.words(start, end)
    detail = f"“{shown}” có thể là lỗi quét của “{expected}”; cần đối chiếu bản gốc."
    return warning((start, end), "ocr_suspect", detail, confidence=0.75, suggestion=expected)


def _bad_dates(document: Document) -> Iterator[Draft]:
    known = {date.end for date in document.dates}
    for match in _BAD_DATE.finditer(document.plain):
        if match.end() not in known:
            detail = f"“{document.words(*match.span())}” không phải là ngày có thật; cần đối chiếu."
            yield warning(match.span(), "ocr_suspect", detail, confidence=0.9)
