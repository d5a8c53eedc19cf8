"""Party age told line by line: from which paper it runs, what is taken off, when a milestone is full."""

from collections.abc import Sequence
from datetime import date

from dangvu.people.models import Membership
from dangvu.people.party_age import milestone_on, party_age, starts_on


def party_age_lines(
    memberships: Sequence[Membership], *, on: date, milestone: int | None = None
) -> list[str]:
    """In the order of the account; nothing for who has no membership."""
    age = party_age(memberships, on=on)
    if age is None:
        return []
    lines = [_began(memberships[0])]
    for start, end in age.outside:
        lines.append(f"Không tính từ {start:%d/%m/%Y} đến {end:%d/%m/%Y}")
    if age.outside:
        lines.append(f"Trừ {age.time_outside}; coi như tính từ {age.counted_from:%d/%m/%Y}")
    lines.append(f"Đến {on:%d/%m/%Y}: {age.years} năm tuổi Đảng")
    reached_on = milestone_on(memberships, milestone) if milestone else None
    if reached_on:
        lines.append(f"Đủ {milestone} năm ngày {reached_on:%d/%m/%Y}")
    return lines


def _began(first: Membership) -> str:
    if first.decision_on:
        number = f" số {first.decision_number}" if first.decision_number else ""
        return f"Quyết định kết nạp{number} ngày {first.decision_on:%d/%m/%Y}"
    return f"Không còn quyết định: lấy ngày vào Đảng {starts_on(first):%d/%m/%Y} ghi trong thẻ"
