"""The actor: who does an act, wearing which hat, on behalf of whom."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """Who acts; the appointment worn; the user on whose behalf it is entered (nhập hộ)."""

    user_id: int
    username: str
    appointment_id: int | None = None
    on_behalf_of_id: int | None = None
