"""Taking a document in: what it really is, whether it may be here at all, and its text.

take_in: a file's name and bytes → `TakenIn`, or `RefusedDocument` with a sentence for the officer.
A .txt keeps its text exactly as decoded (UTF-8, or UTF-16 with its mark): no newline is translated,
only the byte-order mark is dropped. A .docx gives its paragraphs and tables in document order.
Offsets of facts refer to this text.
"""

from dangvu.documents.intake.refusals import RefusedDocument
from dangvu.documents.intake.taking import MAX_BYTES, TakenIn, refuse_too_large, take_in

__all__ = ["MAX_BYTES", "RefusedDocument", "TakenIn", "refuse_too_large", "take_in"]
