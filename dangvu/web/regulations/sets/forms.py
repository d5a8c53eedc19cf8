"""Forms about a set as a whole: where a draft begins, its dates and source, when a set ends."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedSet
from dangvu.rules.sets.ruleset import SUBJECT_WORDS
from dangvu.web.fields import DayField

SUBJECTS = [(subject.value, words) for subject, words in SUBJECT_WORDS.items()]


def line(label: str, *, help_text: str = "", required: bool = True, long: int = 300) -> Any:
    return forms.CharField(label=label, max_length=long, required=required, help_text=help_text)


class BeginForm(forms.Form):
    title = line("Tên của bộ", help_text="Ví dụ: Tiêu chuẩn kết nạp năm 2020")
    subject = forms.ChoiceField(label="Bộ này trả lời câu hỏi nào", choices=SUBJECTS)
    chosen_unit = forms.ChoiceField(label="Áp dụng cho đơn vị và các đơn vị bên dưới")

    def __init__(
        self, *args: Any, units: Sequence[Organisation], is_copy: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(unit.pk): unit for unit in units}
        field = self.fields["chosen_unit"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(key, unit.name) for key, unit in self.units.items()]
        if len(units) == 1:
            field.widget, field.initial = forms.HiddenInput(), units[0].pk
        if is_copy:
            for name in ("title", "subject"):
                self.fields[name].widget = forms.HiddenInput()

    def unit(self) -> Organisation:
        return self.units[self.cleaned_data["chosen_unit"]]


class EndForm(forms.Form):
    until_on = DayField(label="Ngày cuối còn hiệu lực")
    source = line("Căn cứ", help_text="Ví dụ: Công văn 9-CV/ĐU ngày 03/02/2020")


class FrameForm(forms.Form):
    """Name, issuer, source, days, and which set it replaces."""

    title = line("Tên của bộ")
    issuer = line("Nơi ban hành", help_text="Ví dụ: Ban Thường vụ Đảng ủy Các cơ quan tỉnh")
    source = line(
        "Căn cứ",
        required=False,
        help_text="Ví dụ: Kế hoạch 83-KH/ĐU, mục II.1.2. Chưa có thì để trống.",
    )
    from_on = DayField(label="Có hiệu lực từ ngày")
    until_on = DayField(label="Đến hết ngày", required=False)
    years = forms.IntegerField(
        label="Xét trong bao nhiêu năm gần nhất", min_value=1, max_value=10,
        help_text="Các điều kiện tính theo năm chỉ nhìn lại chừng đó năm.",
    )  # fmt: skip
    follows = forms.ChoiceField(label="Thay cho bộ", required=False)

    def __init__(self, *args: Any, earlier: Sequence[AdoptedSet], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.earlier = {str(each.pk): each for each in earlier}
        field = self.fields["follows"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "không thay bộ nào")] + [
            (key, f"{each} (từ {each.from_on:%d/%m/%Y})") for key, each in self.earlier.items()
        ]

    def follows_set(self) -> AdoptedSet | None:
        return self.earlier.get(self.cleaned_data["follows"])

    def definition(self) -> dict[str, Any]:
        given = self.cleaned_data
        until = given["until_on"]
        return {
            "title": given["title"],
            "issuer": given["issuer"],
            "source": given["source"],
            "from_on": given["from_on"].isoformat(),
            "until_on": until.isoformat() if until else "",
            "years": given["years"],
        }
