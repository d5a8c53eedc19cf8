"""Forms made from the vocabulary: one for each leaf, and those of groups and windows."""

from collections.abc import Mapping
from typing import Any

from django import forms

from dangvu.rules.conditions.leaves import VOCABULARY
from dangvu.rules.conditions.nodes import ANCHORS
from dangvu.rules.conditions.vocabulary import Field, LeafType
from dangvu.rules.verdicts import WORDS, Verdict
from dangvu.web.regulations.sets.forms import line

MOST_PARTS = 10
GROUP_LABELS = {
    "all": "Nhóm: có đủ các điều kiện",
    "any": "Nhóm: có một trong các điều kiện",
    "at_least": "Nhóm: có ít nhất mấy điều kiện",
    "consecutive": "Nhiều năm liên tiếp",
}
VERDICTS = [(str(each), WORDS[each]) for each in (Verdict.MET, Verdict.NEEDS_EXCEPTION)]


class LeafForm(forms.Form):
    def __init__(
        self, *args: Any, leaf: LeafType, values: Mapping[str, Any], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.leaf = leaf
        for field in leaf.fields:
            self.fields[field.name] = _asked(field, values.get(field.name))

    def node(self, given: Mapping[str, Any]) -> dict[str, Any]:
        values = {
            name: value for name, value in self.cleaned_data.items() if value not in ("", None)
        }
        return {self.leaf.key: values, **_source(given)}


class GroupForm(forms.Form):
    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    def node(self, given: Mapping[str, Any]) -> dict[str, Any]:
        return {self.kind: [], **_source(given)}


class AtLeastForm(forms.Form):
    n = forms.IntegerField(label="Ít nhất mấy điều kiện", min_value=1, max_value=MOST_PARTS)

    def node(self, given: Mapping[str, Any]) -> dict[str, Any]:
        parts = given.get("at_least", {}).get("of", [])
        return {"at_least": {"n": self.cleaned_data["n"], "of": parts}, **_source(given)}


class ConsecutiveForm(forms.Form):
    years = forms.IntegerField(label="Mấy năm liên tiếp", min_value=1, max_value=10)
    anchor = forms.ChoiceField(label="Tính đến khi nào", choices=list(ANCHORS.items()))

    def node(self, given: Mapping[str, Any]) -> dict[str, Any]:
        inside = {"every": {"choose": {}}, **given.get("consecutive", {}), **self.cleaned_data}
        return {"consecutive": inside, **_source(given)}


# Each says with `node(given)` what it makes as data; `given` is what stood there before.
NodeForm = LeafForm | GroupForm | AtLeastForm | ConsecutiveForm


class OutcomeForm(forms.Form):
    title = line("Tên tiêu chuẩn", help_text="Ví dụ: Tiêu chuẩn (1), hoặc: Học sinh, sinh viên")
    source = line("Căn cứ", required=False, help_text="Văn bản, mục, khoản.")
    quote = forms.CharField(
        label="Nguyên văn",
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    verdict = forms.ChoiceField(label="Ai đạt thì", choices=VERDICTS)


class ReadingForm(forms.Form):
    title = line(
        "Cách đọc", help_text="Ví dụ: Ba năm liên tiếp tính đến thời điểm xem xét", long=120
    )
    because = line("Vì sao đọc được như vậy", required=False, long=600)


def form_for(kind: str, given: Mapping[str, Any], *, place: str, data: Any = None) -> NodeForm:
    """The form of a leaf, group or window, filled with what stands there if it is of that kind."""
    inside = given.get(kind)
    values = inside if isinstance(inside, Mapping) else {}
    if kind in VOCABULARY:
        form = LeafForm(data, leaf=VOCABULARY[kind], values=values)
        if place.endswith(".every"):
            # Asked of each year by itself: there is nothing to count.
            form.fields.pop("n", None)
        return form
    if kind == "at_least":
        return AtLeastForm(data, initial={"n": 1, **values})
    if kind == "consecutive":
        return ConsecutiveForm(data, initial={"years": 3, "anchor": "review", **values})
    return GroupForm(data, kind=kind)


def kinds_at(place: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What may stand there: groups and leaves, as (key, label). A window takes what counts years."""
    step = place.rpartition(".")[2]
    in_window = ".consecutive." in place
    leaves = [
        (key, leaf.label) for key, leaf in VOCABULARY.items() if leaf.is_yearly or not in_window
    ]
    if step == "every":
        return [], leaves
    groups = [
        (key, label) for key, label in GROUP_LABELS.items() if key != "consecutive" or not in_window
    ]
    return groups, leaves


def _source(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: given[name] for name in ("source", "note") if given.get(name)}


def _asked(field: Field, value: Any) -> forms.Field:
    if field.choices:
        choices = [*([("", "không")] if field.is_optional else []), *field.choices]
        return forms.ChoiceField(
            label=_begun_large(field.label), choices=choices, required=not field.is_optional,
            initial=value,
        )  # fmt: skip
    first = 1 if field.name == "n" and value is None else value
    return forms.IntegerField(
        label=_begun_large(field.label), min_value=field.minimum, max_value=field.maximum,
        required=not field.is_optional, initial=first,
        help_text=f"Từ {field.minimum} đến {field.maximum}.",
    )  # fmt: skip


def _begun_large(text: str) -> str:
    return text[:1].upper() + text[1:]
