"""`dangvu badges`: a wave's complete account: who is listed, waits, comes early, and why."""

import argparse
import json
from datetime import date

from django.core.exceptions import PermissionDenied

from dangvu.access.doors.waves import reading_places
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.cli.given.units import unit_named
from dangvu.cli.parsing import day
from dangvu.cli.signing import add_signing, signed_in
from dangvu.honours.queries import Account, Line, account_of_day
from dangvu.honours.stages import Standing
from dangvu.kernel.days import in_words
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation

NEEDS_OFFICE = "standing"
TOLD = (
    Standing.LISTED, Standing.DEFERRED, Standing.EARLY, Standing.POSTHUMOUS, Standing.EXCLUDED,
    Standing.AWAITING_EVIDENCE, Standing.AWARDED,
)  # fmt: skip


class NoBadgesHere(DomainError):
    """An account that may not see waves of badges."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wave", metavar="NGÀY", type=day, required=True, help="ngày của đợt, ví dụ 3/2/2020"
    )
    parser.add_argument("--unit", metavar="ĐƠN-VỊ", help="tên đầy đủ hoặc số của đơn vị")
    parser.add_argument(
        "--scheme", metavar="CÁCH-XẾP", default="", help="thử cách xếp đợt khác: thuong, ha-noi"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")
    add_signing(parser)


def run(arguments: argparse.Namespace) -> int:
    hats = signed_in(arguments)
    places = _places(hats, arguments.unit)
    account = account_of_day(arguments.wave, places, on=hats.on, scheme=arguments.scheme)
    trail.record_reading(
        "honours.wave_read", subject=None, by=hats.actor(), unit_id=places[0].pk,
        day=arguments.wave, scheme=account.book.scheme.key, people=len(account.lines),
    )  # fmt: skip
    print(json.dumps(_as_json(account), ensure_ascii=False) if arguments.json else _said(account))
    return 0


def _places(hats: Hats, unit: str | None) -> list[Organisation]:
    try:
        places = reading_places(hats)
    except PermissionDenied:
        raise NoBadgesHere(
            "Tài khoản này không được xem các đợt trao Huy hiệu Đảng. Hãy nhờ quản trị phân công."
        ) from None
    return [unit_named(hats, Permission.READ_WAVES, unit, on=hats.on)] if unit else places


def _as_json(account: Account) -> dict[str, object]:
    return {str(each): [_line_as_json(line) for line in account.of(each)] for each in TOLD}


def _line_as_json(line: Line) -> dict[str, object]:
    return {
        "person": {"id": line.person_id, "name": line.name},
        "unit": {"id": line.unit_id, "name": line.unit},
        "milestone": line.milestone,
        "date": line.reached_on.isoformat(),
        "reason": line.reason,
        "until": _iso(line.until),
        "late": line.is_late,
    }


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _said(account: Account) -> str:
    window = account.book.rules.window
    days = f"từ {window.start:%d/%m/%Y} đến {window.end:%d/%m/%Y}"
    scheme = account.book.scheme.label
    lines = [f"Đợt {in_words(account.day)}; nhận người đủ tuổi Đảng {days}. Cách xếp {scheme}"]
    for standing in TOLD:
        found = account.of(standing)
        lines += ["", f"{standing.label.capitalize()}: {len(found)}"]
        lines += [
            f"  {each.milestone} năm · {each.name} – {each.unit}: {each.reason}" for each in found
        ]
    return "\n".join(lines)
