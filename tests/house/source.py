"""The house as text: its Python modules with their trees, its templates, its other files."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HOUSE = ROOT / "dangvu"
NOT_OURS = {"__pycache__", "vendor"}


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the root of the project, its text, its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @classmethod
    def of(cls, path: str, text: str) -> "Module":
        return cls(path, text, ast.parse(text, filename=path))

    @property
    def is_test(self) -> bool:
        return "tests" in Path(self.path).parts or Path(self.path).name == "conftest.py"

    @property
    def is_migration(self) -> bool:
        return "migrations" in Path(self.path).parts

    @property
    def is_operation(self) -> bool:
        return "operations" in (*Path(self.path).parts[:-1], Path(self.path).stem)

    def within(self, *places: str) -> bool:
        return self.path.startswith(places)

    def at(self, node: ast.AST, fault: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {fault}"


def files(*suffixes: str, under: Path = HOUSE) -> list[Path]:
    found = (path for path in under.rglob("*") if path.suffix in suffixes and path.is_file())
    return sorted(path for path in found if not NOT_OURS & set(path.parts))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def modules(*places: str) -> tuple[Module, ...]:
    """Every module under the places, those of the house when none is named; parsed once a run."""
    return tuple(
        Module.of(named(path), path.read_text(encoding="utf-8"))
        for place in places or ("dangvu",)
        for path in files(".py", under=ROOT / place)
    )
