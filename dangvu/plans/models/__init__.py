"""One aggregate a file; the names that other rooms use are gathered here."""

from dangvu.plans.models.plan import Plan, ReadFact
from dangvu.plans.models.target import Target
from dangvu.plans.models.work import (
    CitedDocument,
    Criterion,
    Deadline,
    Done,
    ReportDuty,
    Task,
    Wave,
)

__all__ = [
    "CitedDocument",
    "Criterion",
    "Deadline",
    "Done",
    "Plan",
    "ReadFact",
    "ReportDuty",
    "Target",
    "Task",
    "Wave",
]
