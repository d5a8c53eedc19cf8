"""What an officer fills in for a number, a term, a template."""

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from dangvu.documents.writing import MAX_TEMPLATE
from dangvu.registry.kinds import DocumentType, PaperKind
from dangvu.registry.operations.numbers import Outgoing
from dangvu.registry.operations.templates import Offered
from dangvu.web.fields import DayField


class NumberForm(forms.Form):
    type = forms.ChoiceField(label="Loại văn bản")
    subject = forms.CharField(
        label="Trích yếu", max_length=300, help_text="Ví dụ: về việc tặng Huy hiệu Đảng đợt 03/02."
    )
    dated_on = DayField(label="Ngày văn bản")
    body = forms.CharField(
        label="Ký hiệu cơ quan", max_length=10, help_text="Phần sau dấu gạch chéo, ví dụ ĐU, BTCĐU."
    )
    starting_at = forms.IntegerField(
        label="Số bắt đầu",
        required=False,
        help_text="Chỉ ghi khi nối tiếp sổ giấy: số kế tiếp của sổ giấy.",
        error_messages={"invalid": "Ghi một số, ví dụ 48."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["type"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, f"{words} ({code})") for code, words in DocumentType.choices]

    def outgoing(self) -> Outgoing:
        cleaned = self.cleaned_data
        return Outgoing(
            type=cleaned["type"],
            body=cleaned["body"].strip(),
            dated_on=cleaned["dated_on"],
            subject=cleaned["subject"],
            starting_at=cleaned["starting_at"],
        )


class TermForm(forms.Form):
    name = forms.CharField(label="Nhiệm kỳ", max_length=20, help_text="Ví dụ: 2020–2025.")
    from_on = DayField(label="Ngày đại hội")


class VoidForm(forms.Form):
    reason = forms.CharField(
        label="Vì sao không dùng", max_length=200, help_text="Ví dụ: lấy nhầm loại văn bản."
    )


class TemplateForm(forms.Form):
    file = forms.FileField(
        label="Mẫu mới",
        max_length=200,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        help_text="Tệp Word .docx, không quá 5 MB, không có macro.",
        error_messages={
            "required": "Chưa chọn tệp. Ví dụ: cong-van.docx.",
            "max_length": "Tên tệp quá dài. Hãy đặt tên ngắn hơn, ví dụ: cong-van.docx.",
        },
    )
    source = forms.CharField(
        label="Căn cứ", max_length=200, help_text="Hướng dẫn, quy định mà mẫu này theo."
    )
    from_on = DayField(label="Dùng từ ngày")

    def offered(self, kind: PaperKind) -> Offered:
        upload: UploadedFile[Any] = self.cleaned_data["file"]
        from_on: date = self.cleaned_data["from_on"]
        return Offered(
            kind=kind,
            file_name=str(upload.name),
            content=upload.read(MAX_TEMPLATE + 1),
            from_on=from_on,
            source=self.cleaned_data["source"],
        )
