"""Words that templates say often."""

from datetime import date

from django import template

from dangvu.kernel.days import in_words

register = template.Library()


@register.filter
def said(day: date | None) -> str:
    """A day in words: "thứ Hai, 02/12/2019"."""
    return in_words(day) if day else "chưa rõ"


@register.filter
def thousands(number: int | None) -> str:
    """8877 → "8 877" with a thin no-break blank, as house style prints counts."""
    return "–" if number is None else f"{number:,}".replace(",", "\u202f")
