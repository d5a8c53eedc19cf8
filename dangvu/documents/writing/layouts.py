"""How party papers are laid out from which day on (domain reference 8.2)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Layout:
    """`end_mark` closes the body of a paper; lengths in millimetres and points.

    The guidance of 2018 leaves the right margin to memory (15 or 20); 15 stands for both.
    """

    key: str
    from_on: date
    source: str
    end_mark: str
    line: int
    top: int = 20
    bottom: int = 20
    left: int = 30
    right: int = 15


OF_2018 = Layout("HD-36", date(2018, 4, 3), "HD 36-HD/VPTW, 03/4/2018", "./.", 18)
OF_2026 = Layout("HD-05", date(2026, 5, 27), "HD 05-HD/VPTW, 27/5/2026", ".", 18)
LAYOUTS = (OF_2018, OF_2026)
# Papers dated before the first layout that we know are laid out by it.
EARLIEST = date(1900, 1, 1)


def layout_on(day: date) -> Layout:
    return max(
        (each for each in LAYOUTS if each.from_on <= day),
        key=lambda each: each.from_on,
        default=OF_2018,
    )
