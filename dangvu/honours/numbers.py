"""Numbers of badges: a running series of each milestone, written with letters and zeros."""

from collections.abc import Mapping, Sequence

from dangvu.kernel.errors import DomainError


class SeriesFull(DomainError):
    """A series that has no number left."""


def badge_number(
    milestone: int, count: int, *, letters: str, patterns: Mapping[int, Sequence[object]]
) -> str:
    """The letters of the province, then the pattern of the milestone: "BG E0000012"; a string always."""
    prefix, digits = patterns[milestone]
    assert isinstance(digits, int)
    if count >= 10**digits:
        raise SeriesFull(
            f"Dãy số Huy hiệu {milestone} năm đã hết: số {count} dài quá {digits} chữ số. "
            "Hãy xem lại số cuối đã dùng."
        )
    return f"{letters} {prefix}{count:0{digits}d}".strip()
