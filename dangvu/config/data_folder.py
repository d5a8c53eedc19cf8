"""The folder in which one office lives: its database, its secret, its cache."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def data_folder() -> Path:
    """DANGVU_DATA, or ./var/office; made when missing, closed to other users of the machine."""
    folder = Path(os.environ.get("DANGVU_DATA", "var/office")).expanduser().absolute()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def kept_secret(folder: Path, make: Callable[[], str]) -> str:
    """The office's own secret, made once; two processes that start together agree on it."""
    path = folder / "secret-key"
    if not path.exists():
        draft = folder / f"secret-key.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(make(), encoding="ascii")
        # A link either makes the whole file or finds that somebody else was first.
        with suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text(encoding="ascii")
