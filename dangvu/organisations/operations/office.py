"""Founding the installation, and moving the working day of a demo."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Office

ONLY_ONE = 1


class OfficeNotFounded(DomainError):
    """An office that cannot be founded as asked."""


class WorkingDayNotMoved(DomainError):
    """A working day that does not move."""


@transaction.atomic
def found_office(
    *, is_demo: bool, name: str, helper: str, working_day: date | None, by: Actor
) -> Office:
    """Found the one office of this installation: a demo with its working day, or a real one."""
    name = " ".join(name.split())
    if not name:
        raise OfficeNotFounded("Chưa có tên văn phòng. Ví dụ: Văn phòng Đảng ủy xã Hòa Tân.")
    if is_demo != (working_day is not None):
        raise OfficeNotFounded(
            "Văn phòng dùng thử phải có ngày làm việc của nó; văn phòng thật theo ngày của máy."
        )
    office, is_new = Office.objects.get_or_create(
        pk=ONLY_ONE,
        defaults={
            "is_demo": is_demo,
            "name": name,
            "helper": helper,
            "working_day": working_day,
            "founded_at": timezone.now(),
        },
    )
    if not is_new:
        raise OfficeNotFounded(
            f"Nơi này đã có văn phòng “{office.name}”. Mỗi thư mục dữ liệu chỉ chứa một văn phòng."
        )
    trail.record("organisations.office_founded", subject=office, by=by, name=name, is_demo=is_demo)
    return office


@transaction.atomic
def move_working_day(on: date, *, by: Actor) -> Office:
    """Set the day that a demo office takes for today; a real office has none but the clock's."""
    office = Office.objects.select_for_update().order_by("pk").first()
    if office is None:
        raise WorkingDayNotMoved("Chưa có văn phòng nào. Hãy chạy “dangvu synth” trước.")
    if not office.is_demo:
        raise WorkingDayNotMoved(
            f"“{office.name}” là văn phòng thật, ngày làm việc theo ngày của máy và không đổi "
            "được. Chỉ văn phòng dùng thử mới đổi được ngày."
        )
    before = office.working_day
    office.working_day = on
    office.save(update_fields=["working_day"])
    trail.record(
        "organisations.working_day_moved", subject=office, by=by, day_before=before, day=on
    )
    return office
