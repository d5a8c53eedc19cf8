"""Sizes at which the build fails (the aims are half of them)."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

FILE, FOLDER, TEMPLATE, KERNEL = 400, 20, 100, 300


def too_long(path: str, text: str, limit: int = FILE) -> list[str]:
    lines = len(text.splitlines())
    return [f"{path}: {lines} lines, at most {limit}; cut it in two"] if lines > limit else []


def too_full(paths: Iterable[str]) -> list[str]:
    """Folders with too many files; migrations pile up by nature."""
    counted = Counter(str(PurePosixPath(path).parent) for path in paths)
    return [
        f"{folder}: {count} files, at most {FOLDER}"
        for folder, count in sorted(counted.items())
        if count > FOLDER and not folder.endswith("migrations")
    ]


def kernel_too_large(texts: Iterable[str]) -> list[str]:
    lines = sum(len(text.splitlines()) for text in texts)
    return [f"dangvu/kernel: {lines} lines, at most {KERNEL}"] if lines > KERNEL else []
