"""The sign-ins of a demo office, kept beside its data so that `run` can show them again."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

FILE = "dang-nhap.txt"
HEADINGS = ("tên đăng nhập", "mật khẩu", "họ và tên", "vai", "nơi")


class Account(Protocol):
    """What the generator tells of an account it made; the password is told only here."""

    @property
    def username(self) -> str: ...
    @property
    def full_name(self) -> str: ...
    @property
    def role(self) -> object: ...
    @property
    def place(self) -> object: ...
    @property
    def password(self) -> str: ...


def keep(folder: Path, accounts: Iterable[Account]) -> str:
    """Write the table of sign-ins for the owner's eyes only, and return it for the screen.

    For demo offices: the accounts of a real one are known to their holders alone.
    """
    rows = [HEADINGS]
    for each in accounts:
        role = str(getattr(each.role, "label", each.role))
        rows.append((each.username, each.password, each.full_name, role, str(each.place)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    table = "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        + "\n"
        for row in rows
    )
    path = folder / FILE
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(table, encoding="utf-8")
    return table


def kept(folder: Path) -> str | None:
    """The table as it was printed, or None where none was kept."""
    path = folder / FILE
    return path.read_text(encoding="utf-8") if path.exists() else None
