"""Every pattern of the readers against texts made to hurt it, doubled and doubled again.

What hurts is repeated, then comes an end that no pattern wants. A pattern grows faster than its text
when four times the text costs far more than four times as much.
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
from tools.bench.readers.attacks import attacks_on, repeats_without_bound

SHORT, LONG, FACTOR = 2_000, 32_000, 4
# Linear growth costs 4 times as much, squared growth 16 times; what costs this little is no matter.
TOO_MANY_TIMES, NO_MATTER, TOO_LONG = 9.0, 0.02, 0.4
# A run that goes on to the last letter is cheap; the one that fails there is tried from every letter.
_END = "~.;:,)/\n~"


def measure() -> Iterator[Figure]:
    patterns = dict(patterns_of_the_readers())
    judged = {pattern: grows_too_fast(pattern) for pattern in set(patterns.values())}
    grown = {name for name, pattern in patterns.items() if judged[pattern]}
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


def _in_letters(pattern: re.Pattern[bytes]) -> re.Pattern[str]:
    return re.compile(pattern.pattern.decode("latin-1"), pattern.flags | re.ASCII)


def _patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value if isinstance(value.pattern, str) else _in_letters(value)
    elif depth < 3 and isinstance(value, dict):
        for item in value.values():
            yield from _patterns_in(item, depth + 1)
    elif depth < 3 and isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from _patterns_in(item, depth + 1)


class TooLongError(Exception):
    """A pattern was still at work when its time was over."""


def grows_too_fast(pattern: re.Pattern[str]) -> bool:
    """Where every repeat has its bound, only how dear a letter is can be wrong."""
    accused = _grows if repeats_without_bound(pattern) else _is_dear
    return any(accused(pattern, unit) for unit in attacks_on(pattern))


def _is_dear(pattern: re.Pattern[str], unit: str) -> bool:
    return _seconds(pattern, unit, SHORT) is None


def _grows(pattern: re.Pattern[str], unit: str) -> bool:
    # Three times, so that a machine that was busy for a moment accuses nobody.
    return all(_costs_too_much(pattern, unit) for _ in range(3))


def _costs_too_much(pattern: re.Pattern[str], unit: str) -> bool:
    """Long texts are for patterns that are quick at short ones, lest the measuring take for ever."""
    short = _seconds(pattern, unit, SHORT)
    if short is None or short * (LONG / SHORT) ** 2 < NO_MATTER:
        return short is None
    length = LONG if short * LONG / SHORT < NO_MATTER else SHORT * FACTOR
    took = _seconds(pattern, unit, length)
    if took is None or took < NO_MATTER:
        return took is None
    before = _seconds(pattern, unit, length // FACTOR)
    return before is None or took > TOO_MANY_TIMES * before


def _seconds(pattern: re.Pattern[str], unit: str, length: int) -> float | None:
    """None when it is not done in time."""
    text = (unit * (length // len(unit) + 1))[:length] + _END
    # An alarm that is set makes the clock of the process coarse, not that of the thread.
    started = time.thread_time()
    try:
        with _at_most(TOO_LONG):
            for _ in pattern.finditer(text):
                pass
            pattern.match(text)
            pattern.fullmatch(text)
    except TooLongError:
        return None
    return time.thread_time() - started


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
