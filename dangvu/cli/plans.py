"""`dangvu plans`: the plans in sight; with a number, one plan's targets and how far they have come."""

import argparse
import json
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404

from dangvu.access.doors.plans import plan_for, plans_shown
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.cli.signing import add_signing, signed_in
from dangvu.kernel.errors import DomainError
from dangvu.plans.models import Plan
from dangvu.plans.queries import Board, Row, boards, targets_in_sight, years_with_targets

NEEDS_OFFICE = "standing"


class NoSuchPlan(DomainError):
    """A plan that is not there for whoever asks."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", metavar="SỐ", type=int, nargs="?", help="số của một kế hoạch")
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")
    add_signing(parser)


def run(arguments: argparse.Namespace) -> int:
    hats = signed_in(arguments)
    try:
        if arguments.plan is None:
            found = [_as_json(plan) for plan in plans_shown(hats)]
            _print(found, [_line(plan) for plan in plans_shown(hats)], arguments.json)
        else:
            plan = plan_for(hats, arguments.plan)
            _print(*_with_targets(plan, _boards(plan, hats)), arguments.json)
    except PermissionDenied:
        raise NoSuchPlan(
            "Tài khoản này không được xem kế hoạch. Hãy nhờ quản trị phân công."
        ) from None
    except Http404:
        raise NoSuchPlan(
            f"Không có kế hoạch số {arguments.plan} trong tầm nhìn của tài khoản này. "
            "Hãy chạy “dangvu plans” để xem danh sách."
        ) from None
    return 0


def _print(found: object, lines: list[str], is_json: bool) -> None:
    print(json.dumps(found, ensure_ascii=False) if is_json else "\n".join(lines))


def _boards(plan: Plan, hats: Hats) -> list[Board]:
    """Every period of the plan once; a yearly target has one for each of its years."""
    places = hats.places(Permission.READ_PLANS)
    found: dict[tuple[str, date, date, int], Board] = {}
    for year in years_with_targets(places):
        targets = targets_in_sight(places, year=year).filter(plan=plan)
        for board in boards(targets, places, year=year, on=hats.on):
            key = (board.metric, board.window.start, board.window.end, board.root.pk)
            found.setdefault(key, board)
    return list(found.values())


def _as_json(plan: Plan) -> dict[str, object]:
    return {
        "id": plan.pk,
        "key": plan.key,
        "title": plan.title,
        "type": plan.doc_type,
        "issued_on": plan.issued_on and plan.issued_on.isoformat(),
        "unit": {"id": plan.unit_id, "name": plan.unit.name},
    }


def _line(plan: Plan) -> str:
    return f"{plan.pk}  {plan} – {plan.unit}: {plan.title}"


def _with_targets(plan: Plan, found: list[Board]) -> tuple[dict[str, object], list[str]]:
    told = {**_as_json(plan), "targets": [_board_as_json(board) for board in found]}
    lines = [_line(plan)]
    for board in found:
        lines += ["", f"{board.title}, {board.days}, {board.root}:"]
        lines += [f"  {row.label}: {_said(row, board)}" for row in board.rows]
    return told, lines


def _said(row: Row, board: Board) -> str:
    if row.target is not None:
        return row.said
    return (
        f"{row.done}/{row.of}, {row.percent} %" if board.is_percent else f"đã thực hiện {row.done}"
    )


def _board_as_json(board: Board) -> dict[str, object]:
    return {
        "metric": str(board.metric),
        "from": board.window.start.isoformat(),
        "to": board.window.end.isoformat(),
        "root": {"id": board.root.pk, "name": board.root.name},
        "rows": [_row_as_json(row) for row in board.rows],
    }


def _row_as_json(row: Row) -> dict[str, object]:
    return {
        "label": row.label,
        "level": row.level,
        "units": [unit.pk for unit in row.units],
        "asked": row.amount,
        "low": row.low,
        "high": row.high,
        "done": row.done,
        "of": row.of,
        "percent": row.percent,
        "pool": row.pool,
        "met": row.is_met,
    }
