"""Every pattern of the readers against texts made to hurt it, doubled and doubled again.

A pattern's own words are repeated: alone, in pairs, before a run of blanks, digits or letters.
A pattern grows faster than its text when four times the text costs far more than four times as much.
"""

import pkgutil
import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import dangvu.documents
from tools.bench.figures import Figure

SMALL, FACTOR = 2_000, 4
# Linear growth costs 4 times as much, squared growth 16 times; what costs this little is no matter.
TOO_MANY_TIMES, NO_MATTER, TOO_LONG = 9.0, 0.008, 1.0
_FILLERS = ("a", "a ", " ", "1", "1 ", "- ", "a, ", "1.", "A ", "\n", "(", '"')
_MOST_WORDS = 12


def measure() -> Iterator[Figure]:
    patterns = dict(patterns_of_the_readers())
    grown = {name for name, pattern in patterns.items() if grows_too_fast(pattern)}
    for name in sorted(grown):
        print(f"grows faster than its text: {name}", file=sys.stderr)
    yield Figure("patterns of the readers", len(patterns), "patterns")
    yield Figure("patterns that grow faster than their text", len(grown), "patterns", 0)


def patterns_of_the_readers() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Each compiled pattern with its module and name, also those in tuples, lists and dicts."""
    for found in pkgutil.walk_packages(dangvu.documents.__path__, "dangvu.documents."):
        if ".tests" in found.name or ".writing" in found.name:
            continue
        module = import_module(found.name)
        for name, value in vars(module).items():
            for number, pattern in enumerate(_patterns_in(value)):
                yield f"{found.name}.{name}[{number}]", pattern


def _patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 3 and isinstance(value, dict):
        for item in value.values():
            yield from _patterns_in(item, depth + 1)
    elif depth < 3 and isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from _patterns_in(item, depth + 1)


class TooLongError(Exception):
    """A pattern was still at work when its time was over."""


def grows_too_fast(pattern: re.Pattern[str]) -> bool:
    try:
        return any(_grows(pattern, unit) for unit in attacks_on(pattern))
    except TooLongError:
        return True


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """The engine of patterns looks for signals while it works."""

    def stop(*_: object) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _grows(pattern: re.Pattern[str], unit: str) -> bool:
    small = _seconds(pattern, unit, SMALL)
    if small * TOO_MANY_TIMES < NO_MATTER / FACTOR:
        return False
    large = _seconds(pattern, unit, SMALL * FACTOR)
    if large < NO_MATTER or large < TOO_MANY_TIMES * small:
        return False
    # Once more, so that a machine that was busy for a moment accuses nobody.
    return _seconds(pattern, unit, SMALL * FACTOR) > TOO_MANY_TIMES * _seconds(pattern, unit, SMALL)


def _seconds(pattern: re.Pattern[str], unit: str, length: int) -> float:
    text = (unit * (length // len(unit) + 1))[:length]
    started = time.process_time()
    with _at_most(TOO_LONG):
        for _ in pattern.finditer(text):
            pass
        pattern.match(text)
        pattern.fullmatch(text)
    return time.process_time() - started


def attacks_on(pattern: re.Pattern[str]) -> Iterator[str]:
    words = _words_of(pattern.pattern)
    yield from _FILLERS
    for word in words:
        yield word
        yield f"{word} "
        yield from (f"{word} {filler * 40}" for filler in ("a ", "1 ", "a"))
    for first in words[:5]:
        yield from (f"{first} {second} " for second in words[:5] if second != first)


def _words_of(source: str) -> list[str]:
    """The letters that stand in a pattern as themselves, longest first."""
    bare = re.sub(r"\\[a-zA-Z]|\[[^\]]*\]|\(\?(?:P<\w+>|[:=!<]+)|[{}?*+|()^$]|\d,\d*", "\0", source)
    words = {word.strip().replace("\\", "") for word in bare.split("\0")}
    return sorted((word for word in words if word), key=lambda word: (-len(word), word))[
        :_MOST_WORDS
    ]
