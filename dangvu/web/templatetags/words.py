"""Words that templates say often."""

from collections.abc import Sequence
from datetime import date

from django import template
from django.forms import BoundField

from dangvu.kernel.days import WEEKDAYS, in_words

register = template.Library()


@register.filter
def said(day: date | None) -> str:
    """A day in words: "thứ Hai, 02/12/2019"."""
    return in_words(day) if day else "chưa rõ"


@register.filter
def weekday(day: date | None) -> str:
    """ "thứ Hai"."""
    return WEEKDAYS[day.weekday()] if day else ""


@register.filter
def echoed(field: BoundField) -> str:
    """The day a field was read as, in words; empty when there is none to say."""
    read = getattr(field.form, "cleaned_data", {}).get(field.name) or field.initial
    return in_words(read) if isinstance(read, date) else ""


@register.filter
def upto(found: Sequence[object], limit: int | None) -> Sequence[object]:
    return found if limit is None else found[:limit]


@register.filter
def thousands(number: int | None) -> str:
    """8877 → "8 877" with a thin no-break blank, as house style prints counts."""
    return "–" if number is None else f"{number:,}".replace(",", "\u202f")


@register.filter
def dong(amount: int | None) -> str:
    """2235000 → "2.235.000 đồng", as decisions and cash books write money."""
    return "–" if amount is None else f"{amount:,} đồng".replace(",", ".")
