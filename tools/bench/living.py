"""Crowded offices on both engines: the census made from the records, a badge wave to the page."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.bench.figures import Figure
from tools.office import ROOT, environment_for
from tools.postgres import private_postgresql

TENTH, WHOLE = 100_000, 1_000_000
# Seconds for a million members.
CENSUS = {"SQLite": 15, "PostgreSQL": 10}
WAVE = 1


def measure(folder: Path, *, is_full: bool) -> Iterator[Figure]:
    """The wave is of 100 000 members in any case; the census, of a million when full."""
    yield from _on_sqlite(folder / "crowd", TENTH, with_wave=True)
    if is_full:
        yield from _on_sqlite(folder / "multitude", WHOLE, with_wave=False)
    with private_postgresql() as url:
        office = folder / "postgresql"
        office.mkdir()
        yield from _measured(
            office, "PostgreSQL", WHOLE if is_full else TENTH, {"DATABASE_URL": url}
        )


def _on_sqlite(office: Path, members: int, *, with_wave: bool) -> Iterator[Figure]:
    office.mkdir()
    yield from _measured(office, "SQLite", members, {}, with_wave=with_wave)


def _measured(
    office: Path, engine: str, members: int, more: Mapping[str, str], *, with_wave: bool = False
) -> Iterator[Figure]:
    environment = {**environment_for(office), **more}
    _run(environment, "-c", "from dangvu.cli.main import main; raise SystemExit(main(['synth']))")
    _run(environment, "-m", "tools.bench.crowd", str(members))
    found = json.loads(_run(environment, "-m", "tools.bench.crowded", *(["wave"] * with_wave)))
    said = f"{engine}, {found['people']:.0f} people"
    # What holds of a million is no tenth of it: making a frame has a price of its own.
    bar = CENSUS[engine] if members == WHOLE else None
    yield Figure(f"full census, {said}", round(found["census"], 2), "s", bar)
    if with_wave:
        yield Figure(f"badge wave judged, {said}", round(found["wave"], 2), "s")
        yield Figure(f"badge wave to the page, {said}", round(found["page"], 2), "s", WAVE)


def _run(environment: Mapping[str, str], *words: str) -> str:
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
