"""From an open fact to the form that records it."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from dangvu.people.kinds import CertificateKind
from dangvu.rules.record import column, school_year


@dataclass(frozen=True)
class Ways:
    """For whom a paper is recorded, and the page to come back to."""

    person_id: int
    back: str


@dataclass(frozen=True)
class Way:
    address: str
    words: str


def way_to_record(name: str, on: date, ways: Ways) -> Way | None:
    """None for what stands in the record of the person itself, such as the birth."""
    family, _, key = name.partition("_")
    if family == "finding":
        return _way("finding", "Ghi kết luận", ways, loai=key)
    if family == "paper" and key in CertificateKind.values:
        return _way("certificate", "Ghi giấy chứng nhận", ways, loai=key)
    if family == "paper":
        return _way("paper", "Ghi giấy tờ này", ways, loai=key)
    if key.startswith("grade_"):
        return _graded(family, name, on, ways)
    return None


def _graded(family: str, name: str, on: date, ways: Ways) -> Way:
    back = column(name).year
    if family == "school":
        began = school_year(on, back)
        words = f"Ghi kết quả năm học {began}–{began + 1}"
        return _way("school_result", words, ways, nam=str(began))
    year = on.year - back
    return _way("grading", f"Ghi xếp loại năm {year}", ways, nam=str(year), loai=family)


def _way(form: str, words: str, ways: Ways, **asked: str) -> Way:
    address = reverse(f"people:record_{form}", args=[ways.person_id])
    return Way(f"{address}?{urlencode({**asked, 've': ways.back})}", words)
