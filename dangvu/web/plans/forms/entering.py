"""The form that brings a letter in, and the question about secrets that keeps the file at hand."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.utils import ErrorList

from dangvu.documents.intake import MAX_BYTES
from dangvu.organisations.models import Organisation
from dangvu.web.fields import DayField

# A file up to this size travels inside the page that asks about secrets: nothing is stored meanwhile.
CARRIED = 2 * 1024 * 1024


@dataclass(frozen=True)
class Given:
    unit: Organisation
    name: str
    content: bytes
    size: int
    received_on: date | None
    is_open: bool


class EnterForm(forms.Form):
    file = forms.FileField(
        label="Văn bản",
        allow_empty_file=True,
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".txt,.docx,.pdf"}),
        help_text="Tệp Word (.docx), tệp PDF hoặc văn bản thuần (.txt).",
        error_messages={
            "required": "Chưa chọn tệp. Ví dụ: ke-hoach-83.docx.",
            "max_length": "Tên tệp quá dài. Hãy đặt tên ngắn hơn, ví dụ: ke-hoach-83.docx.",
        },
    )
    unit = forms.ChoiceField(label="Văn bản của")
    received_on = DayField(label="Ngày nhận", required=False, help_text="Để trống: hôm nay.")
    carried = forms.CharField(required=False, widget=forms.HiddenInput)
    carried_name = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    is_open = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, units: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].required = not self.data.get("carried_name")
        self.units = {str(unit.pk): unit for unit in units}
        field = self.fields["unit"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(key, unit.name) for key, unit in self.units.items()]
        if len(units) == 1:
            field.widget = forms.HiddenInput()
            field.initial = units[0].pk

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        upload = cleaned.get("file")
        if isinstance(upload, UploadedFile):
            name, content, size = str(upload.name), _read(upload), upload.size or 0
        else:
            name, content = str(cleaned.get("carried_name")), _decoded(cleaned.get("carried", ""))
            size = len(content)
        return {**cleaned, "name": name, "content": content, "size": size}

    def given(self) -> Given:
        cleaned = self.cleaned_data
        return Given(
            unit=self.units[cleaned["unit"]],
            name=cleaned["name"],
            content=cleaned["content"],
            size=cleaned["size"],
            received_on=cleaned["received_on"],
            is_open=cleaned["is_open"],
        )

    def asking(self) -> "EnterForm":
        """The same form with the file inside, and the question as a box to tick."""
        cleaned = self.cleaned_data
        carried = len(cleaned["content"]) <= CARRIED
        form = EnterForm(
            initial={
                "unit": cleaned["unit"],
                "received_on": cleaned["received_on"],
                "carried": base64.b64encode(cleaned["content"]).decode() if carried else "",
                "carried_name": cleaned["name"] if carried else "",
            },
            units=list(self.units.values()),
            error_class=ErrorList,
        )
        form.fields["is_open"] = forms.BooleanField(
            required=False, label="Đây không phải văn bản mật; chỉ nhắc tới việc giữ bí mật."
        )
        for name in ("unit", "received_on", *(("file",) if carried else ())):
            form.fields[name].widget = forms.HiddenInput()
        if carried:
            del form.fields["file"]
        return form


def _read(upload: "UploadedFile[Any]") -> bytes:
    """No more than could be taken in: a larger file is refused by its size."""
    content: bytes = upload.read(MAX_BYTES)
    return content


def _decoded(carried: str) -> bytes:
    try:
        return base64.b64decode(carried, validate=True)
    except (binascii.Error, ValueError):
        return b""
