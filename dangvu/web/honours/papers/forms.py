"""What an officer says of the papers of a wave: which, for whom, and who signs."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dangvu.honours.issuing import Signing

Choices = Sequence[tuple[str, str]]


class PapersForm(forms.Form):
    kind = forms.ChoiceField(label="Lập giấy gì", widget=forms.RadioSelect)
    people = forms.MultipleChoiceField(
        label="Cho những ai",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Chưa chọn ai."},
    )
    number = forms.CharField(
        label="Số, ký hiệu", required=False, max_length=40,
        help_text="Lấy ở Sổ văn bản đi, ví dụ 05-TTr/ĐU. Để trống: ghi bằng tay.",
    )  # fmt: skip
    authority = forms.CharField(label="Thẩm quyền ký", required=False, max_length=80)
    post = forms.CharField(label="Chức vụ người ký", required=False, max_length=80)
    signer = forms.CharField(label="Người ký", required=False, max_length=80)
    to_body = forms.CharField(label="Kính gửi", required=False, max_length=200)
    recipients = forms.CharField(
        label="Nơi nhận", required=False, max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}), help_text="Mỗi nơi một dòng.",
    )  # fmt: skip
    basis = forms.CharField(
        label="Căn cứ", required=False, max_length=1500,
        widget=forms.Textarea(attrs={"rows": 4}), help_text="Mỗi căn cứ một dòng.",
    )  # fmt: skip

    def __init__(self, *args: Any, kinds: Choices, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("kind", kinds), ("people", people)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def signing(self) -> Signing:
        cleaned = self.cleaned_data
        plain = ("number", "authority", "post", "signer", "to_body")
        return Signing(
            **{name: cleaned[name].strip() for name in plain},
            recipients=self._lines("recipients"),
            basis=self._lines("basis"),
        )

    def _lines(self, name: str) -> tuple[str, ...]:
        """A field of many lines as its lines, without the marks that people put around them."""
        found = (line.strip(" -–;,.\t\r") for line in self.cleaned_data[name].splitlines())
        return tuple(line for line in found if line)
