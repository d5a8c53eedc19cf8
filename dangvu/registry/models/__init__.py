"""One aggregate a file; the names that other rooms use are gathered here."""

from dangvu.registry.models.letters import Letter
from dangvu.registry.models.numbers import CommitteeTerm, DocumentNumber
from dangvu.registry.models.templates import PaperTemplate

__all__ = ["CommitteeTerm", "DocumentNumber", "Letter", "PaperTemplate"]
