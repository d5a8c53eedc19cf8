"""Who asks on the command line: an account with its password, and the hats it wears on the day."""

import argparse
import getpass
import os

from django.conf import settings
from django.utils.module_loading import import_string

from dangvu.access.hats import Hats, hats_of
from dangvu.accounts.models import User
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Office

# The account of a demo office that checks and trials run under; its data are nobody's.
DEMO_ACCOUNT = "demo"


class NotSignedIn(DomainError):
    """Nobody may be shown anything: no account was named, or the password is not its own."""


def add_signing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as", dest="as_user", metavar="TÊN",
        help="tên đăng nhập; mật khẩu hỏi sau, hoặc lấy ở DANGVU_PASSWORD",
    )  # fmt: skip


def signed_in(arguments: argparse.Namespace) -> Hats:
    """The hats of the account named by --as, once its password holds; on the trail of reads."""
    office = Office.objects.standing()
    is_demo = office is not None and office.is_demo
    username = arguments.as_user or (DEMO_ACCOUNT if is_demo else "")
    if not username:
        raise NotSignedIn("Lệnh này cho xem việc của người: thêm --as TÊN-ĐĂNG-NHẬP.")
    user = open_account(username)
    if user is None or not _is_let_in(user, is_demo=is_demo):
        raise NotSignedIn("Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy gõ lại.")
    hats = hats_of(user, import_string(settings.CLOCK)())
    trail.record_reading(
        "access.asked_on_command_line", subject=user, by=hats.actor(), command=arguments.command
    )
    return hats


def open_account(username: str) -> User | None:
    return User.objects.filter(username=username, is_active=True, is_system=False).first()


def _is_let_in(user: User, *, is_demo: bool) -> bool:
    if is_demo and user.username == DEMO_ACCOUNT:
        return True
    given = os.environ.get("DANGVU_PASSWORD")
    return user.check_password(getpass.getpass("Mật khẩu: ") if given is None else given)
