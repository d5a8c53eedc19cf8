"""What is asked of a list: a unit, the words of a name, a standing; nonsense asks for nothing."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from dangvu.kernel.names import clean_name

LONGEST_NAME = 120


@dataclass(frozen=True)
class Question:
    unit_id: int | None
    name: str
    kind: str

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the whole list was asked for."""
        return bool(self.unit_id or self.name or self.kind)


def asked_of(asked: Mapping[str, str], *, kinds: Container[str]) -> Question:
    """The parameters `don-vi`, `ten` and `loai` of an address; `kinds` is what `loai` may be."""
    unit, kind = asked.get("don-vi", ""), asked.get("loai", "")
    is_number = unit.isascii() and unit.isdigit() and len(unit) < 16
    return Question(
        unit_id=int(unit) if is_number else None,
        name=clean_name(asked.get("ten", ""))[:LONGEST_NAME],
        kind=kind if kind in kinds else "",
    )
