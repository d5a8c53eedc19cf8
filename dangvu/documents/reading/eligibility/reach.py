"""What a rule says of a condition it has found, and where such a condition turns to others."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.eligibility.persons import HEAD, MANY
from dangvu.documents.reading.layout.sentences import Span


@dataclass(frozen=True)
class Condition:
    start: int
    end: int
    polarity: str
    confidence: float
    form: str


TURN = re.compile(
    rf"; (?=(?:rieng (?:nguoi|nhung|cac|doi voi|dang|quan|hoc|sinh|can|giao|cong|hssv)"
    r"|(?:ai|em nao|nguoi nao)\b|doi voi|truong hop|tru|uu tien|tren \d\d tuoi"
    r"|(?:kien quyet )?(?:khong|chua)"
    r" (?:xet|xem xet|ket nap|tang|de nghi|cu|dua|gioi thieu|cong nhan|cap|nhan)"
    rf"|{MANY}{{0,4}}(?:{HEAD})[^;.]{{0,120}}? (?:phai|thi"
    r"|duoc|bi)\b))"
)
_NEW_ACTOR = re.compile(
    r"; (?:(?:va|dong thoi|rieng|doi voi|con) )*(?:cac|moi|chi (?:bo|uy|doan)|dang"
    r" (?:uy|bo|vien)|cap uy|ban|giao|to chuc|nguoi|quan|don|truong)\b"
)


def turn_in(plain: str, sentence: Span) -> int:
    """Where a semicolon turns to other persons, or to whom the condition refuses."""
    turn = turn_after(plain, sentence.start, sentence.end)
    return turn.start() if turn else sentence.end


def turn_after(plain: str, start: int, end: int) -> re.Match[str] | None:
    """The first turn outside brackets: what a bracket excepts belongs to the condition."""
    for turn in TURN.finditer(plain, start, end):
        if plain.count("(", start, turn.start()) <= plain.count(")", start, turn.start()):
            return turn
    return None


def reach_of(document: Document, sentence: Span, place: int) -> int:
    """The conditions that follow the verb go on over semicolons, until somebody else is meant."""
    clause = document.clause_at(place)
    rest = document.plain[clause.end : clause.end + 40]
    if not rest.startswith("; ") or _NEW_ACTOR.match(rest):
        return min(clause.end, sentence.end)
    turn = TURN.search(document.plain, clause.end, sentence.end)
    return turn.start() if turn else sentence.end
