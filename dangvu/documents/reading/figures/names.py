"""Tells a number that is part of a name or a reference from one that counts."""

import re

from dangvu.documents.reading.document import Document

_WORD_BEFORE = re.compile(r"([a-z]{1,14}) ?$")
# Toned, because `Ba Tơ 125` counts and `tổ 125` does not.
_NAMING_WORDS = """
ngày tháng năm số điều khoản điểm quý đợt khóa khoá lần thứ mục phần lớp trang chương tổ khu khóm
ấp thôn quận phường lớn hạng cấp tập đội vòng đoạn kỳ biểu mẫu từ lục lúc khoảng trên hội giờ tuổi
đến tới buổi loại nhóm bậc quyển trung nghị quyết văn bản dưới hơn gần xuống lên nhất qua quá
hiệu bàn khối tiểu xóm đường phố bộ sau trước vào
"""
_TONELESS_WORDS = """
ngay thang so dieu khoan diem dot khoa lan trang chuong khom thon phuong hang nghi quyet xuong
khoang
"""
# `Khánh Hội 8` names a place, `công ty cổ phần 19` a kind of firm.
_PROPER_BEFORE = re.compile(
    r"(?:[A-Z][a-z]{0,12} [A-Z][a-z]{0,12}|co phan|thieu so|tro len|thoi trang)$"
)
# `Công an phường 02` counts two: a place is called `phường 2`.
_PLACES = frozenset(("phường", "xã", "thôn", "ấp", "khóm", "tổ", "khu", "khối"))
_OF_THE_ARMY = re.compile(r"\b(?:(?:tieu|trung|su|lu) doan|(?:dai|trung|tieu|hai) doi) $")
_NAMING = frozenset(_NAMING_WORDS.split())
_TONELESS = frozenset(_TONELESS_WORDS.split())


def is_a_name(document: Document, start: int, end: int) -> bool:
    """A day, a year, an article, a block of flats, a cell with a number for a name."""
    digits = document.plain[start:end]
    return (
        document.is_cited(start)
        or document.is_remembered(start)
        or document.is_dated(start, end)
        or (len(digits) == 4 and digits[:2] in ("19", "20"))
        or _follows_a_naming_word(document, start)
    )


def _follows_a_naming_word(document: Document, start: int) -> bool:
    before = _WORD_BEFORE.search(document.plain, max(0, start - 14), start)
    if before is None:
        return False
    if _OF_THE_ARMY.search(document.plain, max(0, start - 14), start):
        return True
    shown = document.shown[before.start(1) : before.end(1)]
    if document.plain.startswith("moi ", max(0, before.start(1) - 4)):
        # `mỗi năm 300` counts.
        return False
    if _PROPER_BEFORE.search(document.cased, max(0, before.start(1) - 10), before.end(1)):
        return False
    if shown in _PLACES and document.plain[start] == "0":
        return False
    if shown.lower() in _NAMING:
        return True
    return shown.islower() and shown.isascii() and before[1] in _TONELESS
