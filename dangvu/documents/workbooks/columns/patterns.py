"""Patterns told as lines of plain text: easier to read and to add to than one long expression."""

import re
from collections.abc import Mapping

_WORD = re.compile(r"<([a-z_]+)>")
_BETWEEN = re.compile(r" \| |\n")


def one_of(lines: str, words: Mapping[str, str] | None = None) -> str:
    """One alternation of what stands on the lines and between " | "; <name> is put in from `words`."""
    parts = (part.strip() for part in _BETWEEN.split(lines))
    joined = "|".join(part for part in parts if part)
    if words:
        joined = _WORD.sub(lambda match: one_of(words[match[1]]), joined)
    return f"(?:{joined})"
