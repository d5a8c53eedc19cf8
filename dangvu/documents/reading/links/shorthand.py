"""Resolves `Chỉ thị số 28` to the numbered document of that type and number in the same text."""

from dangvu.documents.reading.document import Document


def documents_by_number(document: Document) -> dict[tuple[str, str], str]:
    known: dict[tuple[str, str], str] = {}
    for citation in document.citations:
        if citation.form == "numbered":
            number = citation.key.split("-")[0].split("/")[0].lstrip("0")
            known.setdefault((citation.type_word, number), citation.key)
    return known
