"""Texts of one sentence in three genres, and what the reader makes of the numbers in it."""

from typing import Any

from dangvu.documents.reading import Fact, read_text

PLAN = """HUYỆN ỦY NAM SƠN
*
Số 7-KH/HU

KẾ HOẠCH
phát triển đảng viên năm 2024

I. {title}

- {sentence}

Nơi nhận:
- Lưu VPHU.
"""
REPORT = """ĐẢNG ỦY XÃ HÒA LẠC
*
Số 12-BC/ĐU
Hòa Lạc, ngày 20 tháng 11 năm 2024

BÁO CÁO
kết quả công tác xây dựng Đảng năm 2024

I. {title}

{sentence}

Nơi nhận:
- Lưu VPĐU.
"""
PRESS = """Tín hiệu vui từ công tác phát triển đảng ở Nam Sơn
Thứ Hai, 15/7/2024

{sentence}

Minh Khôi
"""


def figures(sentence: str, *, frame: str = PLAN, title: str = "NHIỆM VỤ") -> list[Fact]:
    """The targets and statistics of the sentence itself."""
    text = frame.format(title=title, sentence=sentence)
    start = text.index(sentence)
    return [
        fact
        for fact in read_text(text, name="x").facts
        if fact.type in ("target", "statistic") and fact.end > start
    ]


def values(facts: list[Fact]) -> set[tuple[str, Any, Any]]:
    """Kind, amount and unit of each."""
    return {
        (
            fact.type,
            fact.norm.get("value", fact.norm.get("min", fact.norm.get("max"))),
            fact.norm["unit"],
        )
        for fact in facts
    }
