"""Forms of badges; they return values and save nothing."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from dangvu.honours.operations.deciding import Decision
from dangvu.honours.operations.drawing import WavePlan
from dangvu.honours.operations.giving import Ceremony, Happening
from dangvu.honours.queries import schemes_known
from dangvu.organisations.models import Organisation
from dangvu.web.fields import DayField


class DrawUpForm(forms.Form):
    """For which committee and day; the last day for lists, if a letter gives one."""

    unit = forms.ChoiceField(label="Đơn vị lập đợt")
    day = DayField(label="Ngày của đợt")
    scheme = forms.ChoiceField(label="Cách xếp người vào đợt", required=False)
    lists_due_on = DayField(label="Hạn các đơn vị gửi danh sách", required=False)
    due_source = forms.CharField(
        label="Văn bản đặt ra hạn ấy",
        required=False,
        max_length=300,
        help_text="Ví dụ: Kế hoạch 83-KH/ĐU.",
    )

    def __init__(
        self, *args: Any, units: Sequence[Organisation], days: Sequence[date], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        unit, scheme = self.fields["unit"], self.fields["scheme"]
        assert isinstance(unit, forms.ChoiceField)
        assert isinstance(scheme, forms.ChoiceField)
        unit.choices = [(str(each.pk), each.name) for each in units]
        scheme.choices = [("", "theo quy định đang áp dụng ở đơn vị"), *schemes_known()]
        self.fields["day"].initial = days[0] if days else None

    def plan(self) -> WavePlan:
        told = self.cleaned_data
        return WavePlan(
            told["day"], told["scheme"], told["lists_due_on"], told["due_source"].strip()
        )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Lý do", max_length=400, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Ví dụ: thiếu tờ khai của hai đồng chí.",
    )  # fmt: skip


class DecisionForm(forms.Form):
    number = forms.CharField(label="Số quyết định", max_length=40, help_text="Ví dụ: 1234-QĐ/TU.")
    decided_on = DayField(label="Ngày quyết định")

    def __init__(self, *args: Any, latest: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decided_on"] = DayField(label="Ngày quyết định", latest=latest, initial=latest)

    def decision(self) -> Decision:
        return Decision(self.cleaned_data["number"], self.cleaned_data["decided_on"])


class CeremonyForm(forms.Form):
    held_on = DayField(label="Ngày trao")
    at = forms.CharField(label="Giờ", max_length=20, required=False, help_text="Ví dụ: 8 giờ.")
    place = forms.CharField(label="Nơi trao", max_length=200)
    invited_on = DayField(label="Ngày gửi giấy mời")

    def ceremony(self) -> Ceremony:
        told = self.cleaned_data
        return Ceremony(told["held_on"], told["place"], told["invited_on"], told["at"])


class HappeningForm(forms.Form):
    """What befell a badge; which of the fields matter, the act says."""

    on = DayField(label="Ngày")
    place = forms.CharField(label="Nơi trao", max_length=200, help_text="Ví dụ: hội trường xã.")
    body = forms.CharField(
        label="Người, cơ quan thực hiện", max_length=200, help_text="Ví dụ: Bí thư Đảng ủy."
    )
    reason = forms.CharField(label="Lý do", max_length=300)

    def __init__(self, *args: Any, shown: Sequence[str], latest: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"] = DayField(label="Ngày", latest=latest, initial=latest)
        for name in ("place", "body", "reason"):
            if name not in shown:
                del self.fields[name]

    def happening(self) -> Happening:
        told = self.cleaned_data
        return Happening(
            told["on"], told.get("place", ""), told.get("body", ""), told.get("reason", "")
        )


class SeriesForm(forms.Form):
    """From which number the badges of a milestone go on."""

    milestone = forms.IntegerField(label="Huy hiệu bao nhiêu năm", min_value=30, max_value=90)
    letters = forms.CharField(label="Chữ của tỉnh trên huy hiệu", max_length=6)
    last_used = forms.IntegerField(label="Số cuối đã dùng", min_value=0, max_value=99_999_999)
    from_on = DayField(label="Từ ngày")

    def __init__(self, *args: Any, latest: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["from_on"] = DayField(label="Từ ngày", latest=latest, initial=latest)
