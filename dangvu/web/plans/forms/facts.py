"""Correcting a fact: typed fields for each kind, dates as people write them, back to a norm."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import QueryDict

from dangvu.plans.linking import metric_of
from dangvu.plans.making import said_with
from dangvu.plans.models import ReadFact
from dangvu.plans.moments import EXAMPLE, as_written, shown
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Metric

Norm = dict[str, Any]
WHEN = "Ghi như 11/12/2019, 11/2020 (cả tháng) hoặc 2020 (cả năm)."
OPS = [
    ("before", "trước ngày (ngày ghi không tính)"),
    ("by", "chậm nhất (ngày ghi còn kịp)"),
    ("on", "đúng ngày"),
    ("in", "trong (tháng, năm, khoảng thời gian)"),
    ("recurring", "định kỳ"),
    ("relative", "tính từ một việc khác"),
]
ROUNDS = [
    ("month", "hằng tháng"),
    ("quarter", "hằng quý"),
    ("half", "6 tháng"),
    ("year", "hằng năm"),
]
MANNERS = [
    ("is_percent", "con số là phần trăm"),
    ("open_ended", "“trở lên”: không có mức trên"),
    ("exclusive", "“trên”: không kể chính con số đó"),
    ("per_unit", "mỗi đơn vị đều phải đạt"),
    ("is_yearly", "tính cho từng năm"),
]
POLARITIES = [
    ("require", "phải có"),
    ("exclude", "không nhận, chưa xét"),
    ("prefer", "quan tâm, ưu tiên"),
]


def line(label: str, *, required: bool = False, help_text: str = "", long: int = 300) -> Any:
    return forms.CharField(
        label=label, required=required, help_text=help_text, max_length=long, strip=True
    )


def lines(label: str, help_text: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, required=False, widget=area, help_text=help_text)


class FactForm(forms.Form):
    """`norm` gives the corrected meaning; what the form does not ask stays as it was read."""

    def __init__(self, data: QueryDict | None, *, fact: ReadFact) -> None:
        self.read = self.meaning_of(fact)
        super().__init__(data, initial=self.initial_of(self.read))

    @staticmethod
    def meaning_of(fact: ReadFact) -> Norm:
        return dict(fact.meaning)

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        return dict(read)

    def norm(self) -> Norm:
        """Raises NotPossible, with the field, for what cannot be read."""
        return _without_nothing({**self.read, **self.cleaned_data})


class TargetForm(FactForm):
    metric_code = forms.ChoiceField(label="Đếm gì", choices=Metric.choices)
    min = line("Ít nhất", help_text="Ví dụ: 180")
    max = line("Nhiều nhất", help_text="Ví dụ: 220")
    manner = forms.MultipleChoiceField(
        label="Cách tính", choices=MANNERS, required=False, widget=forms.CheckboxSelectMultiple
    )
    scope = line("Đơn vị nào", help_text="Ví dụ: đảng bộ xã, phường")
    condition = line("Điều kiện", help_text="Ví dụ: đối với các đơn vị có nguồn")
    period_from = line("Từ", help_text=WHEN)
    period_to = line("Đến hết", help_text=WHEN)

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        period = str(read.get("period") or "")
        is_yearly = period.startswith("every")
        is_percent = read.get("unit") == "percent"
        ends = "" if is_yearly else period
        manner = [name for name, _ in MANNERS if read.get(name)]
        manner += ["is_percent"] * is_percent + ["is_yearly"] * is_yearly
        return {
            **read,
            "metric_code": read.get("metric_code")
            or metric_of(str(read.get("metric") or ""), is_percent=is_percent).value,
            "manner": manner,
            "period_from": shown(str(read.get("period_from") or ends)),
            "period_to": shown(str(read.get("period_to") or ends)),
        }

    def norm(self) -> Norm:
        given = dict(self.cleaned_data)
        manner = given.pop("manner")
        given |= {name: name in manner for name, _ in MANNERS}
        is_percent = given.pop("is_percent")
        unit = self.read.get("unit")
        given["unit"] = "percent" if is_percent else ("" if unit == "percent" else unit)
        given["metric"] = str(Metric(given["metric_code"]).label)
        given["period"] = "every:year" if given["is_yearly"] else ""
        for name in ("period_from", "period_to"):
            given[name] = as_written(given[name], field=name) if given[name] else ""
        return _without_nothing({**self.read, **given})


class TimedForm(FactForm):
    """The part that deadlines and report duties share."""

    op = forms.ChoiceField(label="Cách hiểu", choices=OPS)
    date = line("Ngày, tháng hoặc năm", help_text=WHEN)
    date_to = line("Đến (nếu là một khoảng)", help_text=WHEN)
    every = forms.MultipleChoiceField(
        label="Định kỳ", choices=ROUNDS, required=False, widget=forms.CheckboxSelectMultiple
    )

    def moment(self) -> Norm:
        given = self.cleaned_data
        if given["op"] == "recurring":
            # The month or quarter with which a year's round ends is not asked for here.
            ends = {name: self.read.get(name) for name in ("quarter", "month", "day")}
            return {"op": "recurring", "every": ",".join(given["every"]) or "other", **ends}
        if given["op"] == "relative":
            return {"op": "relative", "anchor": given["date"] or self.read.get("anchor")}
        first = as_written(given["date"]) if given["date"] else ""
        if given["date_to"]:
            return {"op": "in", "from": first, "to": as_written(given["date_to"], field="date_to")}
        kind = {4: "year", 7: "month"}.get(len(first), "date")
        return {"op": given["op"], kind: first}


class DeadlineForm(TimedForm):
    what = line("Việc gì", long=500)
    who = line("Ai làm", help_text="Ví dụ: các chi bộ, đảng bộ cơ sở")

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        first = read.get("from") or read.get("date") or read.get("month") or read.get("year") or ""
        return {
            **read,
            "date": shown(str(first)) if read.get("op") != "relative" else read.get("anchor"),
            "date_to": shown(str(read.get("to") or "")),
            "every": str(read.get("every") or "").replace(",", " ").split(),
        }

    def norm(self) -> Norm:
        given = self.cleaned_data
        if given["op"] in {"before", "by", "on", "in"} and not (given["date"] or given["date_to"]):
            raise NotPossible(f"Chưa ghi ngày. {EXAMPLE}", field="date")
        return _without_nothing({"what": given["what"], "who": given["who"], **self.moment()})


class ReportDutyForm(TimedForm):
    what = line("Báo cáo gì", long=500)
    from_whom = line("Ai gửi", help_text="Ví dụ: các chi bộ, đảng bộ cơ sở")
    to = line("Gửi ai")
    via = line("Qua ai", long=200, help_text="Ví dụ: Ban Tổ chức Đảng ủy")

    @staticmethod
    def meaning_of(fact: ReadFact) -> Norm:
        """How its day is meant stands in the deadline that was read in the same words."""
        nearby = said_with(fact) or {}
        return {"op": nearby.get("op"), **fact.meaning}

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        when = str(read.get("when") or "")
        is_round = when.startswith("recurring")
        first, _, last = ("", "", "") if is_round else when.partition("..")
        default = "recurring" if is_round else "in" if len(first) < 10 else "by"
        return {
            **read,
            "from_whom": read.get("from"),
            "op": read.get("op") or default,
            "date": shown(first),
            "date_to": shown(last),
            "every": when.partition(":")[2].replace(",", " ").split(),
        }

    def norm(self) -> Norm:
        given, moment = self.cleaned_data, self.moment()
        when = moment.get("date") or moment.get("month") or moment.get("year") or ""
        if moment["op"] == "recurring":
            when = f"recurring:{moment['every']}"
        elif moment.get("to"):
            when = f"{moment['from']}..{moment['to']}"
        named = {name: given[name] for name in ("what", "to", "via")}
        return _without_nothing(
            {**named, "from": given["from_whom"], "op": moment["op"], "when": when}
        )


class EventForm(FactForm):
    label = line("Đợt", help_text="Ví dụ: Đợt 1", long=80)
    title = line("Nhân dịp")
    date = line("Ngày", required=True, help_text="Ghi như 03/02/2020.")

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        return {**read, "date": shown(str(read.get("date") or "").lstrip("-"))}

    def norm(self) -> Norm:
        return {**super().norm(), "date": as_written(self.cleaned_data["date"])}


class TaskForm(FactForm):
    lead = line("Ai chủ trì", required=True, help_text="Ví dụ: Ban Tổ chức Đảng ủy")
    coop = lines("Phối hợp", "Mỗi dòng một cơ quan.")

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        coop = read.get("coop")
        return {**read, "coop": "\n".join(coop) if isinstance(coop, list) else ""}

    def norm(self) -> Norm:
        bodies = [body.strip() for body in self.cleaned_data["coop"].splitlines()]
        return {**super().norm(), "coop": [body for body in bodies if body]}


class CriterionForm(FactForm):
    subject = line("Đối tượng", help_text="Ví dụ: học sinh, sinh viên")
    polarity = forms.ChoiceField(label="Loại điều kiện", choices=POLARITIES)


class CitationForm(FactForm):
    key = line("Số, ký hiệu", help_text="Ví dụ: 28-CT/TW", long=60)
    date = line("Ngày", help_text="Ghi như 21/01/2019.")
    issuer = line("Nơi ban hành", long=200)
    title = line("Trích yếu", long=600)

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        return {**read, "date": shown(str(read.get("date") or ""))}

    def norm(self) -> Norm:
        day = self.cleaned_data["date"]
        return {**super().norm(), "date": as_written(day) if day else ""}


class NumberForm(FactForm):
    key = line("Số, ký hiệu", required=True, help_text="Ví dụ: 83-KH/ĐU", long=60)


class DocTypeForm(FactForm):
    label = line("Loại văn bản", required=True, help_text="Ví dụ: Kế hoạch", long=40)


class AbstractForm(FactForm):
    text = line("Trích yếu", required=True, long=500)


class HeaderDateForm(FactForm):
    date = line("Ngày ban hành", required=True, help_text="Ghi như 04/11/2019.")

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        return {"date": shown(str(read.get("date") or ""))}

    def norm(self) -> Norm:
        return {"date": as_written(self.cleaned_data["date"])}


class PeriodForm(FactForm):
    start = line("Từ", help_text=WHEN)
    to = line("Đến hết", help_text=WHEN)

    @staticmethod
    def initial_of(read: Norm) -> Norm:
        return {
            "start": shown(str(read.get("from") or "")),
            "to": shown(str(read.get("to") or "")),
        }

    def norm(self) -> Norm:
        start, end = self.cleaned_data["start"], self.cleaned_data["to"]
        return _without_nothing(
            {
                "from": as_written(start, field="start") if start else "",
                "to": as_written(end, field="to") if end else "",
            }
        )


def _without_nothing(norm: Norm) -> Norm:
    """A field the letter does not give is absent, as in what was read."""
    return {name: value for name, value in norm.items() if value not in ("", None)}


FORMS: dict[str, Callable[..., FactForm]] = {
    "target": TargetForm,
    "event": EventForm,
    "deadline": DeadlineForm,
    "report_duty": ReportDutyForm,
    "task": TaskForm,
    "criterion": CriterionForm,
    "citation": CitationForm,
    "header.number": NumberForm,
    "header.doc_type": DocTypeForm,
    "header.abstract": AbstractForm,
    "header.date": HeaderDateForm,
    "header.period": PeriodForm,
}
