"""Who is to act, as one rule found him."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Doer:
    """`start` … `end` name the doer; the duty itself begins at `duty`, its words at `opening`."""

    start: int
    end: int
    duty: int
    opening: int
    way: str
    is_modal: bool
