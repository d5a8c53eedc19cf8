"""What an administrator fills in."""

from typing import Any

from django import forms

from dangvu.access.permissions import Role
from dangvu.web.fields import DayField


class AccountForm(forms.Form):
    full_name = forms.CharField(label="Họ và tên", max_length=120)
    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=40,
        help_text="Chữ thường không dấu, số, dấu chấm, gạch ngang. Ví dụ: hoa.tran",
    )

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).strip().lower()


class AppointmentForm(forms.Form):
    role = forms.ChoiceField(label="Vai", choices=Role.choices, widget=forms.RadioSelect)
    from_on = DayField(label="Từ ngày")

    def __init__(self, *args: Any, is_cell: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_cell:
            field = self.fields["role"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [choice for choice in Role.choices if choice[0] != Role.CELL_SECRETARY]


class EndingForm(forms.Form):
    on = DayField(label="Thôi từ ngày", help_text="Ngày đầu tiên không còn giữ vai này.")
