"""Finds who issued a cited document: the words after `của`, as far as a name of a body goes."""

import re

from dangvu.documents.reading.vocabulary import TYPE_WORD

_OF = re.compile(
    r"\)?,? ?(?:do|cua) (?=\S)"
    r"| (?=(?:Ban|Bo|Chinh phu|[A-Z][a-z]+ uy|UBND|BTC|Thu tuong|Uy ban|Trung uong)[ A-Z])"
)
# Words in small letters that a name may hold; of any other, one may follow a word in capitals.
_SMALL_WORDS = """
uy tinh huyen xa thanh pho phuong quan thi tran khoi cac co doanh nghiep truong dai hoc dang bo chi
ban thuong vu chap hanh to chuc tuyen giao dan kiem tra trung uong chinh phu tri quoc hoi nhan cap
truc thuoc
"""
_STOP_WORDS = """
ve quy huong phe thuc thi trien ngay tai da de nham theo trong so ra doi gui ket khoa la duoc va sua
tiep neu voi nay do
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_STOPS = frozenset(_STOP_WORDS.split())
_WORD = re.compile(r" ?([A-Za-z0-9.'-]+)")
# A word no name is known to hold still belongs to it right before `về`: scanning wrote it so.
_LAST = re.compile(r" ([a-z]+)(?= (?:ve|v/v) )")
_AND = re.compile(rf" (?:va|-) (?=[A-Z])(?!(?i:{TYPE_WORD} (?:so|\d|cua|ve)))")
_VERB = re.compile(
    r"ban hanh|to chuc thuc|co hieu|dang (?:ky|tai)|kiem tra,|cac (?:quy|van|ke|huong)|thi (?:hanh|diem)"
)
_TERM = re.compile(r"(?i:,? ?\(?khoa [ivxl]+\b\)?)")
_TURN = re.compile(r"(?i:,? lan thu [ivxl]+\b)")
# `Hội nghị lần thứ năm Ban Chấp hành Trung ương`: a body in session.
_MEETING = re.compile(
    r"(?i:hoi nghi(?:,? lan thu [a-z0-9]{1,5})?,? )(?=(?:Ban Chap|BCH|Trung uong)\b)"
)
_MOST = 130
_LOOSE_ENDS = (" va", " cac", " cap", " co", " chi", " to")


def issuer_after(cased_text: str, place: int) -> tuple[tuple[int, int] | None, int]:
    """The bounds of the issuer, and where the mention goes on."""
    opening = _OF.match(cased_text, place)
    if opening is None:
        return None, place
    start = opening.end()
    meeting = _MEETING.match(cased_text, start)
    named = meeting.end() if meeting else start
    end = _end(cased_text, named, min(len(cased_text), named + _MOST))
    if end <= named:
        return None, place
    for tail in (_TERM, _TURN):
        more = tail.match(cased_text, end)
        end = more.end() if more else end
    return (start, end), end


def _end(text: str, start: int, limit: int) -> int:
    """Word by word: capitals, small words a name may hold, one small word after a capital."""
    place = start
    after_capital = False
    while True:
        joint = _AND.match(text, place, limit) if place > start else None
        word = _WORD.match(text, joint.end() - 1 if joint else place, limit)
        is_about = word is not None and text.startswith("/v", word.end())
        if word is None or is_about or not _belongs(text, word, after_capital, limit):
            last = _LAST.match(text, place, limit) if place > start else None
            place = last.end() if last and last.group(1) not in _STOPS else place
            break
        after_capital = word.group(1)[0].isupper()
        place = word.end()
        if text[place - 1] == "." or not text.startswith(" ", place):
            break
    while text[start:place].endswith(_LOOSE_ENDS):
        place = text.rindex(" ", start, place)
    return place - 1 if text[place - 1 : place] == "." else place


def _belongs(text: str, word: re.Match[str], after_capital: bool, limit: int) -> bool:
    token = word.group(1).rstrip(".")
    if token[:1].isupper():
        return True
    if _VERB.match(text, word.start(1), limit):
        return False
    return token in _SMALL or (after_capital and token.isalpha() and token not in _STOPS)
