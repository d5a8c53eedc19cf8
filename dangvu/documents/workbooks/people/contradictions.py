"""What cannot all be true of one person: dates in the wrong order, ages that nobody has."""

from datetime import date

from dangvu.documents.workbooks.people.assembling import Draft
from dangvu.kernel.days import add_months, full_years

LEAST_AGE = {
    **dict.fromkeys(("admission_decision_date", "admission_date", "official_date"), 18),
    "youth_union_date": 14,
}
OLD_ENOUGH = max(LEAST_AGE.values())
PROBATION = 12
# Before this congress of September 1960 probation could be shorter than a year.
ONE_YEAR_SINCE = date(1960, 9, 10)
BIRTH_FIELDS = ("birth_date", "birth_month", "birth_year")
LATER = {
    "admission_decision_date": "ngày quyết định kết nạp",
    "admission_date": "ngày vào Đảng",
    "official_date": "ngày chính thức",
    "source_date": "ngày vào nguồn",
    "youth_union_date": "ngày vào Đoàn",
    "class_certificate_date": "ngày cấp giấy chứng nhận",
}


def doubt_contradictions(draft: Draft) -> None:
    """Adds a doubt to each of the values that contradict one another; the values stay as read."""
    _order(draft, "admission_decision_date", "admission_date")
    _probation(draft)
    birth = next((name for name in BIRTH_FIELDS if name in draft.fields), None)
    if birth:
        _too_young(draft, birth)


def _order(draft: Draft, first: str, second: str) -> None:
    if draft.fields.get(first, "") > draft.fields.get(second, "9999"):
        why = f"{_named(draft, first)} sau {_named(draft, second)}."
        _both(draft, first, second, why)


def _probation(draft: Draft) -> None:
    official = draft.fields.get("official_date")
    name = "admission_date" if "admission_date" in draft.fields else "admission_decision_date"
    admitted = draft.fields.get(name)
    if not official or not admitted:
        return
    if official < admitted:
        _both(
            draft,
            name,
            "official_date",
            f"{_named(draft, 'official_date')} trước {_named(draft, name)}.",
        )
    elif official == admitted:
        _doubt(draft, "official_date", f"Ngày chính thức trùng {LATER[name]}.")
    elif name == "admission_date" and int(official[:4]) - int(admitted[:4]) <= 1:
        _short(draft, date.fromisoformat(admitted), date.fromisoformat(official))


def _short(draft: Draft, admitted: date, official: date) -> None:
    if admitted >= ONE_YEAR_SINCE and official < add_months(admitted, PROBATION):
        _doubt(draft, "official_date", "Chưa đủ 12 tháng dự bị kể từ ngày vào Đảng.")


def _too_young(draft: Draft, birth: str) -> None:
    """The first day that comes too early, against the earliest on which the person may be born."""
    year = int(str(draft.fields[birth])[:4])
    for name in LATER:
        if name not in draft.fields or int(draft.fields[name][:4]) - year > OLD_ENOUGH:
            continue
        born, day = _earliest(draft.fields[birth]), date.fromisoformat(draft.fields[name])
        if day < born:
            _both(
                draft, birth, name, f"{_named(draft, name)} trước khi sinh ({_said(draft, birth)})."
            )
            return
        age = full_years(born, day)
        if age < LEAST_AGE.get(name, 0):
            _both(draft, birth, name, f"Tính ra mới {age} tuổi khi đến {LATER[name]}.")
            return


def _earliest(value: str | int) -> date:
    parts = [int(part) for part in str(value).split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def _named(draft: Draft, name: str) -> str:
    return f"{LATER[name]} ({_said(draft, name)})"


def _said(draft: Draft, name: str) -> str:
    return draft.seen.get(name) or str(draft.fields[name])


def _both(draft: Draft, first: str, second: str, why: str) -> None:
    why = why[:1].upper() + why[1:]
    _doubt(draft, first, why)
    _doubt(draft, second, why)


def _doubt(draft: Draft, name: str, why: str) -> None:
    draft.doubt(name, _said(draft, name), why)
