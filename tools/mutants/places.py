"""Where lines are made wrong, and which tests must notice."""

import random
from collections.abc import Sequence
from pathlib import Path

from tools.mutants.changes import Change, changes_in

READING = "dangvu/documents/reading"
DOORS = "dangvu/access/doors"
# How many of the forty fall to each; what a place cannot give goes to the others.
SHARES = {"reading": 16, "doors": 8, "operations": 16}


def group_of(path: str) -> str | None:
    """ "reading", "doors", "operations", or None for a file that is left alone."""
    parts = Path(path).parts
    if "tests" in parts or "migrations" in parts or not path.endswith(".py"):
        return None
    if path.startswith(f"{READING}/"):
        return "reading"
    if path.startswith(f"{DOORS}/"):
        return "doors"
    is_operation = "operations" in (*parts[2:-1], Path(path).stem)
    return "operations" if is_operation else None


def suites_for(path: str) -> list[list[str]]:
    """The tests that must notice, nearest first; a later suite runs when no earlier one noticed."""
    group = group_of(path)
    if group == "reading":
        return [[f"{READING}/tests"]]
    if group == "doors":
        return [["dangvu/access", "tests/test_doors.py"], ["dangvu/web"]]
    room = Path(path).parts[1]
    upper = {"organisations": ["dangvu/cli"], "synth": []}.get(room, [])
    return [[f"dangvu/{room}"], ["dangvu/web", *upper]]


def chosen(root: Path, *, count: int, seed: int) -> list[Change]:
    """`count` changes by chance, the same for the same seed and the same code."""
    chance = random.Random(seed)
    pools: dict[str, list[Change]] = {group: [] for group in SHARES}
    for file in sorted((root / "dangvu").rglob("*.py")):
        path = file.relative_to(root).as_posix()
        if group := group_of(path):
            pools[group] += changes_in(path, file.read_bytes())
    for pool in pools.values():
        chance.shuffle(pool)
    return _shared_out(pools, count)


def _shared_out(pools: dict[str, list[Change]], count: int) -> list[Change]:
    whole = sum(SHARES.values())
    found = [
        change
        for group, share in SHARES.items()
        for change in _taken(pools[group], count * share // whole)
    ]
    rest = [change for pool in pools.values() for change in pool]
    return found + rest[: count - len(found)]


def _taken(pool: list[Change], count: int) -> Sequence[Change]:
    taken, pool[:] = pool[:count], pool[count:]
    return taken
