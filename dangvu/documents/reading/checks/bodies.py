"""Notices a report that goes through or to a body of another level than everywhere else."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dangvu.documents.reading.checks.warning import warning
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.view import fold

_FEWEST_OTHERS = 2
_LEVELS = ("tinh uy", "thanh uy", "huyen uy", "thi uy", "quan uy", "dang uy", "trung uong")


def check_bodies(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    reports = [draft for draft in drafts if draft.type == "report_duty"]
    for report in reports:
        via = str(report.norm.get("via") or "")
        office, level = _split(via)
        usual = _usual(document, office) if level else None
        if usual and usual != level and not _fits_receiver(report, level):
            yield _warn(document, report, (via, "qua"), office, usual)
    yield from _odd_receivers(document, reports)


def _odd_receivers(document: Document, reports: Sequence[Draft]) -> Iterator[Draft]:
    """One report goes to an office of another level than all the others, and not from that office."""
    for report in reports:
        name = str(report.norm.get("to") or "")
        office, level = _split(name)
        others = [_split(str(r.norm.get("to") or "")) for r in reports if r is not report]
        levels = {other for head, other in others if head == office and other}
        if not level or len(levels) != 1 or level in levels or len(others) < _FEWEST_OTHERS:
            continue
        usual = levels.pop()
        if (
            usual not in fold(str(report.norm.get("from") or ""))
            and _usual(document, office) == usual
        ):
            yield _warn(document, report, (name, "tới"), office, usual)


def _split(name: str) -> tuple[str, str]:
    """`Ban Tổ chức Tỉnh ủy` → (`ban to chuc`, `tinh uy`)."""
    plain = fold(name)
    for level in _LEVELS:
        if f" {level}" in plain:
            return plain.split(f" {level}")[0], level
    return plain, ""


def _usual(document: Document, office: str) -> str | None:
    """The level this office has most often in the body of the text, outside cited documents."""
    counts: Counter[str] = Counter()
    for body in document.bodies:
        zone = document.blocks[document.block_at(body.start)].zone
        if zone not in ("body", "opening") or document.is_cited(body.start):
            continue
        other, level = _split(document.shown[body.start : body.end])
        if other == office and level:
            counts[level] += 1
    common = counts.most_common(2)
    if not common or (len(common) > 1 and common[0][1] == common[1][1]):
        return None
    return common[0][0]


def _fits_receiver(report: Draft, level: str) -> bool:
    """Through the office of the very body it goes to: nothing odd about that."""
    return level in fold(str(report.norm.get("to", "")))


def _warn(
    document: Document, report: Draft, way: tuple[str, str], office: str, usual: str
) -> Draft:
    name, preposition = way
    words = next(
        document.shown[body.start : body.end]
        for body in document.bodies
        if _split(document.shown[body.start : body.end]) == (office, usual)
    )
    found = document.shown.find(name, report.start, report.end)
    place = (found, found + len(name)) if found >= 0 else (report.start, report.end)
    detail = (
        f"Báo cáo gửi {preposition} “{name}”, trong khi các chỗ khác của văn bản ghi “{words}”;"
        " có thể là nhầm cấp, cần hỏi lại cơ quan ban hành."
    )
    return warning(place, "unlikely_body", detail, confidence=0.85, suggestion=words)
