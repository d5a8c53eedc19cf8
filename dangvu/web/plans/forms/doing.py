"""Recording that a thing is done: by which unit, on which day."""

from datetime import date
from typing import Any

from django import forms

from dangvu.organisations.models import Organisation
from dangvu.web.fields import DayField


class DoneForm(forms.Form):
    unit = forms.ChoiceField(label="Đơn vị đã làm xong")
    done_on = DayField(label="Xong ngày")

    def __init__(self, *args: Any, units: list[Organisation], latest: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["unit"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(unit.pk), unit.name) for unit in units]
        if len(units) == 1:
            field.widget = forms.HiddenInput()
            field.initial = units[0].pk
        self.fields["done_on"] = DayField(label="Xong ngày", latest=latest, initial=latest)
