"""Making the synthetic province, whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dangvu.access.operations.accounts import open_account
from dangvu.access.operations.appointments import appoint
from dangvu.access.passwords import random_password
from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.days import in_words
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Office, Organisation
from dangvu.organisations.operations.office import found_office
from dangvu.synth.drafts import HISTORY_FROM
from dangvu.synth.operations.writing import write_rows
from dangvu.synth.sign_ins import Holder
from dangvu.synth.telling import Province, Wish, tell

USUAL_DAY = date(2019, 12, 2)
USUAL_SEED = 2019
EARLIEST, LATEST = date(2018, 1, 2), date(2024, 12, 31)
FEWEST = 300
OFFICE_NAME = "Văn phòng Tỉnh ủy Kinh Sơn (dữ liệu thử)"
HELPER = "Văn phòng Đảng ủy, máy lẻ 112"


class ProvinceNotMade(DomainError):
    """A province that cannot be made as asked, or here."""


@dataclass(frozen=True)
class SignIn:
    """An account with its password, which is told here and kept nowhere."""

    username: str
    full_name: str
    role: str
    place: str
    password: str


@dataclass(frozen=True)
class Made:
    """Members on the last day, candidates, rows by table, situations by key, sign-ins."""

    until: date
    seed: int
    members: int
    candidates: int
    rows: dict[str, int]
    situations: dict[str, list[int]]
    accounts: tuple[SignIn, ...]


@transaction.atomic
def make_province(
    *,
    until: date = USUAL_DAY,
    members: int | None = None,
    seed: int = USUAL_SEED,
    by: Actor,
    report: Callable[[str], None],
) -> Made:
    """Tell the province from the seed and write it into an empty database, in one transaction.

    Same seed and day, same rows with the same keys; only the passwords are random.
    """
    _refuse_what_stands()
    _refuse_wish(until, members)
    report("Đang dựng tỉnh giả lập…")
    province = tell(Wish(until, members, seed))
    found_office(is_demo=True, name=OFFICE_NAME, helper=HELPER, working_day=until, by=by)
    rows = write_rows(province.basket, by=by, report=report)
    accounts = tuple(_open(holder, by=by) for holder in province.holders)
    report(f"Đã mở {len(accounts)} tài khoản")
    _record(province, Wish(until, members, seed), rows, by=by)
    return Made(
        until, seed, province.members, province.candidates, rows, province.situations, accounts
    )


def _refuse_what_stands() -> None:
    office = Office.objects.standing()
    if office is not None or Organisation.objects.exists():
        name = f"văn phòng “{office.name}”" if office else "dữ liệu"
        raise ProvinceNotMade(
            f"Nơi này đã có {name}. Tỉnh giả lập chỉ dựng vào thư mục trống: thêm --data THƯ-MỤC."
        )


def _refuse_wish(until: date, members: int | None) -> None:
    if not EARLIEST <= until <= LATEST:
        raise ProvinceNotMade(
            f"Tỉnh giả lập có ngày làm việc từ {in_words(EARLIEST)} đến {in_words(LATEST)}; "
            f"{in_words(until)} nằm ngoài. Ví dụ: --until 2/12/2019."
        )
    if members is not None and members < FEWEST:
        raise ProvinceNotMade(
            f"{members} đảng viên là quá ít để dựng một tỉnh. Hãy chọn từ {FEWEST} trở lên."
        )


def _open(holder: Holder, *, by: Actor) -> SignIn:
    password = random_password()
    user = open_account(holder.username, full_name=holder.full_name, password=password, by=by)
    for role, unit in holder.hats:
        place = Organisation.objects.get(pk=unit.id)
        from_on = max(HISTORY_FROM, place.founded_on)
        appoint(user, role=role, place=place, from_on=from_on, by=by)
    roles = ", ".join(str(role.label) for role, _ in holder.hats)
    return SignIn(holder.username, holder.full_name, roles, holder.hats[0][1].name, password)


def _record(province: Province, wish: Wish, rows: dict[str, int], *, by: Actor) -> None:
    trail.record(
        "synth.province_made",
        subject=Office.objects.standing(),
        by=by,
        until=wish.until,
        members=province.members,
        seed=wish.seed,
        rows=sum(rows.values()),
        situations=province.situations,
    )
