"""How a unit heads its papers: the body above it, the body that issues, and the place."""

import re
from collections.abc import Iterable
from datetime import date

from dangvu.documents.writing import Letterhead
from dangvu.organisations.models import Office, Organisation

LEVELS = ("tỉnh", "thành phố", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
TERRITORY = re.compile(rf"đảng bộ (?P<level>{'|'.join(LEVELS)}) (?P<name>.+)", re.IGNORECASE)
# A committee of these has a name of its own; a commune's is "Đảng ủy xã …".
OWN_NAMES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
}
# The order matters: a bloc's committee is one of the committees.
SIGNS = (
    ("tỉnh ủy", "TU"),
    ("thành ủy", "TU"),
    ("huyện ủy", "HU"),
    ("thị ủy", "ThU"),
    ("chi bộ", "CB"),
    ("đảng ủy khối", "ĐUK"),
)


def committee_of(name: str) -> str:
    """The body that speaks for a unit: "Đảng bộ tỉnh Kinh Sơn" → "Tỉnh ủy Kinh Sơn"."""
    territory = TERRITORY.fullmatch(name)
    if territory and territory["level"].lower() in OWN_NAMES:
        return f"{OWN_NAMES[territory['level'].lower()]} {territory['name']}"
    return re.sub(r"^đảng bộ\b", "Đảng ủy", name, flags=re.IGNORECASE)


def symbol_of(name: str) -> str:
    """How a unit's committee signs its symbols: "Đảng bộ tỉnh …" → TU, "Chi bộ …" → CB."""
    committee = committee_of(name).lower()
    return next((sign for start, sign in SIGNS if committee.startswith(start)), "ĐU")


def letterhead_of(unit: Organisation, *, on: date | None = None, number: str = "") -> Letterhead:
    """`on` is the day of the paper; without it the place waits for its day to be written by hand."""
    above = _ancestors(unit)
    parent = above[-1].name if above else ""
    place = place_of(unit.name for unit in (*above, unit))
    return Letterhead(
        parent=committee_of(parent).upper(),
        body=committee_of(unit.name).upper(),
        number=number,
        place_and_day=f"{place}, {written_out(on)}" if place else written_out(on).capitalize(),
    )


def office_mark() -> str:
    """What stands on every paper of a demo office, for ever; nothing on those of a real one."""
    office = Office.objects.standing()
    return "DỮ LIỆU THỬ" if office and office.is_demo else ""


def place_of(names: Iterable[str]) -> str:
    """The name of the nearest territory, from the names of a unit's way from the root down."""
    found = [match["name"] for name in names if (match := TERRITORY.fullmatch(name))]
    return found[-1] if found else ""


def written_out(day: date | None) -> str:
    """ "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 with a leading zero."""
    if day is None:
        return "ngày … tháng … năm …"
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def _ancestors(unit: Organisation) -> list[Organisation]:
    """From the root down, the unit itself left out."""
    found = Organisation.objects.in_bulk(unit.ancestor_ids()[:-1])
    return [found[pk] for pk in unit.ancestor_ids()[:-1] if pk in found]
