"""Notices a text that stops in mid-sentence, or whose numbering skips."""

from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_STOPS = ".!?:;/)\"'"


def check_truncation(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    blocks = document.blocks
    if blocks and not any(block.zone == "closing" for block in blocks):
        last = blocks[-1]
        if (
            last.zone == "body"
            and last.end - last.start > 60
            and document.plain[last.end - 1] not in _STOPS
        ):
            place = (max(last.start, last.end - 60), last.end)
            detail = "Văn bản dừng giữa câu, có thể bị mất phần cuối; cần đối chiếu bản gốc."
            yield warning(place, "truncated", detail, confidence=0.75)
    yield from _gaps(document)


def _gaps(document: Document) -> Iterator[Draft]:
    last: dict[tuple[int | None, str], int] = {}
    for section in document.tree.sections:
        marker = document.blocks[section.block].marker
        assert marker is not None
        before = last.get((section.parent, section.style))
        if before is not None and marker.value > before + 1:
            block = document.blocks[section.block]
            detail = f"Đánh số nhảy từ {before} sang {marker.value}; có thể thiếu một mục ở giữa."
            place = (block.start, min(block.end, block.start + 40))
            yield warning(place, "truncated", detail, confidence=0.6)
        last[section.parent, section.style] = marker.value
