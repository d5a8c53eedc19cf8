"""What the opener of one kind of file hands on."""

from collections.abc import Callable
from dataclasses import dataclass

# Told of pages done and pages in all.
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Found:
    """`stamped`: lines apart from the text on which a mark of secrecy may stand."""

    text: str
    stamped: list[str]
    is_machine_read: bool = False
