"""Times in the Party as cells: the running membership, party age, and what contradicts itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dangvu.kernel.days import PartialDay, full_years
from dangvu.people.facts.asking import Asked, Read, day_cell, said
from dangvu.people.kinds import LEAVING, AffiliationKind, EndReason
from dangvu.people.models import Affiliation, Membership
from dangvu.people.party_age import party_age, starts_on
from dangvu.rules.record import Cell

SPAN_COLUMNS = (
    "times_admitted",
    "left_on",
    "decision_on",
    "ceremony_on",
    "official_on",
    "party_since",
)
# Later than any threshold: who is no member has no party age, and this is known.
NOT_YET = 99991231
# Nobody was ever admitted younger; a file that says so has one of its two days wrong.
YOUNGEST = 16
NO_MEMBER = "Không là đảng viên vào ngày này"


@dataclass(frozen=True)
class Contradiction:
    """What two days of a file cannot both be; `is_of_birth` when one of them is the birth."""

    told: str
    is_of_birth: bool = False


def membership_cells(begun: Sequence[Membership], on: date) -> Mapping[str, Cell]:
    """Of the memberships begun by the day, in order, with their gaps."""
    admitted = [
        membership
        for membership in begun
        if membership.ceremony_on <= on and membership.end_reason != EndReason.CANCELLED
    ]
    ended = [m for m in begun if m.ended_on and m.ended_on <= on and m.end_reason in LEAVING]
    cells = {"times_admitted": Cell(len(admitted), _times(admitted)), "left_on": _left(ended)}
    running = next((m for m in begun if m.ended_on is None or m.ended_on > on), None)
    if running is None:
        none = dict.fromkeys(("decision_on", "ceremony_on", "official_on"), Cell(0, NO_MEMBER))
        return {**cells, **none, "party_since": Cell(NOT_YET, NO_MEMBER)}
    return {**cells, **_running(running, on), "party_since": _party_since(begun, on)}


def _times(admitted: Sequence[Membership]) -> str:
    days = ", ".join(f"{membership.ceremony_on:%d/%m/%Y}" for membership in admitted)
    return (
        f"Đã được kết nạp {len(admitted)} lần: {days}" if admitted else "Chưa được kết nạp lần nào"
    )


def _left(ended: Sequence[Membership]) -> Cell:
    last = max((m for m in ended if m.ended_on), key=_ended_on, default=None)
    if last is None:
        return Cell(0, "Chưa ra khỏi Đảng lần nào")
    day = _ended_on(last)
    words = f"Ra khỏi Đảng ngày {day:%d/%m/%Y} ({last.get_end_reason_display()})"
    return day_cell(day, said(words, last.source))


def _ended_on(membership: Membership) -> date:
    return membership.ended_on or date.max


def _running(running: Membership, on: date) -> dict[str, Cell]:
    cells = {}
    if running.decision_on:
        number = f" số {running.decision_number}" if running.decision_number else ""
        words = f"Quyết định kết nạp{number} ngày {running.decision_on:%d/%m/%Y}"
        cells["decision_on"] = day_cell(running.decision_on, said(words, running.source))
    if running.ceremony_on <= on:
        words = f"Lễ kết nạp ngày {running.ceremony_on:%d/%m/%Y}"
        cells["ceremony_on"] = day_cell(running.ceremony_on, said(words, running.source))
    else:
        cells["ceremony_on"] = Cell(0, "Chưa làm lễ kết nạp")
    official = _official(running, on)
    return {**cells, "official_on": official} if official else cells


def _official(running: Membership, on: date) -> Cell | None:
    """Absent where the file shows an official member but not since when."""
    if running.official_on and running.official_on <= on:
        words = f"Đảng viên chính thức từ {running.official_on:%d/%m/%Y}"
        return day_cell(running.official_on, said(words, running.source))
    is_shown = running.official_on is None and any(
        day and day <= on for day in (running.recognised_on, running.card_on)
    )
    return None if is_shown else Cell(0, "Là đảng viên dự bị vào ngày này")


def _party_since(begun: Sequence[Membership], on: date) -> Cell:
    age = party_age(begun, on=on)
    assert age is not None
    words = f"Tuổi Đảng tính từ {age.since:%d/%m/%Y}"
    if age.outside:
        words += f", trừ {age.time_outside} gián đoạn, coi như từ {age.counted_from:%d/%m/%Y}"
    return day_cell(age.counted_from, said(words, begun[0].source))


def contradiction(begun: Sequence[Membership], born: PartialDay | None) -> Contradiction | None:
    """The first pair of days that cannot both be right; an unknown month of birth speaks for them."""
    for membership in begun:
        started_on = starts_on(membership)
        if born and full_years(earliest(born), started_on) < YOUNGEST:
            return Contradiction(
                f"sinh {born}, kết nạp {started_on:%d/%m/%Y}, chưa đủ {YOUNGEST} tuổi. "
                "Hãy đối chiếu giấy khai sinh và quyết định kết nạp",
                is_of_birth=True,
            )
        for day, words in (
            (membership.official_on, "ngày chính thức"),
            (membership.ended_on, "ngày thôi là đảng viên"),
        ):
            if day and day < membership.ceremony_on:
                return Contradiction(
                    f"{words} {day:%d/%m/%Y} trước ngày kết nạp {membership.ceremony_on:%d/%m/%Y}. "
                    "Hãy đối chiếu các quyết định"
                )
    return _overlap(begun)


def earliest(born: PartialDay) -> date:
    """The first day on which somebody can have been born; ValueError for a day of no calendar."""
    return date(born.year, born.month or 1, born.day or 1)


def _overlap(begun: Sequence[Membership]) -> Contradiction | None:
    for earlier, later in pairwise(begun):
        if starts_on(later) < _ended_on(earlier):
            return Contradiction(
                f"hai thời gian trong Đảng chồng nhau, từ {starts_on(earlier):%d/%m/%Y} và từ "
                f"{starts_on(later):%d/%m/%Y}. Hãy đối chiếu các quyết định"
            )
    return None


def transits(asked: Asked) -> Read:
    """Since when somebody is on the way to another unit; mostly nobody is."""
    stays = Affiliation.objects.on(asked.on).filter(
        person__in=asked.people, kind=AffiliationKind.IN_TRANSIT
    )
    since = {
        person: (day, said(f"Đang chuyển sinh hoạt từ {day:%d/%m/%Y}", source))
        for person, day, source in stays.order_by("from_on", "id").values_list(
            "person_id", "from_on", "source"
        )
    }
    none = Cell(0, "Không ở giữa đường chuyển sinh hoạt")
    for person in asked.people:
        yield person, "transit_since", day_cell(*since[person]) if person in since else none
