"""A bare "Ngày QĐ": of admission, or of another decision that the list tells of."""

import re
from dataclasses import replace

from dangvu.documents.workbooks.columns.mapped import Mapped
from dangvu.documents.workbooks.columns.matching import folded
from dangvu.documents.workbooks.columns.vocabulary import NONE

_ADMITTED = re.compile(r"\bq?d?kn\b|ket nap|vao d|tuyen the|tham quyen")
_OTHER = re.compile(
    r"ky luat|khai tru|xoa ten|khen thuong|danh hieu|hinh thuc|hieu luc|\bly do|noi dung|bo nhiem"
    r"|dieu dong|nghi huu|nang luong|trich yeu"
)
# A decision and the day of joining that follows from it stand near each other.
NEAR = 3


def of_admission(mapped: list[Mapped]) -> list[Mapped]:
    """Keeps a bare day of decision only beside the day of joining, where nothing else is decided."""
    tells_of_others = any(_OTHER.search(_words(one)) for one in mapped)
    joined = [i for i, one in enumerate(mapped) if one.concept == "admission_date"]

    def keeps(place: int) -> bool:
        return not tells_of_others and any(abs(place - other) <= NEAR for other in joined)

    return [
        replace(one, concept=NONE) if _is_bare(one) and not keeps(i) else one
        for i, one in enumerate(mapped)
    ]


def _is_bare(one: Mapped) -> bool:
    return one.concept == "admission_decision_date" and not _ADMITTED.search(_words(one))


def _words(one: Mapped) -> str:
    return " ".join(map(folded, one.path))
