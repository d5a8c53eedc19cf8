"""What is told of one fact; each form gives values and saves nothing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from dangvu.people.kinds import (
    CertificateKind,
    FindingKind,
    Grade,
    GradingOf,
    PaperKind,
    SchoolGrade,
)
from dangvu.web.fields import DayField

OLDEST_YEAR = 1930


class FactForm(forms.Form):
    """`asked` are the parameters of the address, which say what the page came for."""

    source = forms.CharField(
        label="Căn cứ",
        max_length=200,
        help_text="Giấy tờ nói điều này. Ví dụ: Quyết định 412/QĐ-SNV ngày 12/12/2019.",
    )

    def __init__(self, *args: Any, today: date, asked: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, DayField):
                field.latest = today
        self.set_up(today, asked)

    def set_up(self, today: date, asked: Mapping[str, str]) -> None:
        """Choices and first values, as the page needs them."""

    def begin_with(self, name: str, value: str) -> None:
        """Whatever the address says; a choice that is none is left at the first one."""
        self.fields[name].initial = value


class GradingForm(FactForm):
    field_order = ("year", "of", "grade", "source")
    year = forms.IntegerField(label="Năm", min_value=OLDEST_YEAR)
    of = forms.ChoiceField(label="Ai xếp loại", choices=GradingOf.choices)
    grade = forms.ChoiceField(label="Mức xếp loại", choices=Grade.choices, widget=forms.RadioSelect)

    def set_up(self, today: date, asked: Mapping[str, str]) -> None:
        self.fields["year"].initial = _year(asked, today)
        self.begin_with("of", asked.get("loai", ""))


class SchoolResultForm(FactForm):
    field_order = ("school_year", "grade", "source")
    school_year = forms.IntegerField(
        label="Năm học bắt đầu năm",
        min_value=OLDEST_YEAR,
        help_text="Năm học 2018–2019 ghi 2018.",
    )
    grade = forms.ChoiceField(
        label="Học lực", choices=SchoolGrade.choices, widget=forms.RadioSelect
    )

    def set_up(self, today: date, asked: Mapping[str, str]) -> None:
        self.fields["school_year"].initial = _year(asked, today)


class CertificateForm(FactForm):
    field_order = ("kind", "number", "given_on", "source")
    kind = forms.ChoiceField(label="Lớp", choices=CertificateKind.choices)
    number = forms.CharField(label="Số giấy chứng nhận", max_length=40)
    given_on = DayField(label="Ngày cấp")

    def set_up(self, today: date, asked: Mapping[str, str]) -> None:
        self.begin_with("kind", asked.get("loai", ""))


class PaperForm(FactForm):
    field_order = ("kind", "dated_on", "kept_at", "source")
    kind = forms.ChoiceField(label="Giấy tờ", choices=PaperKind.choices)
    dated_on = DayField(label="Ngày trên giấy")
    kept_at = forms.CharField(
        label="Nơi lưu", max_length=120, help_text="Ví dụ: Tủ hồ sơ 2, ngăn 4."
    )

    def set_up(self, today: date, asked: Mapping[str, str]) -> None:
        self.begin_with("kind", asked.get("loai", ""))


class FindingForm(FactForm):
    field_order = ("kind", "is_positive", "body", "found_on", "source")
    kind = forms.ChoiceField(label="Nội dung", choices=FindingKind.choices)
    is_positive = forms.ChoiceField(
        label="Kết luận", choices=(("yes", "đạt"), ("no", "không đạt")), widget=forms.RadioSelect
    )
    body = forms.CharField(
        label="Nơi kết luận", max_length=200, help_text="Ví dụ: Chi bộ Văn phòng Sở Nội vụ."
    )
    found_on = DayField(label="Ngày kết luận")

    def set_up(self, today: date, asked: Mapping[str, str]) -> None:
        self.begin_with("kind", asked.get("loai", ""))
        self.begin_with("body", asked.get("noi", ""))


def _year(asked: Mapping[str, str], today: date) -> int:
    year = asked.get("nam", "")
    return int(year) if year.isascii() and year.isdigit() and len(year) == 4 else today.year - 1
