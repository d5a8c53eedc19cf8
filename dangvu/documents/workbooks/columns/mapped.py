"""A column, or columns that belong together, and what they were found to hold."""

from dataclasses import dataclass

DATES = frozenset(
    ("birth_date", "admission_decision_date", "admission_date", "official_date", "source_date",
     "youth_union_date", "class_certificate_date")
)  # fmt: skip
CANDIDATES_ONLY = frozenset(
    ("source_date", "youth_union_date", "helper_1", "helper_2", "helpers", "grading",
     "class_certificate_number", "class_certificate_date", "certificate")
)  # fmt: skip


@dataclass(frozen=True)
class Mapped:
    """Columns that together hold one concept (or, of `facts`, several in one cell)."""

    columns: tuple[int, ...]
    path: tuple[str, ...]
    concept: str
    facts: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        return heading_of(self.path)


def heading_of(path: tuple[str, ...]) -> str:
    return " / ".join(" ".join(part.split()) for part in path)
