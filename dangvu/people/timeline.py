"""Everything dated that is on record of one person, newest first, corrected facts included."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import (
    Affiliation,
    Certificate,
    Commendation,
    Discipline,
    Grading,
    Membership,
    Paper,
    Person,
    SchoolResult,
    Title,
)


@dataclass(frozen=True)
class Event:
    """One thing on one day, `sorted_on`, shown as `when`; `superseded_at` if no longer believed."""

    sorted_on: date
    when: str
    what: str
    source: str
    recorded_at: datetime | None = None
    superseded_at: datetime | None = None


def timeline_of(
    person: Person, memberships: Iterable[Membership], stays: Iterable[Affiliation]
) -> list[Event]:
    """Memberships come with their gaps, stays with their units, as the page already has them."""
    found = [
        *(event for membership in memberships for event in _membership(membership)),
        *(event for stay in stays for event in _stay(stay)),
        *_facts(person),
    ]
    if person.died_on:
        found.append(dated(person.died_on, "Từ trần", ""))
    return sorted(found, key=lambda event: (event.sorted_on, event.what), reverse=True)


def dated(day: date, what: str, source: str) -> Event:
    return Event(day, f"{day:%d/%m/%Y}", what, source)


def _membership(membership: Membership) -> Iterator[Event]:
    number = f" số {membership.decision_number}" if membership.decision_number else ""
    steps = (
        (membership.decision_on, f"Quyết định kết nạp{number}"),
        (membership.ceremony_on, f"Kết nạp vào Đảng{_place(membership)}"),
        (membership.official_on, "Đảng viên chính thức"),
        (membership.recognised_on, "Quyết định công nhận đảng viên chính thức"),
        (membership.card_on, f"Cấp thẻ đảng viên số {membership.card_number}"),
        (membership.ended_on, f"Thôi là đảng viên: {membership.get_end_reason_display()}"),
    )
    yield from (dated(day, what, membership.source) for day, what in steps if day)
    for gap in membership.gaps.all():
        what = f"Gián đoạn tuổi Đảng đến {gap.to_on:%d/%m/%Y}: {gap.get_reason_display()}"
        yield dated(gap.from_on, what, gap.evidence)


def _place(membership: Membership) -> str:
    return f", tại {membership.admitted_by}" if membership.admitted_by else ""


STAYS = {
    AffiliationKind.OFFICIAL: "Sinh hoạt tại",
    AffiliationKind.TEMPORARY: "Sinh hoạt tạm thời tại",
    AffiliationKind.IN_TRANSIT: "Đang chuyển sinh hoạt, đi từ",
}


def _stay(stay: Affiliation) -> Iterator[Event]:
    words = STAYS[AffiliationKind(stay.kind)]
    until = f" (đến {stay.to_on:%d/%m/%Y})" if stay.to_on else ""
    yield dated(stay.from_on, f"{words} {stay.unit}{until}", stay.source)


def _facts(person: Person) -> Iterator[Event]:
    for grading in Grading.objects.filter(person=person):
        what = f"Xếp loại {grading.get_of_display()}: {grading.get_grade_display()}"
        yield _of_year(grading, grading.year, f"năm {grading.year}", what)
    for title in Title.objects.filter(person=person):
        what = f"Danh hiệu {title.get_kind_display()}"
        yield _of_year(title, title.year, f"năm {title.year}", what)
    for result in SchoolResult.objects.filter(person=person):
        years = f"{result.school_year}–{result.school_year + 1}"
        what = f"Học lực {result.get_grade_display()}"
        yield _of_year(result, result.school_year + 1, f"năm học {years}", what)
    for model, field in DAYS:
        for fact in model.objects.filter(person=person):
            yield _told(fact, getattr(fact, field))


# Facts that carry a whole day, and the field that holds it.
DAYS: tuple[tuple[Any, str], ...] = (
    (Commendation, "given_on"),
    (Discipline, "decided_on"),
    (Certificate, "given_on"),
    (Paper, "dated_on"),
)


def _of_year(fact: Any, year: int, when: str, what: str) -> Event:
    """What is known by its year stands at the year's end."""
    return Event(date(year, 12, 31), when, what, fact.source, fact.recorded_at, fact.superseded_at)


def _told(fact: Any, day: date) -> Event:
    when = f"{day:%d/%m/%Y}"
    return Event(day, when, _words(fact), fact.source, fact.recorded_at, fact.superseded_at)


def _words(fact: Commendation | Discipline | Certificate | Paper) -> str:
    if isinstance(fact, Commendation):
        work = "" if fact.is_for_work else " (không vì thành tích công tác)"
        return f"{_capital(fact.get_form_display())} {fact.get_level_display()}{work}"
    if isinstance(fact, Discipline):
        end = f", hết hiệu lực {fact.ended_on:%d/%m/%Y}" if fact.ended_on else ""
        return f"Kỷ luật {fact.get_form_display()}, quyết định số {fact.number}{end}"
    if isinstance(fact, Certificate):
        return f"Giấy chứng nhận {fact.get_kind_display()}, số {fact.number}"
    return f"{_capital(fact.get_kind_display())} (lưu tại {fact.kept_at})"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
