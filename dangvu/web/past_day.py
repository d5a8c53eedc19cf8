"""The day for which a page is asked: today, or another one typed as people write it (`?ngay=`)."""

from dataclasses import dataclass
from datetime import date

from dangvu.kernel.days import UnreadableDay, read_day
from dangvu.web.signed_in import SignedInRequest


@dataclass(frozen=True)
class AskedDay:
    """`on` is today when nothing else was asked, or when what was typed is refused."""

    on: date
    text: str
    refusal: str
    is_past: bool


def asked_day(request: SignedInRequest) -> AskedDay:
    today, text = request.on, request.GET.get("ngay", "").strip()
    if not text:
        return AskedDay(today, "", "", is_past=False)
    try:
        day = read_day(text, latest=today)
    except UnreadableDay as refusal:
        return AskedDay(today, text, str(refusal), is_past=False)
    if day > today:
        refused = f"Ngày {day:%d/%m/%Y} chưa tới. Chỉ xem được đến hôm nay, {today:%d/%m/%Y}."
        return AskedDay(today, text, refused, is_past=False)
    return AskedDay(day, f"{day:%d/%m/%Y}", "", is_past=day < today)
