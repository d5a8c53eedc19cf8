"""Counting a vote: who belongs to the whole, and how many of it must be in favour.

Whole numbers only. What was counted is stored with the vote and never counted again from a later
roll: "who was left out, and why" is part of the minutes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dangvu.kernel.errors import DomainError


class MiscountedVote(DomainError):
    """Figures that cannot be those of one vote."""


class LeftOut(StrEnum):
    """Why somebody on the roll does not belong to the whole (domain reference 12.1)."""

    ELSEWHERE = "elsewhere"
    EXEMPT_ABSENT = "exempt_absent"
    SUSPENDED = "suspended"
    PROSECUTED = "prosecuted"
    IN_CUSTODY = "in_custody"


LEFT_OUT_WORDS: dict[LeftOut, str] = {
    LeftOut.ELSEWHERE: "đang sinh hoạt tạm thời ở nơi khác",
    LeftOut.EXEMPT_ABSENT: "được miễn công tác, sinh hoạt và vắng mặt",
    LeftOut.SUSPENDED: "bị đình chỉ sinh hoạt đảng",
    LeftOut.PROSECUTED: "bị truy tố",
    LeftOut.IN_CUSTODY: "bị tạm giam",
}


@dataclass(frozen=True)
class Whole:
    """The whole of which a share is asked: everybody on the roll except those left out for a reason.

    Who is absent without one of the reasons stays in it; so does an exempt member who came.
    """

    roll: int
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.counted < 1 or any(number < 0 for number in self.left_out.values()):
            raise MiscountedVote(
                "Số người được tính phải ít nhất là 1; hãy xem lại số trong danh sách và số không tính."
            )

    @property
    def counted(self) -> int:
        return self.roll - sum(self.left_out.values())

    def told(self) -> str:
        """ "20 người trong danh sách − 1 (bị đình chỉ sinh hoạt đảng) = 19 người được tính"."""
        reasons = "".join(
            f" − {number} ({LEFT_OUT_WORDS[reason]})"
            for reason, number in self.left_out.items()
            if number
        )
        return f"{self.roll} người trong danh sách{reasons} = {self.counted} người được tính"


def two_thirds(counted: int) -> int:
    """ "Ít nhất hai phần ba" of those counted, in whole votes (ADM-09)."""
    return -(-2 * counted // 3)


def majority(counted: int) -> int:
    """ "Trên một nửa" of those counted, in whole votes (ADM-11)."""
    return counted // 2 + 1


def votes_over(in_favour: int, *, needed: int, counted: int) -> int:
    """Votes in favour above what is needed: 0 just carries, -1 just fails; what a rule reads."""
    if not 0 <= in_favour <= counted:
        raise MiscountedVote(f"Số phiếu tán thành phải từ 0 đến {counted}.")
    return in_favour - needed
