"""Shows a text without tones and in lower case, with a way back to every place of the source."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Combining marks, zero-width signs and carriage returns: the view has no place of its own for them.
_NOT_ONE_TO_ONE = re.compile("[\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad\r]")
_CLUSTER = re.compile(
    "\r\n?|[\u200b-\u200f\u2060\ufeff\u00ad]|[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+"
)
_LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
_DASHES = "‐‑‒–—―−•●▪■◦‣⁃∙·"
_QUOTES = "“”„‟«»″〝〞"
_APOSTROPHES = "‘’‚‛′"


def _folded(code: int) -> str:
    char = chr(code)
    for group, plain in ((_LINE_ENDS, "\n"), (_DASHES, "-"), (_QUOTES, '"'), (_APOSTROPHES, "'")):
        if char in group:
            return plain
    if char in "đĐðÐ":
        return "d"
    if char == "…":
        return "."
    if char in "*_" or char.isspace() or not char.isprintable():
        return " "
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


class _Folding(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = _folded(code)
        return self[code]


_FOLDING = _Folding()


@dataclass(frozen=True)
class View:
    """`plain`, `shown`, `starts` and `ends` have one entry for each letter a reader sees.

    `plain` is what patterns are matched on, `shown` what a person is shown (composed, with tones);
    `starts` and `ends` are the bounds of that letter in `source`.
    """

    source: str
    plain: str
    shown: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        return self.starts[start], self.ends[end - 1]

    def select(self, letters: Iterable[int | str]) -> "View":
        """A view of some letters in their order; a string stands between letters of the source."""
        chosen = [
            (self.plain[letter], self.shown[letter], self.starts[letter], self.ends[letter])
            if isinstance(letter, int)
            else (letter, letter, 0, 0)
            for letter in letters
        ]
        return View(
            self.source,
            "".join(letter[0] for letter in chosen),
            "".join(letter[1] for letter in chosen),
            [letter[2] for letter in chosen],
            [letter[3] for letter in chosen],
        )


def view_of(source: str) -> View:
    if not _NOT_ONE_TO_ONE.search(source):
        size = len(source)
        return View(source, fold(source), source, range(size), range(1, size + 1))
    return _view_of_clusters(source)


def fold(text: str) -> str:
    """Toneless and in lower case, letter for letter; the text must be composed (NFC)."""
    return text.translate(_FOLDING)


def _view_of_clusters(source: str) -> View:
    shown: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(source):
        letter = _letter(cluster.group())
        if letter:
            shown.append(letter)
            starts.append(cluster.start())
            ends.append(cluster.end())
    text = "".join(shown)
    return View(source, fold(text), text, starts, ends)


def _letter(cluster: str) -> str:
    if cluster in ("\r", "\r\n"):
        return "\n"
    if len(cluster) == 1:
        return "" if _NOT_ONE_TO_ONE.match(cluster) else cluster
    if unicodedata.combining(cluster[0]):
        return ""
    return unicodedata.normalize("NFC", cluster)[0]
