"""Frames as files of the data folder: one worker writes them, everybody else maps them.

A file is never the source of truth: it can be thrown away at any time, and is then made anew.
"""

import os
from datetime import date
from functools import lru_cache
from pathlib import Path

import polars as pl
from django.conf import settings

from dangvu.census.frame import Frame, frame_on
from dangvu.census.refreshing import refreshed

# Grows with every change of what the columns mean: files of another shape are not read.
SHAPE = 2
TREE = ".tree.arrow"
PEOPLE = ".people.arrow"


def folder() -> Path:
    return Path(settings.DATA) / "census"


def keep(frame: Frame) -> None:
    """Write a frame; the people last, so that who finds them finds the tree."""
    folder().mkdir(mode=0o700, exist_ok=True)
    name = f"{frame.day.isoformat()}.{frame.seal}.{SHAPE}"
    for ending, columns in ((TREE, frame.tree), (PEOPLE, frame.columns)):
        draft = folder() / f"{name}{ending}.{os.getpid()}"
        draft.touch(mode=0o600)
        columns.write_ipc(draft)
        draft.rename(folder() / f"{name}{ending}")


def kept_on(day: date) -> Frame | None:
    """The newest frame of a day that was written; None where there is none."""
    seals = [
        int(path.name.split(".")[1])
        for path in folder().glob(f"{day.isoformat()}.*.{SHAPE}{PEOPLE}")
    ]
    return _mapped(folder(), day, max(seals)) if seals else None


@lru_cache(maxsize=4)
def _mapped(where: Path, day: date, seal: int) -> Frame | None:
    name = f"{day.isoformat()}.{seal}.{SHAPE}"
    try:
        tree = pl.read_ipc(where / f"{name}{TREE}")
        return Frame(day, seal, tree, pl.read_ipc(where / f"{name}{PEOPLE}"))
    except FileNotFoundError:
        return None


def roll_of(day: date) -> Frame:
    """What pages read: the kept frame of that day brought up to date, or one made for the moment."""
    kept = kept_on(day)
    return refreshed(kept) if kept else frame_on(day)


def keep_up(day: date) -> Frame:
    """What the worker does: write the day's frame where something happened, drop older files."""
    kept = kept_on(day)
    frame = refreshed(kept) if kept else frame_on(day)
    if kept is None or frame.columns is not kept.columns:
        keep(frame)
        _drop_all_but(frame)
    return frame


def _drop_all_but(frame: Frame) -> None:
    """A file that a reader has mapped stays readable to that reader until it lets go."""
    name = f"{frame.day.isoformat()}.{frame.seal}.{SHAPE}"
    for path in folder().iterdir():
        if not path.name.startswith(f"{name}."):
            path.unlink(missing_ok=True)
