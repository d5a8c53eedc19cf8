"""The gift that goes with a badge: a coefficient times the base salary of the wave's day."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from dangvu.organisations.models import Organisation
from dangvu.regulations.values import value
from dangvu.rules.parameters import NotInForceError


@dataclass(frozen=True)
class Gift:
    """`amount` in đồng, None where no text gives a figure; `because` names the values."""

    amount: int | None
    because: str
    is_verified: bool


def gift_of(milestone: int, *, body: Organisation | None, on: date) -> Gift:
    try:
        times = value("badges/gift_coefficient", body=body, on=on)
        salary = value("pay/base_salary", body=body, on=on)
    except NotInForceError:
        return Gift(None, f"chưa có mức lương cơ sở của ngày {on:%d/%m/%Y}", False)
    by_milestone = {int(years): share for years, share in times.value.items()}
    share = by_milestone.get(milestone)
    if share is None:
        return Gift(None, f"chưa có mức thưởng cho Huy hiệu {milestone} năm", False)
    amount = Fraction(str(share)) * salary.value
    said = str(share).replace(".", ",").removesuffix(",0")
    pay = f"{salary.value:,}".replace(",", ".")
    because = f"{said} × {pay} đồng ({times.source}; {salary.source})"
    return Gift(int(amount), because, times.is_verified and salary.is_verified)
