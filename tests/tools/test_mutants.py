"""Lines are made wrong one at a time, in the right place, and a test that notices is believed."""

from pathlib import Path

import pytest

from tools.mutants.changes import Change, changes_in
from tools.mutants.places import chosen, group_of, suites_for
from tools.mutants.trials import Copy, TestsFailUnchangedError

SOURCE = '''"""Tuổi Đảng: đủ năm."""
def is_due(years: int = 30, *, có_tên: bool = True) -> bool:
    if years >= 30 and not gone(years) or years in LISTED:
        note("đến hạn")
        return có_tên
    return None
'''.encode()


def found(kind: str) -> list[str]:
    changes = [change for change in changes_in("a.py", SOURCE) if change.kind == kind]
    return [changed_line(change) for change in changes]


def changed_line(change: Change) -> str:
    before, after = SOURCE.splitlines(), change.applied_to(SOURCE).splitlines()
    [line] = [new.decode().strip() for old, new in zip(before, after, strict=True) if old != new]
    return line


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("comparison", "if years > 30 and not gone(years) or years in LISTED:"),
        ("comparison", "if years >= 30 and not gone(years) or years not in LISTED:"),
        ("boolean", "if years >= 30 or not gone(years) or years in LISTED:"),
        ("boolean", "if years >= 30 and not gone(years) and years in LISTED:"),
        ("number", "if years >= 31 and not gone(years) or years in LISTED:"),
        ("number", "def is_due(years: int = 31, *, có_tên: bool = True) -> bool:"),
        ("constant", "def is_due(years: int = 30, *, có_tên: bool = False) -> bool:"),
        ("not", "if years >= 30 and gone(years) or years in LISTED:"),
        ("removed", "pass"),
        ("return", "return None"),
    ],
)
def test_each_kind_of_change_is_found(kind: str, line: str) -> None:
    assert line in found(kind)


def test_nothing_else_is_changed() -> None:
    assert len(changes_in("a.py", SOURCE)) == 10, "no docstring, no annotation, no return of None"


@pytest.mark.parametrize(
    ("path", "group"),
    [
        ("dangvu/documents/reading/rules/targets.py", "reading"),
        ("dangvu/documents/workbooks/people/readers.py", "readers"),
        ("dangvu/documents/writing/word.py", None),
        ("dangvu/access/doors/plans.py", "doors"),
        ("dangvu/plans/operations/deciding.py", "operations"),
        ("dangvu/plans/queries.py", None),
        ("dangvu/plans/operations/tests/test_deciding.py", None),
    ],
)
def test_places_are_told_apart(path: str, group: str | None) -> None:
    assert group_of(path) == group


def test_the_nearest_tests_come_first() -> None:
    assert suites_for("dangvu/plans/operations/deciding.py")[0] == ["dangvu/plans"]
    assert "tests/test_doors.py" in suites_for("dangvu/access/doors/plans.py")[0]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    room = tmp_path / "root" / "dangvu" / "badges" / "operations"
    tests = tmp_path / "root" / "dangvu" / "badges" / "tests"
    for folder in (room, tests):
        folder.mkdir(parents=True)
    for folder in (room.parent.parent, room.parent, room):
        (folder / "__init__.py").write_text('"""A."""\n', encoding="utf-8")
    (room / "award.py").write_text('"""A."""\nLIMIT = 30\nUNUSED = 7\n', encoding="utf-8")
    (tests / "test_award.py").write_text(
        '"""A."""\nfrom dangvu.badges.operations.award import LIMIT\n\n'
        "def test_limit() -> None:\n    assert LIMIT == 30\n",
        encoding="utf-8",
    )
    return tmp_path / "root"


def test_the_same_seed_chooses_the_same_lines(house: Path) -> None:
    first = chosen(house, count=2, seed=1)

    assert first == chosen(house, count=2, seed=1)
    assert sorted(change.new for change in first) == ["31", "8"]


def test_what_a_test_notices_is_told_from_what_none_notices(house: Path, tmp_path: Path) -> None:
    copy = Copy.of(house, tmp_path / "copy", {})
    changes = chosen(house, count=2, seed=1)

    noticed = {change.new: copy.is_noticed(change, [["dangvu/badges"]]) for change in changes}

    assert noticed == {"31": True, "8": False}
    original = (house / "dangvu/badges/operations/award.py").read_bytes()
    assert (tmp_path / "copy/dangvu/badges/operations/award.py").read_bytes() == original


def test_a_suite_that_fails_by_itself_is_refused(house: Path, tmp_path: Path) -> None:
    (house / "dangvu/badges/tests/test_more.py").write_text("assert False\n", encoding="utf-8")
    copy = Copy.of(house, tmp_path / "copy", {})

    with pytest.raises(TestsFailUnchangedError, match="dangvu/badges ends with"):
        copy.is_noticed(chosen(house, count=1, seed=1)[0], [["dangvu/badges"]])
