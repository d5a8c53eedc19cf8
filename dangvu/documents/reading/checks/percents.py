"""Works out printed percentages again: cut instead of rounded, or simply wrong."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft


def check_percents(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    for draft in drafts:
        if (
            draft.type == "statistic"
            and draft.norm.get("of")
            and draft.norm.get("percent") is not None
        ):
            yield from _check(draft)


def _check(draft: Draft) -> Iterator[Draft]:
    part, whole = Fraction(str(draft.norm["value"])), Fraction(str(draft.norm["of"]))
    printed = str(draft.norm["percent"])
    digits = len(printed.partition(".")[2])
    exact = part * 100 / whole
    cut, rounded = _cut(exact, digits), _cut(exact + Fraction(1, 2 * 10**digits), digits)
    value = Fraction(printed)
    if value == rounded:
        return
    place = (draft.start, draft.end)
    said = f"{_figure(part, 0)}/{_figure(whole, 0)} ghi {_figure(value, digits)}%"
    if value == cut:
        detail = (
            f"{said}, làm tròn là {_figure(rounded, digits)}%: số in ra bị cắt, không làm tròn."
        )
        yield warning(place, "percent_truncated", detail, confidence=0.95)
        return
    detail = f"{said}, tính lại là {_figure(rounded, digits)}%; số liệu không khớp, cần kiểm tra."
    yield warning(place, "sum_mismatch", detail, confidence=0.95)


def _cut(value: Fraction, digits: int) -> Fraction:
    scale = 10**digits
    return Fraction(int(value * scale), scale)


def _figure(value: Fraction, digits: int) -> str:
    """In Vietnamese writing: 7.453 and 82,28."""
    text = f"{float(value):,.{digits}f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")
