"""Sets unit quotas beside the total: what must be known, and what already cannot add up."""

from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft


def check_quotas(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    targets = [d for d in drafts if d.type == "target" and _counts_people(d)]
    yield from _allotments(document, targets)
    yield from _by_unit(targets)


def _allotments(document: Document, targets: Sequence[Draft]) -> Iterator[Draft]:
    """Parts listed right below a total must add up to it; `mỗi` among them leaves the sum open."""
    for place, total in enumerate(targets):
        block = document.block_at(total.start)
        if document.plain[document.blocks[block].end - 1] != ":":
            continue
        parts = _listed_below(document, targets[place + 1 :], block)
        if len(parts) < 2 or any(part.norm["per_unit"] for part in parts):
            continue
        added = sum(float(part.norm["min"]) for part in parts)
        if added != float(total.norm["min"]):
            detail = (
                f"Các phần phân bổ cộng lại là {_n(added)}, khác chỉ tiêu chung"
                f" {_n(total.norm['min'])}; cần kiểm tra lại."
            )
            evidence = tuple((part.start, part.end) for part in parts)
            place_of = (total.start, total.end)
            yield warning(place_of, "sum_mismatch", detail, confidence=0.85, evidence=evidence)


def _listed_below(document: Document, targets: Sequence[Draft], block: int) -> list[Draft]:
    parts = []
    for target in targets:
        block += 1
        if document.block_at(target.start) != block or not document.blocks[block].marker:
            break
        parts.append(target)
    return parts


def _by_unit(targets: Sequence[Draft]) -> Iterator[Draft]:
    totals = [d for d in targets if not d.norm["per_unit"]]
    units = [d for d in targets if d.norm["per_unit"]]
    if not totals or not units:
        return
    total = max(totals, key=lambda draft: float(draft.norm["min"]))
    years = _years(total)
    parts = [_part(unit, years) for unit in units]
    span = f" trong {years} năm" if years > 1 else ""
    detail = (
        f"Chỉ tiêu chung ít nhất {_n(total.norm['min'])} {total.norm['unit']}{span};"
        f" chỉ tiêu tối thiểu theo đơn vị: {'; '.join(parts)}."
        " Cần số đơn vị từng loại để cộng lại và đối chiếu."
    )
    evidence = tuple((unit.start, unit.end) for unit in units)
    yield warning((total.start, total.end), "quota_sum", detail, confidence=0.7, evidence=evidence)


def _counts_people(draft: Draft) -> bool:
    return draft.norm.get("unit") != "percent" and draft.norm.get("min") is not None


def _years(total: Draft) -> int:
    first, last = total.norm.get("period_from"), total.norm.get("period_to")
    return int(last) - int(first) if first and last and int(last) > int(first) else 1


def _part(unit: Draft, years: int) -> str:
    scope = unit.norm.get("scope") or "mỗi đơn vị"
    least = _n(unit.norm["min"])
    if unit.norm.get("period") == "every:year" and years > 1:
        each = float(unit.norm["min"]) * years
        return f"{scope}: {least} × {years} năm = {_n(each)} cho mỗi đơn vị"
    return f"{scope}: {least} cho mỗi đơn vị"


def _n(value: float) -> str:
    return f"{value:g}".replace(".", ",")
