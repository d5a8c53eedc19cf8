"""The one shape in which every room tells the desk what comes due."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Due:
    """One thing that waits for somebody.

    `due_on` is the last day in time; `kind` and `subject_id` name the record, from which the façade
    makes the link; `because` cites the letter or the rule; `unverified` marks a limit that nobody
    has confirmed.
    """

    due_on: date
    title: str
    because: str
    kind: str
    subject_id: int
    unit_id: int
    unverified: bool = False
