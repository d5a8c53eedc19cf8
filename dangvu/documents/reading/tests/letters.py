"""A letter of our own round one sentence, and the facts that are read out of the sentence."""

from typing import Any

from dangvu.documents.reading import Fact, read_text

_LETTER = """HUYỆN ỦY NAM SƠN
*
Số 7-KH/HU

Nam Sơn, ngày 10 tháng 01 năm 2024

{genre}
phát triển đảng viên năm 2024

I. {title}

- {sentence}
"""


def facts(
    sentence: str, kind: str, *, title: str = "NHIỆM VỤ", genre: str = "KẾ HOẠCH"
) -> list[Fact]:
    text = _LETTER.format(genre=genre, title=title, sentence=sentence)
    start = text.index(sentence)
    return [
        fact
        for fact in read_text(text, name="x").facts
        if fact.type == kind and fact.start >= start
    ]


def norms(sentence: str, kind: str, **frame: str) -> list[dict[str, Any]]:
    return [fact.norm for fact in facts(sentence, kind, **frame)]


def said(found: list[dict[str, Any]], *fields: str) -> list[tuple[Any, ...]]:
    """Some fields of each fact; one that is missing counts as None."""
    return [tuple(norm.get(field) for field in fields) for norm in found]
