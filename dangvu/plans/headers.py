"""How a plan is named and dated after its header facts."""

from datetime import date

from dangvu.plans.kinds import HEADER
from dangvu.plans.models import Plan
from dangvu.plans.moments import first_day, last_day
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Decision, Meaning

NAME_LENGTH = 500
TYPES = {
    "KH": "Kế hoạch", "CV": "Công văn", "HD": "Hướng dẫn", "NQ": "Nghị quyết", "QĐ": "Quyết định",
    "QĐi": "Quy định", "CT": "Chỉ thị", "TB": "Thông báo", "BC": "Báo cáo", "TTr": "Tờ trình",
    "QC": "Quy chế", "CTr": "Chương trình", "ĐA": "Đề án", "KL": "Kết luận", "GM": "Giấy mời",
}  # fmt: skip


FIELDS = ["key", "title", "doc_type", "issued_on", "period_from_on", "period_to_on"]


def take_header(plan: Plan) -> None:
    """Set the plan's header fields, unsaved: what an officer decided first, else what was read."""
    facts = plan.facts.filter(type__in=HEADER).exclude(decision=Decision.REJECTED)
    norms: dict[str, dict[str, object]] = {}
    for fact in sorted(facts, key=lambda f: (not f.takes_effect, f.start, f.pk)):
        norms.setdefault(fact.type, fact.meaning)
    plan.key = _text(norms, "header.number", "key")[:60]
    plan.title = (_text(norms, "header.abstract", "text") or _file_name(plan))[:NAME_LENGTH]
    plan.doc_type = document_type(norms.get("header.doc_type", {}))[:40]
    plan.issued_on = _day(_text(norms, "header.date", "date"))
    period = norms.get("header.period", {})
    plan.period_from_on = _day(str(period.get("from") or ""), is_start=True)
    plan.period_to_on = _day(str(period.get("to") or ""))


def document_type(norm: dict[str, object]) -> str:
    return str(norm.get("label") or TYPES.get(str(norm.get("code")), norm.get("code") or ""))


def _text(norms: dict[str, dict[str, object]], kind: str, name: str) -> str:
    return str(norms.get(kind, {}).get(name) or "")


def _file_name(plan: Plan) -> str:
    return plan.letter.file_name if plan.letter else plan.title


def _day(when: str, *, is_start: bool = False) -> date | None:
    """A header that gives no day of the calendar leaves the plan without one; its fact stays to see."""
    try:
        return (first_day(when) if is_start else last_day(when, Meaning.IN)) if when else None
    except NotPossible:
        return None
