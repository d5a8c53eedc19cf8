"""Names the header and closing parts a text does not give; nothing is guessed for them."""

from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_PARTS = (
    ("header.number", "số, ký hiệu"),
    ("header.place", "nơi ban hành"),
    ("header.date", "ngày ban hành"),
    ("header.doc_type", "tên loại văn bản"),
    ("header.abstract", "trích yếu"),
    ("signer.capacity", "thể thức đề ký, chức vụ người ký"),
    ("signer", "họ tên người ký"),
)


def check_header(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    if not document.blocks or not any(_is_of_a_document(draft) for draft in drafts):
        return
    given = {draft.type for draft in drafts if _is_given(draft)}
    missing = [label for kind, label in _PARTS if kind not in given]
    if not any(d.type == "header.issuer" and d.norm["source"] == "header" for d in drafts):
        missing.insert(0, "tên cơ quan ban hành ở đầu văn bản")
    if missing:
        first = next((d for d in drafts if d.type == "header.number"), None)
        place = (first.start, first.end) if first else _first_words(document)
        detail = f"Văn bản không ghi {', '.join(missing)}; cần đối chiếu bản gốc rồi bổ sung."
        yield warning(place, "missing_header_field", detail, confidence=0.9)


def _is_given(draft: Draft) -> bool:
    """Printed in the header itself; of a date whose day is blank the day is still missing."""
    if draft.type == "header.date" and "date" not in draft.norm:
        return False
    return draft.norm.get("source") != "body"


def _is_of_a_document(draft: Draft) -> bool:
    return draft.type in (
        "header.number",
        "header.doc_type",
        "header.issuer",
        "recipient",
        "signer",
    )


def _first_words(document: Document) -> tuple[int, int]:
    block = document.blocks[0]
    return block.start, min(block.end, block.start + 40)
