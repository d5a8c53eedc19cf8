"""What an officer says of the papers of a wave: which, for whom, and who signs."""

from collections.abc import Sequence
from typing import Any

from django import forms

from dangvu.registry.kinds import PaperKind

DECLARATION, SUBMISSION = PaperKind.BADGE_DECLARATION, PaperKind.BADGE_SUBMISSION
DECISION, PERSONAL = PaperKind.BADGE_DECISION, PaperKind.BADGE_DECISION_PERSON
INVITATION = PaperKind.BADGE_INVITATION
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

    def lines(self, name: str) -> list[str]:
        """A field of many lines as its lines, without the dashes that people put before them."""
        found = (line.strip().lstrip("-–").strip() for line in self.cleaned_data[name].splitlines())
        return [line.rstrip(";,.") for line in found if line]
