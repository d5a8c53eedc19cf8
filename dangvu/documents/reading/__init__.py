"""Reads an administrative document into facts a clerk can check and confirm."""

from dangvu.documents.reading.facts import Evidence, Fact, Reading
from dangvu.documents.reading.read import read_text

__all__ = ["Evidence", "Fact", "Reading", "read_text"]
