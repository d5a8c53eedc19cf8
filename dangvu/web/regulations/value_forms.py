"""What an officer fills in to lay down a value, to end it or to take it back."""

from typing import Any

from django import forms

from dangvu.regulations.values import takes_number
from dangvu.rules.parameters import Parameter
from dangvu.web.fields import DayField


class AdoptionForm(forms.Form):
    value = forms.CharField(label="Mức riêng", max_length=200)
    source = forms.CharField(
        label="Căn cứ",
        max_length=300,
        help_text="Số, ký hiệu, ngày của văn bản. Ví dụ: Hướng dẫn 05-HD/BTCĐU ngày 03/3/2026, điểm 2",
    )
    from_on = DayField(label="Có hiệu lực từ")
    until_on = DayField(label="Đến hết ngày", required=False)
    is_verified = forms.BooleanField(
        label="Tôi đã đối chiếu với văn bản đã ký",
        required=False,
        help_text="Không đánh dấu thì màn hình ghi “chưa kiểm chứng”.",
    )

    def __init__(self, *args: Any, known: Parameter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["value"]
        field.label = f"Mức riêng ({known.unit})"
        if known.choices:
            self.fields["value"] = forms.ChoiceField(
                label="Cách của cấp ủy", choices=known.choices, widget=forms.RadioSelect
            )
        elif takes_number(known):
            field.widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}


class EndingForm(forms.Form):
    until_on = DayField(label="Áp dụng đến hết ngày", help_text="Ngày cuối cùng còn theo mức này.")


class TakingBackForm(forms.Form):
    reason = forms.CharField(
        label="Lý do rút", max_length=300, help_text="Ví dụ: ghi nhầm đơn vị; văn bản chưa ký."
    )
