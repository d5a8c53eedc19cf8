"""A body's own limits and levels: laid down beside the central ones, ended, taken back."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.days import in_words
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedValue
from dangvu.regulations.values import is_looser, said_of, takes_number, value
from dangvu.rules.parameters import NotInForceError, Parameter, Value, parameter

MOST = 3650
LONGEST_TEXT = 200


class CannotAdopt(DomainError):
    """`place` is the field that is wrong: name, value, source, from_on or until_on."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(reason)
        self.place = place


class CannotTakeBack(DomainError):
    """The value was taken back already, or no reason was given."""


@dataclass(frozen=True)
class Laid:
    """A value as an officer enters it; `until_on` is the last day on which it holds."""

    name: str
    text: str
    source: str
    from_on: date
    until_on: date | None = None
    is_verified: bool = True


@transaction.atomic
def adopt_value(unit: Organisation, *, laid: Laid, by: Actor) -> AdoptedValue:
    """Lay down a value for the subtree of `unit`; it may only be tighter than what holds above."""
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    known = _known(laid.name)
    own = _read(known, laid.text)
    _refuse_days(unit, laid)
    _refuse_overlap(unit, laid)
    _refuse_looser(unit, known, own, laid.from_on)
    if not laid.source.strip():
        raise CannotAdopt("source", "Chưa ghi căn cứ: số, ký hiệu, ngày của văn bản.")
    adopted = AdoptedValue.objects.create(
        unit=unit,
        name=laid.name,
        value=own,
        source=laid.source.strip(),
        is_verified=laid.is_verified,
        from_on=laid.from_on,
        until_on=laid.until_on,
        adopted_by=by.username,
        adopted_at=timezone.now(),
    )
    trail.record(
        "regulations.value_adopted", subject=adopted, by=by, unit_id=unit.pk, name=laid.name,
        value=own, source=adopted.source, from_on=laid.from_on, until_on=laid.until_on,
    )  # fmt: skip
    return adopted


@transaction.atomic
def end_value(adopted: AdoptedValue, *, on: date, by: Actor) -> None:
    """Let a value hold until a day, which is its last; what it decided before stays."""
    adopted = _locked(adopted)
    if on < adopted.from_on:
        raise CannotAdopt(
            "until_on", f"Mức này có từ {in_words(adopted.from_on)}; ngày cuối phải từ ngày đó."
        )
    adopted.until_on = on
    adopted.save(update_fields=["until_on"])
    trail.record(
        "regulations.value_ended", subject=adopted, by=by, unit_id=adopted.unit_id,
        name=adopted.name, until_on=on,
    )  # fmt: skip


@transaction.atomic
def withdraw_value(adopted: AdoptedValue, *, reason: str, by: Actor) -> None:
    """Take back a value that was entered by mistake: it counts for no day any more."""
    adopted = _locked(adopted)
    if not reason.strip():
        raise CannotTakeBack("Chưa ghi lý do rút, ví dụ: ghi nhầm đơn vị.")
    adopted.withdrawn_at = timezone.now()
    adopted.save(update_fields=["withdrawn_at"])
    trail.record(
        "regulations.value_withdrawn", subject=adopted, by=by, unit_id=adopted.unit_id,
        name=adopted.name, reason=reason.strip(),
    )  # fmt: skip


def _locked(adopted: AdoptedValue) -> AdoptedValue:
    adopted = AdoptedValue.objects.select_for_update().get(pk=adopted.pk)
    if adopted.withdrawn_at is not None:
        raise CannotTakeBack("Mức này đã được rút rồi.")
    return adopted


def _known(name: str) -> Parameter:
    try:
        known = parameter(name)
    except KeyError:
        raise CannotAdopt("name", f"Không có mức nào tên “{name}”.") from None
    if not known.is_local:
        raise CannotAdopt("name", f"“{known.label}”: cấp ủy không đặt mức riêng được.")
    return known


def _read(known: Parameter, text: str) -> Any:
    text = text.strip()
    if known.choices:
        if text not in dict(known.choices):
            raise CannotAdopt("value", "Hãy chọn một trong các cách đã nêu.")
        return text
    if not takes_number(known):
        if not text:
            raise CannotAdopt("value", "Chưa ghi mức riêng.")
        return text[:LONGEST_TEXT]
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) <= MOST):
        raise CannotAdopt("value", f"Ghi một số nguyên từ 1 đến {MOST} ({known.unit}), ví dụ: 25.")
    return int(text)


def _refuse_days(unit: Organisation, laid: Laid) -> None:
    if laid.until_on is not None and laid.until_on < laid.from_on:
        raise CannotAdopt("until_on", "Ngày cuối đứng trước ngày đầu.")
    if laid.from_on < unit.founded_on:
        raise CannotAdopt(
            "from_on", f"“{unit}” lập từ {in_words(unit.founded_on)}; ghi từ ngày đó trở đi."
        )


def _refuse_overlap(unit: Organisation, laid: Laid) -> None:
    same = AdoptedValue.objects.filter(unit=unit, name=laid.name, withdrawn_at=None)
    touching = same.filter(Q(until_on=None) | Q(until_on__gte=laid.from_on))
    if laid.until_on is not None:
        touching = touching.filter(from_on__lte=laid.until_on)
    other = touching.order_by("from_on", "id").first()
    if other is not None:
        day = other.from_on - timedelta(days=1)
        ends = f"đến {other.until_on:%d/%m/%Y}" if other.until_on else "chưa có ngày cuối"
        raise CannotAdopt(
            "from_on",
            f"“{unit}” đã có mức riêng này từ {other.from_on:%d/%m/%Y}, {ends}. Ghi ngày cuối cho "
            f"mức đó trước, hoặc để mức mới thôi từ {day:%d/%m/%Y}.",
        )


def _refuse_looser(unit: Organisation, known: Parameter, own: Any, from_on: date) -> None:
    try:
        above = value(known.name, body=unit.parent, on=from_on)
    except NotInForceError:
        raise CannotAdopt(
            "from_on", f"Chưa có mức của Trung ương vào ngày {from_on:%d/%m/%Y}."
        ) from None
    for stands in filter(None, (above, above.central)):
        if is_looser(known, own, stands.value):
            raise CannotAdopt("value", _too_loose(known, own, stands))


def _too_loose(known: Parameter, own: Any, stands: Value) -> str:
    most = "không dài hơn" if known.tighter == "smaller" else "không ngắn hơn"
    said = said_of(known, own) or f"{own} {known.unit}"
    return (
        f"Mức riêng chỉ được chặt hơn: {most} {stands.said()} ({stands.source}). “{said}” "
        "nới lỏng mức đang có."
    )
