"""Reads one text: form first, then islands, then facts, then what a clerk should be warned of."""

from dangvu.documents.reading.facts import Reading


def read_text(text: str, *, name: str) -> Reading:
    return Reading(text=text, name=name)
