"""On what an entry stands: the paper that says so, and the working day of whoever enters it."""

from dataclasses import dataclass
from datetime import date

from dangvu.kernel.errors import DomainError


class NoSource(DomainError):
    """An entry without a paper behind it."""


class AheadOfTime(DomainError):
    """An entry of something that has not happened yet."""


@dataclass(frozen=True)
class Grounds:
    """`source` is the paper (căn cứ); what it tells lies on `entered_on` or before, never after."""

    source: str
    entered_on: date

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise NoSource("Chưa ghi căn cứ. Ví dụ: Quyết định 12-QĐ/ĐU ngày 03/02/2019.")

    def refuse_ahead(self, day: date) -> None:
        """What is to come is a plan or a due date, not a record."""
        if day > self.entered_on:
            raise AheadOfTime(
                f"Ngày {day:%d/%m/%Y} sau ngày làm việc {self.entered_on:%d/%m/%Y}. "
                "Chỉ ghi việc đã có hiệu lực; đến ngày đó hãy ghi."
            )
