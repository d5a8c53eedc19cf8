"""Where lines are made wrong, and which tests must notice."""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.mutants.changes import Change, changes_in
from tools.office import ROOT

READING = "dangvu/documents/reading"
# The other readers: of files, and of lists.
READERS = ("dangvu/documents/intake", "dangvu/documents/workbooks")
DOORS = "dangvu/access/doors"
RULES = "dangvu/rules"
# How many of the forty fall to each; what a place cannot give goes to the others.
SHARES = {"reading": 16, "doors": 8, "operations": 16}
# Asked for by name, the rules are all of the forty.
SHARES_OF = {"rules": {"rules": 40}, "readers": {"reading": 24, "readers": 16}}


def group_of(path: str) -> str | None:
    """ "reading", "readers", "doors", "operations", "rules"; None for a file that is left alone."""
    parts = Path(path).parts
    if "tests" in parts or "migrations" in parts or not path.endswith(".py"):
        return None
    if path.startswith(f"{READING}/"):
        return "reading"
    if path.startswith(READERS):
        return "readers"
    if path.startswith(f"{DOORS}/"):
        return "doors"
    if path.startswith(f"{RULES}/"):
        return "rules"
    is_operation = "operations" in (*parts[2:-1], Path(path).stem)
    return "operations" if is_operation else None


def suites_for(path: str) -> list[list[str]]:
    """The tests that must notice, nearest first; a later suite runs when no earlier one noticed."""
    group = group_of(path)
    if group in ("reading", "readers"):
        return suites_of_readers(path)
    if group == "doors":
        return [["dangvu/access", "tests/test_doors.py"], ["dangvu/web"]]
    if group == "rules":
        return suites_of_rules(path)
    room = Path(path).parts[1]
    upper = {"organisations": ["dangvu/cli"], "synth": []}.get(room, [])
    return [[f"dangvu/{room}"], ["dangvu/web", *upper]]


# Sets are tried where they are read.
ALSO = {"sets": "reading"}


def suites_of_readers(path: str) -> list[list[str]]:
    """First the tests of the folder and whole readings that are pinned, then all of the reader."""
    room = "/".join(Path(path).parts[:3])
    pinned = sorted((ROOT / room).rglob("tests/test_gains_and_losses.py"))
    near = [*_named_for(path, room), *pinned]
    nearest = [[test.relative_to(ROOT).as_posix() for test in near]] if near else []
    return [*nearest, [room]]


def suites_of_rules(path: str) -> list[list[str]]:
    """First the tests that are named for the file or its folder, then all tests of the rules."""
    near = _named_for(path, RULES)
    nearest = [[test.relative_to(ROOT).as_posix() for test in near]] if near else []
    return [*nearest, [RULES]]


def _named_for(path: str, room: str) -> list[Path]:
    folders = Path(path).parts[2:-1]
    names = {*_words(Path(path).stem), *folders, *(ALSO[name] for name in folders if name in ALSO)}
    tests = sorted((ROOT / room).rglob("tests/test_*.py"))
    return [test for test in tests if names & set(_words(test.stem))]


def _words(stem: str) -> list[str]:
    """ "test_plans_of_years" is named for "plans" and "years", and for the whole of it."""
    whole = stem.removeprefix("test_")
    return [whole, *whole.split("_")]


def chosen(root: Path, *, count: int, seed: int, group: str = "") -> list[Change]:
    """`count` changes by chance, the same for the same seed and the same code."""
    chance = random.Random(seed)
    shares = SHARES_OF.get(group, SHARES)
    pools: dict[str, list[Change]] = {name: [] for name in shares}
    for file in sorted((root / "dangvu").rglob("*.py")):
        path = file.relative_to(root).as_posix()
        if (found := group_of(path)) in pools:
            pools[found] += changes_in(path, file.read_bytes())
    for pool in pools.values():
        chance.shuffle(pool)
    return _shared_out(pools, shares, count)


def _shared_out(
    pools: dict[str, list[Change]], shares: Mapping[str, int], count: int
) -> list[Change]:
    whole = sum(shares.values())
    found = [
        change
        for group, share in shares.items()
        for change in _taken(pools[group], count * share // whole)
    ]
    rest = [change for pool in pools.values() for change in pool]
    return found + rest[: count - len(found)]


def _taken(pool: list[Change], count: int) -> Sequence[Change]:
    taken, pool[:] = pool[:count], pool[count:]
    return taken
