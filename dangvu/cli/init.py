"""`dangvu init`: an empty real office, the root of its tree, and its first administrator."""

import argparse
import getpass
import json
import sys
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from dangvu.access.operations.accounts import open_account
from dangvu.access.operations.appointments import appoint
from dangvu.access.passwords import random_password
from dangvu.access.permissions import Role
from dangvu.accounts.system import COMMAND_LINE, system_actor
from dangvu.cli.parsing import day
from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import UnitType
from dangvu.organisations.models import Organisation
from dangvu.organisations.operations.office import found_office
from dangvu.organisations.operations.units import UnitForm, found_unit

NEEDS_OFFICE = "empty"
# No unit of the Party is older; a root that stands from here on is there for every day asked about.
PARTY_FOUNDED_ON = date(1930, 2, 3)
ROOT_TYPES = {
    "tinh": UnitType.PROVINCE,
    "cap-tren": UnitType.SUPERIOR,
    "co-so": UnitType.BASE_COMMITTEE,
}


class NotAnswered(DomainError):
    """Something that must be known to begin was not told."""


@dataclass(frozen=True)
class Wanted:
    """What the new office is to be; `told` is a password that was made, and must be shown once."""

    name: str
    root: str
    username: str
    full_name: str
    password: str
    told: str | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", metavar="TÊN", help="tên văn phòng")
    parser.add_argument("--root", metavar="TÊN", help="tên tổ chức đảng ở gốc cây")
    parser.add_argument(
        "--root-type", choices=[*ROOT_TYPES], default="cap-tren",
        help="loại của tổ chức gốc: đảng bộ tỉnh, cấp trên trực tiếp của cơ sở, hoặc cơ sở",
    )  # fmt: skip
    parser.add_argument(
        "--founded-on", metavar="NGÀY", type=day, default=PARTY_FOUNDED_ON,
        help="ngày lập tổ chức gốc, mặc định 3/2/1930",
    )  # fmt: skip
    parser.add_argument("--administrator", metavar="TÊN", help="tên đăng nhập của quản trị")
    parser.add_argument("--full-name", metavar="HỌ-TÊN", help="họ và tên của quản trị")
    parser.add_argument(
        "--password-stdin", action="store_true", help="lấy mật khẩu ở dòng đầu của đầu vào"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")


def run(arguments: argparse.Namespace) -> int:
    wanted = _wanted(arguments)
    root = _begin(wanted, UnitType(ROOT_TYPES[arguments.root_type]), arguments.founded_on)
    if arguments.json:
        made = {"office": wanted.name, "root": root.pk, "username": wanted.username}
        print(json.dumps({**made, "password": wanted.told}, ensure_ascii=False))
    else:
        print(_said(wanted))
    return 0


def _wanted(arguments: argparse.Namespace) -> Wanted:
    is_asked = not arguments.password_stdin
    name = arguments.name or _answer("Tên văn phòng", "--name", is_asked=is_asked)
    username = arguments.administrator or _answer(
        "Tên đăng nhập của quản trị", "--administrator", is_asked=is_asked
    )
    root = arguments.root or _answer("Tên tổ chức đảng ở gốc cây", is_asked=is_asked, usual=name)
    full_name = arguments.full_name or _answer(
        "Họ và tên của quản trị", is_asked=is_asked, usual="Quản trị"
    )
    given = _given_password(is_asked=is_asked)
    made = None if given else random_password()
    return Wanted(name, root, username, full_name, given or made or "", made)


def _answer(question: str, option: str = "", *, is_asked: bool, usual: str = "") -> str:
    """What is typed at a question; the usual answer when nothing is, or when nobody is asked."""
    try:
        hint = f" [{usual}]" if usual else ""
        typed = _typed(f"{question}{hint}: ") if is_asked else ""
    except EOFError:
        typed = ""
    if typed or usual:
        return typed or usual
    raise NotAnswered(f"Chưa có {question[0].lower()}{question[1:]}. Hãy thêm {option}.")


def _typed(question: str) -> str:
    """Questions go to standard error: standard output is for the outcome alone."""
    print(question, end="", file=sys.stderr, flush=True)
    return input().strip()


def _given_password(*, is_asked: bool) -> str:
    if not is_asked:
        return sys.stdin.readline().rstrip("\r\n")
    if sys.stdin.isatty():
        return getpass.getpass("Mật khẩu (để trống thì máy tự tạo): ")
    return ""


@transaction.atomic
def _begin(wanted: Wanted, root_type: UnitType, founded_on: date) -> Organisation:
    """Four acts in one: a refusal of any leaves the folder empty."""
    by = system_actor(COMMAND_LINE)
    today = import_string(settings.CLOCK)()
    found_office(is_demo=False, name=wanted.name, helper="", working_day=None, by=by)
    root = found_unit(
        UnitForm(wanted.root, root_type),
        parent=None,
        from_on=founded_on,
        grounds=Grounds("Lập văn phòng trên phần mềm", entered_on=today),
        by=by,
    )
    user = open_account(
        wanted.username, full_name=wanted.full_name, password=wanted.password, by=by
    )
    appoint(user, role=Role.ADMINISTRATOR, place=root, from_on=today, by=by)
    return root


def _said(wanted: Wanted) -> str:
    lines = [
        f"Đã lập văn phòng “{wanted.name}”, gốc cây là “{wanted.root}”.",
        f"Quản trị: {wanted.full_name}, tên đăng nhập {wanted.username}.",
    ]
    if wanted.told:
        lines.append(f"Mật khẩu (chỉ in một lần, hãy chép lại): {wanted.told}")
    return "\n".join([*lines, "Mở phần mềm bằng: dangvu run"])
