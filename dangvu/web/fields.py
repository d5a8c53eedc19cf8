"""Form fields that take things as people write them."""

from datetime import date
from typing import Any

from django import forms

from dangvu.kernel.days import UnreadableDay, read_day

EXAMPLE = "Ghi như 3/2/2019, 03022019 hoặc 3-2-19."


class DayField(forms.CharField):
    """A whole day in any way people write it; `echo` makes the page say it back in words."""

    echo = True

    def __init__(self, *, latest: date | None = None, **kwargs: Any) -> None:
        self.latest = latest
        kwargs.setdefault("help_text", EXAMPLE)
        kwargs.setdefault("max_length", 20)
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}

    def to_python(self, value: Any) -> Any:
        """A date; None when empty and not required."""
        if isinstance(value, date):
            return value
        text = super().to_python(value)
        if not text:
            return None
        try:
            return read_day(text, latest=self.latest)
        except UnreadableDay as refusal:
            raise forms.ValidationError(str(refusal), code="unreadable") from None

    def run_validators(self, value: Any) -> None:
        """Those of a text field do not fit a date."""

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%d/%m/%Y}" if isinstance(value, date) else value
