"""What one reading of a list goes by."""

from dataclasses import dataclass
from datetime import date

from dangvu.documents.workbooks.values.read import Read

Reads = tuple[Read, ...]


@dataclass(frozen=True)
class Setting:
    today: date
    is_1904: bool = False
    lost_capitals: bool = False
