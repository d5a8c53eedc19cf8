"""One aggregate a file; the names that other rooms use are gathered here."""

from dangvu.people.models.facts import (
    Certificate,
    Commendation,
    Discipline,
    Finding,
    Grading,
    Paper,
    SchoolResult,
    Title,
)
from dangvu.people.models.membership import Affiliation, Membership, MembershipGap
from dangvu.people.models.person import Person

__all__ = [
    "Affiliation",
    "Certificate",
    "Commendation",
    "Discipline",
    "Finding",
    "Grading",
    "Membership",
    "MembershipGap",
    "Paper",
    "Person",
    "SchoolResult",
    "Title",
]
