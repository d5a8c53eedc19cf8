"""Notices dates in an order that cannot be: due before the text, cited before written."""

from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft


def check_dates(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    header = next((d for d in drafts if d.type == "header.date"), None)
    if header and "date" in header.norm:
        yield from _against(header, drafts)
    for draft in drafts:
        first, last = draft.norm.get("from"), draft.norm.get("to")
        if draft.type == "deadline" and first and last and str(first) > str(last):
            detail = f"Khoảng thời gian bị ngược: từ {_day(str(first))} đến {_day(str(last))}."
            yield warning((draft.start, draft.end), "date_order", detail, confidence=0.9)


def _against(header: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    issued = str(header.norm["date"])
    evidence = ((header.start, header.end),)
    for draft in drafts:
        date = str(draft.norm.get("date") or "")
        if len(date) != 10:
            continue
        if draft.type == "deadline" and date < issued:
            detail = f"Hạn {_day(date)} sớm hơn ngày ban hành văn bản {_day(issued)}."
        elif draft.type == "citation" and date > issued:
            detail = f"Văn bản viện dẫn ghi ngày {_day(date)}, sau ngày ban hành {_day(issued)}."
        else:
            continue
        place = (draft.start, draft.end)
        yield warning(place, "date_order", detail, confidence=0.85, evidence=evidence)


def _day(date: str) -> str:
    return "/".join(reversed(date.split("-")))
