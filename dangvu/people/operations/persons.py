"""Entering a person, and correcting what is on record; the old value stays on the trail."""

from dataclasses import asdict, dataclass

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.days import PartialDay
from dangvu.kernel.errors import DomainError
from dangvu.kernel.names import clean_name, search_key, sort_key
from dangvu.people.grounds import PersonGrounds
from dangvu.people.models import Membership, Person
from dangvu.regulations.values import value
from dangvu.rules.parameters import NotInForceError

BIRTH_DATE_STAYS = "file/birth_date"


class NotAPerson(DomainError):
    """Somebody who cannot be entered as told."""


class BirthDateStays(DomainError):
    """A birth date that is no longer changed."""


@dataclass(frozen=True)
class Particulars:
    """What else is known of a person; empty where nothing is."""

    sex: str = ""
    ethnicity: str = ""
    religion: str = ""
    native_place: str = ""
    residence: str = ""
    occupation: str = ""
    education_general: str = ""
    education_professional: str = ""
    political_theory: str = ""
    party_post: str = ""
    personal_id: str = ""
    phone: str = ""


@transaction.atomic
def enter_person(
    full_name: str,
    *,
    born: PartialDay | None,
    particulars: Particulars,
    grounds: PersonGrounds,
    by: Actor,
) -> Person:
    """Enter somebody, with what is known of the birth date and no more."""
    told = _told(full_name, born, particulars)
    _refuse_unborn(born, grounds)
    _refuse_same_number(particulars, Person())
    person = Person(**told)
    person.save()
    trail.record(
        "people.person_entered", subject=person, by=by, unit_id=grounds.seen_at.pk,
        full_name=person.full_name, source=grounds.source,
    )  # fmt: skip
    return person


@transaction.atomic
def correct_person(
    person: Person,
    *,
    full_name: str,
    born: PartialDay | None,
    particulars: Particulars,
    grounds: PersonGrounds,
    by: Actor,
) -> Person:
    """Put what is true in place of what was written; the trail keeps each old value with the new."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    told = _told(full_name, born, particulars)
    _refuse_unborn(born, grounds)
    _refuse_other_birth(person, born, grounds)
    _refuse_same_number(particulars, person)
    changed = {
        name: [getattr(person, name), new]
        for name, new in told.items()
        if getattr(person, name) != new
    }
    if not changed:
        raise NotAPerson(f"Các thông tin của {person} đã đúng như vậy; không có gì thay đổi.")
    for name, new in told.items():
        setattr(person, name, new)
    person.save(update_fields=list(changed))
    for derived in ("search_key", "sort_key"):
        changed.pop(derived, None)
    trail.record(
        "people.person_corrected", subject=person, by=by, unit_id=grounds.seen_at.pk,
        changed=changed, source=grounds.source,
    )  # fmt: skip
    return person


def _told(full_name: str, born: PartialDay | None, particulars: Particulars) -> dict[str, object]:
    """Every field of the record, derived keys included."""
    name = clean_name(full_name)
    if not name:
        raise NotAPerson("Chưa ghi họ và tên. Ví dụ: Lò Thị Mây.")
    return {
        "full_name": name,
        "search_key": search_key(name),
        "sort_key": sort_key(name),
        "birth_year": born.year if born else None,
        "birth_month": born.month if born else None,
        "birth_day": born.day if born else None,
        **asdict(particulars),
    }


def _refuse_unborn(born: PartialDay | None, grounds: PersonGrounds) -> None:
    today = grounds.entered_on
    if born and (born.year, born.month or 1, born.day or 1) > (today.year, today.month, today.day):
        raise NotAPerson(f"Ngày sinh {born} chưa tới. Hãy xem lại năm sinh.")


def _refuse_same_number(particulars: Particulars, person: Person) -> None:
    # The other person may be out of the officer's sight, so no name is said.
    number = particulars.personal_id
    if number and Person.objects.filter(personal_id=number).exclude(pk=person.pk).exists():
        raise NotAPerson(
            f"Số định danh {number} đã ghi cho một người khác. Hãy xem lại số trên thẻ căn cước; "
            "nếu vẫn đúng, báo Ban Tổ chức cấp trên."
        )


def _refuse_other_birth(person: Person, born: PartialDay | None, grounds: PersonGrounds) -> None:
    """A member's birth date may be completed, never changed (FIL-02)."""
    if _completes(person.born, born) or not Membership.objects.filter(person=person).exists():
        return
    try:
        rule = value(BIRTH_DATE_STAYS, body=grounds.seen_at, on=grounds.entered_on)
    except NotInForceError:
        return
    raise BirthDateStays(
        f"Ngày sinh của đảng viên {person} giữ nguyên như đã khai khi vào Đảng: {person.born}. "
        "Nếu giấy tờ hộ tịch ghi khác, hãy ghi chỗ khác nhau vào phiếu đảng viên và hồ sơ giấy, "
        f"không sửa ở đây. Căn cứ: {rule.source}."
    )


def _completes(old: PartialDay | None, new: PartialDay | None) -> bool:
    """Whether all that was known stays as it was."""
    if old is None:
        return True
    if new is None:
        return False
    known = [(old.year, new.year), (old.month, new.month), (old.day, new.day)]
    return all(before in (None, after) for before, after in known)
