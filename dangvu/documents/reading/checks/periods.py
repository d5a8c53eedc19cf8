"""Notices a plan of one span of years that sets a goal for another."""

from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft


def check_periods(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    header = next((d for d in drafts if d.type == "header.period"), None)
    if header is None or header.norm["from"] == header.norm["to"] or "-" in header.norm["from"]:
        return
    for target in drafts:
        if target.type != "target" or not target.norm.get("period_from"):
            continue
        said = (target.norm["period_from"], target.norm["period_to"])
        if said != (header.norm["from"], header.norm["to"]):
            detail = (
                f"Văn bản cho giai đoạn {header.norm['from']}-{header.norm['to']} nhưng chỉ tiêu"
                f" đặt cho {said[0]}-{said[1]}; cần xác định chỉ tiêu tính từ năm nào."
            )
            evidence = ((header.start, header.end),)
            place = (target.start, target.end)
            yield warning(place, "period_mismatch", detail, confidence=0.85, evidence=evidence)
