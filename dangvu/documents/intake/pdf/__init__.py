"""A .pdf as text, by where its letters stand: columns of a letterhead, paragraphs, page breaks."""

from dangvu.documents.intake.pdf.reading import read

__all__ = ["read"]
