"""The wheel carries all that an office needs, and nothing that only developers need."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.source import HOUSE, ROOT, files, named
from tools.front_end_files import FILES, TO


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel built here and now, without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    [wheel] = folder.glob("dangvu-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert archive.testzip() is None
        return set(archive.namelist())


def wanted(*suffixes: str, folder: Path = HOUSE) -> set[str]:
    return {named(path) for path in files(*suffixes, under=folder) if "tests" not in path.parts}


def test_the_front_end_files_and_fonts_are_inside(carried: set[str]) -> None:
    assert carried >= {f"{named(TO)}/{target}" for target in FILES.values()}


@pytest.mark.parametrize(
    "suffixes", [(".py",), (".html", ".txt"), (".css", ".js", ".svg"), (".yaml",), (".typ",)]
)
def test_all_of_the_house_is_inside(carried: set[str], suffixes: tuple[str, ...]) -> None:
    found = wanted(*suffixes)

    assert found
    assert not found - carried


def test_nothing_of_the_workshop_is_inside(carried: set[str]) -> None:
    workshop = {"tests", "tools", "docs", "node_modules", "conftest.py", "var"}

    assert not [name for name in carried if workshop & set(Path(name).parts)]


def test_the_command_is_inside(carried: set[str]) -> None:
    assert any(name.endswith(".dist-info/entry_points.txt") for name in carried)
