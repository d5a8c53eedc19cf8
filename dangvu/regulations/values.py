"""The one place where rooms ask for a legal value."""

from datetime import date

from dangvu.organisations.models import Organisation
from dangvu.rules import parameters
from dangvu.rules.parameters import Value


def value(name: str, *, body: Organisation | None, on: date) -> Value:
    """What holds for `body` on a day. Shipped values are the lowest layer, so far the only one."""
    return parameters.in_force(name, on=on)
