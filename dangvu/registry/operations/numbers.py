"""Taking numbers for what goes out: one after the other, without a gap, from congress to congress."""

import re
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import DocumentType
from dangvu.registry.models import CommitteeTerm, DocumentNumber
from dangvu.registry.queries import term_on

BODY = re.compile(r"[A-ZĐ][A-Za-zĐđ]{0,9}")
TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
SUBJECT_LENGTH, REASON_LENGTH = 300, 200
HIGHEST = 99_999


class CannotNumber(DomainError):
    """A number that may not be taken; `place` is the field that is wrong."""

    def __init__(self, place: str, text: str) -> None:
        super().__init__(text)
        self.place = place


@dataclass(frozen=True)
class Outgoing:
    """A document that wants a number; `starting_at` counts on from a register kept on paper."""

    type: str
    body: str
    dated_on: date
    subject: str
    starting_at: int | None = None


@transaction.atomic
def open_term(
    unit: Organisation, *, name: str, from_on: date, on: date, by: Actor
) -> CommitteeTerm:
    """Begin a committee's term on the day of its congress: all numbers start from 01 again."""
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    years = TERM.fullmatch(name.strip())
    if not years or int(years[1]) >= int(years[2]):
        raise CannotNumber("name", "Ghi nhiệm kỳ bằng hai năm, ví dụ 2020–2025.")
    if from_on > on:
        raise CannotNumber("from_on", f"Ngày đại hội {from_on:%d/%m/%Y} chưa tới.")
    last = term_on(unit, date.max)
    if last and last.from_on >= from_on:
        raise CannotNumber(
            "from_on",
            f"Nhiệm kỳ {last} đã ghi từ ngày {last.from_on:%d/%m/%Y}. Nhiệm kỳ mới phải sau ngày đó.",
        )
    if last and DocumentNumber.objects.filter(term=last, dated_on__gte=from_on).exists():
        raise CannotNumber(
            "from_on",
            f"Đã có văn bản của nhiệm kỳ {last} lấy số từ ngày {from_on:%d/%m/%Y} trở đi. Hãy xem lại "
            "ngày đại hội.",
        )
    term = CommitteeTerm.objects.create(unit=unit, name=f"{years[1]}–{years[2]}", from_on=from_on)
    trail.record(
        "registry.term_opened",
        subject=term,
        by=by,
        unit_id=unit.pk,
        name=term.name,
        from_on=from_on,
    )
    return term


@transaction.atomic
def take_number(unit: Organisation, *, outgoing: Outgoing, on: date, by: Actor) -> DocumentNumber:
    """The next number of a kind of document in the running term; it is never given to anybody else."""
    # The unit's row is the lock: two who ask at once stand in line here.
    unit = Organisation.objects.select_for_update().get(pk=unit.pk)
    term = _term(unit, outgoing, on)
    _refuse_words(outgoing)
    taken = DocumentNumber.objects.filter(term=term, body=outgoing.body, type=outgoing.type)
    last = taken.order_by("-number").first()
    _refuse_order(last, outgoing)
    number = DocumentNumber.objects.create(
        term=term,
        type=outgoing.type,
        body=outgoing.body,
        number=last.number + 1 if last else outgoing.starting_at or 1,
        dated_on=outgoing.dated_on,
        subject=" ".join(outgoing.subject.split()),
        taken_by=by.username,
        taken_at=timezone.now(),
    )
    trail.record(
        "registry.number_taken", subject=number, by=by, unit_id=unit.pk, symbol=number.symbol,
        dated_on=number.dated_on, about=number.subject,
    )  # fmt: skip
    return number


@transaction.atomic
def void_number(number: DocumentNumber, *, reason: str, by: Actor) -> None:
    """Say that a number is not used, and why; it stays in the register and is not given again."""
    number = DocumentNumber.objects.select_for_update().get(pk=number.pk)
    if number.void_because:
        raise CannotNumber("reason", f"{number} đã ghi là không dùng: {number.void_because}.")
    clean = " ".join(reason.split())
    if not clean:
        raise CannotNumber("reason", "Chưa ghi vì sao số này không dùng.")
    number.void_because = clean[:REASON_LENGTH]
    number.save(update_fields=["void_because"])
    trail.record(
        "registry.number_voided", subject=number, by=by, unit_id=number.term.unit_id,
        symbol=number.symbol, reason=number.void_because,
    )  # fmt: skip


def _term(unit: Organisation, outgoing: Outgoing, on: date) -> CommitteeTerm:
    if outgoing.dated_on > on:
        raise CannotNumber("dated_on", f"Ngày {outgoing.dated_on:%d/%m/%Y} chưa tới.")
    term = term_on(unit, outgoing.dated_on)
    if term is None:
        raise CannotNumber(
            "dated_on",
            f"Chưa ghi nhiệm kỳ của {unit} cho ngày {outgoing.dated_on:%d/%m/%Y}. Số văn bản tính từ "
            "đại hội đến đại hội: hãy ghi ngày đại hội ở Sổ văn bản đi trước.",
        )
    return term


def _refuse_words(outgoing: Outgoing) -> None:
    if outgoing.type not in DocumentType.values:
        raise CannotNumber("type", "Chưa chọn loại văn bản.")
    if not BODY.fullmatch(outgoing.body):
        raise CannotNumber(
            "body", "Ký hiệu cơ quan viết liền, bắt đầu bằng chữ hoa, ví dụ ĐU, BTCĐU."
        )
    if not 0 < len(" ".join(outgoing.subject.split())) <= SUBJECT_LENGTH:
        raise CannotNumber("subject", f"Ghi trích yếu, không quá {SUBJECT_LENGTH} chữ cái.")
    if outgoing.starting_at is not None and not 1 <= outgoing.starting_at <= HIGHEST:
        raise CannotNumber("starting_at", f"Số bắt đầu phải từ 1 đến {HIGHEST}.")


def _refuse_order(last: DocumentNumber | None, outgoing: Outgoing) -> None:
    if last and outgoing.starting_at not in (None, last.number + 1):
        raise CannotNumber(
            "starting_at",
            f"Sổ đang ở {last}: số tiếp theo là {last.number + 1:02d}. Chỉ ghi số bắt đầu khi sổ còn "
            "trống.",
        )
    if last and last.dated_on > outgoing.dated_on:
        raise CannotNumber(
            "dated_on",
            f"{last} đã lấy cho ngày {last.dated_on:%d/%m/%Y}. Số sau không được mang ngày trước số đó.",
        )
