"""General education as files write it ("12/12", "7/10", "Tốt nghiệp THCS"), read as a level."""

import re

from dangvu.kernel.names import fold
from dangvu.rules.levels import EDUCATION, number_of

_CLASSES = re.compile(r"(\d{1,2})\s*/\s*(10|12)")
# Of a system of 10 or 12 classes: after which one its first and its second school end.
_SCHOOLS = {10: (4, 7), 12: (5, 9)}
_WORDS = (
    ("upper_secondary", ("tot nghiep thpt", "tot nghiep trung hoc pho thong", "tot nghiep cap 3")),
    ("secondary", ("tot nghiep thcs", "tot nghiep trung hoc co so", "tot nghiep cap 2")),
    ("secondary_programme", ("hoan thanh thcs", "hoan thanh chuong trinh trung hoc co so")),
    ("primary", ("hoan thanh tieu hoc", "tot nghiep tieu hoc", "tieu hoc")),
    ("literate", ("biet doc biet viet",)),
)


def education_level(text: str) -> int | None:
    """The number of `rules.levels.EDUCATION`; None where the text leaves it open.

    "9/12" leaves it open: it tells the last class of the second school, not whether its diploma
    was given, and rule sets differ in which of the two they ask for.
    """
    if match := _CLASSES.fullmatch(text.strip()):
        return _of_classes(int(match[1]), int(match[2]))
    key = fold(text)
    return next(
        (number_of(EDUCATION, level) for level, words in _WORDS if key in words),
        None,
    )


def _of_classes(finished: int, system: int) -> int | None:
    first, second = _SCHOOLS[system]
    if finished == second or finished > system:
        return None
    if finished == system:
        level = "upper_secondary"
    elif finished > second:
        # Nobody enters the third school without the diploma of the second.
        level = "secondary"
    else:
        level = "primary" if finished >= first else "literate"
    return number_of(EDUCATION, level)
