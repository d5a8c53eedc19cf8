"""The day for which somebody is judged (`?ngay=`): a review may lie ahead, or long behind."""

from datetime import date

from dangvu.kernel.days import UnreadableDay, add_months, read_day
from dangvu.web.past_day import AskedDay
from dangvu.web.signed_in import SignedInRequest

AHEAD_MONTHS = 24
EARLIEST = date(2016, 1, 1)


def review_day(request: SignedInRequest) -> AskedDay:
    """Today, or the day typed; what cannot be judged is refused and today is shown."""
    today, text = request.on, request.GET.get("ngay", "").strip()
    latest = add_months(today, AHEAD_MONTHS)
    if not text:
        return AskedDay(today, "", "", is_past=False)
    try:
        day = read_day(text, latest=latest)
    except UnreadableDay as refusal:
        return AskedDay(today, text, str(refusal), is_past=False)
    if not EARLIEST <= day <= latest:
        refused = (
            f"Chỉ xét được từ {EARLIEST:%d/%m/%Y} đến {latest:%d/%m/%Y}; ngày {day:%d/%m/%Y} nằm "
            "ngoài khoảng đó."
        )
        return AskedDay(today, text, refused, is_past=False)
    return AskedDay(day, f"{day:%d/%m/%Y}", "", is_past=day < today)
