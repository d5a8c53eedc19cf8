"""Questions about plans: what stands, whom it reaches, how far each target has come."""

from dangvu.plans.queries.boards import Board, Row, board_with, boards, roots_of
from dangvu.plans.queries.naming import Name, NamePage, names_behind
from dangvu.plans.queries.reach import done_of, holds_for, reached
from dangvu.plans.queries.standing import (
    contents_of,
    in_sight,
    live_plans,
    plans_in_sight,
    targets_in_sight,
    year_target,
    years_with_targets,
)

__all__ = [
    "Board",
    "Name",
    "NamePage",
    "Row",
    "board_with",
    "boards",
    "contents_of",
    "done_of",
    "holds_for",
    "in_sight",
    "live_plans",
    "names_behind",
    "plans_in_sight",
    "reached",
    "roots_of",
    "targets_in_sight",
    "year_target",
    "years_with_targets",
]
