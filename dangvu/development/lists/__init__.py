"""The pool as lists: lines of a page, and records that are taken out under official headings."""

from dangvu.development.lists.pool import CandidateLine, Pool, candidate_lines, pool
from dangvu.development.lists.taking_out import CANDIDATE_FIELDS, candidate_records

__all__ = [
    "CANDIDATE_FIELDS",
    "CandidateLine",
    "Pool",
    "candidate_lines",
    "candidate_records",
    "pool",
]
