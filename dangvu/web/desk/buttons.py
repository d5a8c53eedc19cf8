"""The one button of a line: where the thing is done, or at least looked at."""

from typing import NamedTuple

from django.urls import reverse

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.kernel.due import Due
from dangvu.organisations.models import Organisation


class Button(NamedTuple):
    address: str
    words: str


def button_of(due: Due, unit: Organisation, hats: Hats) -> Button:
    """By the kind of record; who may record that a thing is done gets the form for it."""
    may_record = hats.may(Permission.RECORD_DONE, unit)
    name, words, acting = BUTTONS[due.kind]
    return Button(reverse(name, args=[due.subject_id]), acting if may_record else words)


# kind → (name of the address, words for a reader, words for who may record it done)
BUTTONS = {
    "person": ("people:person", "Mở hồ sơ", "Mở hồ sơ"),
    "candidacy": ("development:candidacy", "Mở hồ sơ", "Mở hồ sơ"),
    "deadline": ("plans:deadline", "Xem", "Ghi đã xong"),
    "duty": ("plans:duty", "Xem", "Ghi đã xong"),
    "badge_wave": ("honours:wave", "Mở đợt", "Mở đợt"),
    "plan": ("plans:review", "Mở kế hoạch", "Xem và xác nhận"),
}
