"""`dangvu due`: what is late or comes due, from every room, for who asks or for another user."""

import argparse
import json
from collections.abc import Callable
from datetime import date

from dangvu.access.doors.desk import units_named
from dangvu.access.hats import Hats, hats_of
from dangvu.access.permissions import Permission
from dangvu.cli.parsing import day
from dangvu.cli.signing import add_signing, open_account, signed_in
from dangvu.development import due as development
from dangvu.honours import due as honours
from dangvu.kernel.days import add_months, in_words
from dangvu.kernel.due import Due
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.people import due as people
from dangvu.plans import due as plans

NEEDS_OFFICE = "standing"
Coming = Callable[..., list[Due]]
SOURCES: tuple[tuple[Permission, Coming], ...] = (
    (Permission.READ_PERSON, people.coming),
    (Permission.READ_POOL, development.coming),
    (Permission.READ_PLANS, plans.coming),
    (Permission.READ_WAVES, honours.coming),
)


class NoSuchUser(DomainError):
    """The account named by --for is not open here."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--for", dest="for_user", metavar="TÊN", help="việc của người dùng khác")
    parser.add_argument(
        "--until", metavar="NGÀY", type=day, help="đến hết ngày nào, mặc định một tháng nữa"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")
    add_signing(parser)


def run(arguments: argparse.Namespace) -> int:
    asking = signed_in(arguments)
    doing = _hats_for(arguments.for_user, asking) if arguments.for_user else asking
    dues = _dues(doing, asking, arguments.until or add_months(asking.on, 1))
    units = units_named(due.unit_id for due in dues)
    if arguments.json:
        found = [_as_json(due, units[due.unit_id], asking.on) for due in dues]
        print(json.dumps(found, ensure_ascii=False))
    else:
        lines = [_line(due, units[due.unit_id], asking.on) for due in dues]
        print("\n".join(lines) or "Không có việc nào đến hạn.")
    return 0


def _hats_for(username: str, asking: Hats) -> Hats:
    user = open_account(username)
    if user is None:
        raise NoSuchUser(f"Không có tài khoản “{username}” đang mở. Hãy xem lại tên sau --for.")
    return hats_of(user, asking.on)


def _dues(doing: Hats, asking: Hats, until: date) -> list[Due]:
    """What waits for one user, as far as the other may see it, the earliest first."""
    found = []
    for permission, coming in SOURCES:
        places = {place.pk: place for place in doing.places(permission)}
        dues = coming(places.values(), on=asking.on, until=until)
        seen = units_named(due.unit_id for due in dues)
        found += [due for due in dues if asking.may(permission, seen[due.unit_id])]
    return sorted(found, key=lambda due: (due.due_on, due.kind, due.title, due.subject_id))


def _as_json(due: Due, unit: Organisation, on: date) -> dict[str, object]:
    return {
        "due_on": due.due_on.isoformat(),
        "late": due.due_on < on,
        "title": due.title,
        "because": due.because,
        "kind": due.kind,
        "subject": due.subject_id,
        "unit": {"id": unit.pk, "name": unit.name},
        "verified": not due.unverified,
    }


def _line(due: Due, unit: Organisation, on: date) -> str:
    late = "QUÁ HẠN " if due.due_on < on else ""
    unsure = " (chưa kiểm chứng)" if due.unverified else ""
    return f"{late}{in_words(due.due_on)}: {due.title} – {unit}\n    {due.because}{unsure}"
