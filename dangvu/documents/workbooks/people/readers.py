"""For each concept of a column the way in which its cells are read."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dangvu.documents.workbooks.columns import content
from dangvu.documents.workbooks.columns.mapping import DATES, Mapped
from dangvu.documents.workbooks.columns.several import labels_of, parts_of
from dangvu.documents.workbooks.columns.vocabulary import NONE, ORDINAL
from dangvu.documents.workbooks.values import names, numbers, text, words
from dangvu.documents.workbooks.values.dates import date_column
from dangvu.documents.workbooks.values.read import Read, doubted_mark

Reads = tuple[Read, ...]
SIMPLE: dict[str, Callable[[Any], Read | None]] = {
    "full_name": names.read_name, "sex": words.read_sex, "email": words.read_email,
    "personal_id": numbers.read_personal_id, "card_number": numbers.read_card_number,
    "old_id": numbers.read_personal_id, "old_card": numbers.read_card_number,
    "badge_number": numbers.read_badge_number, "hhd": numbers.read_badge_number,
    "phone": numbers.read_phone, "education_general": words.read_general_education,
}  # fmt: skip
FIELD_OF = {"old_id": "personal_id", "old_card": "card_number",
            "home": "residence", "registered_home": "residence", "cell": "unit_name", "unit": "unit_name",
            "certificate": "class_certificate_number", "decision": "admission_decision_date",
            "birth_parts": "birth_date", "born_male": "birth_date", "born_female": "birth_date",
            "hhd": "badge_number", "helpers": "helper_1", "male": "sex", "female": "sex"}  # fmt: skip
_HELPERS = re.compile(r"(?:\n|;|,|/|\s-\s|\svà\s|(?:^|\s)\d\s{0,3}[.)\-]\s{0,3}(?=\D))\s{0,99}")


_COUNTED = re.compile(r"^\d\s*[.):\-]\s*")
_NUMBER_WORD = re.compile(r"^số\s*:?\s*(?=\d)", re.IGNORECASE)
_BORN = re.compile(
    r"[\s,;(\-–]{1,9}(?:(?:sinh|sn|ns)[.:]?\s{0,3}(?:năm|ngày)?\s{0,3})?"
    r"(\d{4}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{1,2}/\d{4})[\s).]{0,9}$",
    re.IGNORECASE,
)
COMPOUND = frozenset(
    (
        "full_name",
        "helpers",
        "helper_1",
        "helper_2",
        "certificate",
        "decision",
        "class_certificate_number",
    )
)
# A single part is clear when only one of the facts can look so: concept → test of content.
TELLING = {
    "ethnicity": "ethnicity", "sex": "sex", "education_general": "education_general", "email": "email",
    "personal_id": "personal_id", "birth_date": "date", "admission_date": "date",
    "official_date": "date",
}  # fmt: skip
MANY_HELPERS = "Không rõ ai là người giúp đỡ thứ nhất, thứ hai."
_DAY_AT_END = re.compile(
    r"(?:(?:ngày|ng\.?|cấp|ký)\s{0,3}|[;,(]\s{0,3}|\s)(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4})\W{0,9}$"
)


@dataclass(frozen=True)
class Setting:
    today: date
    is_1904: bool = False
    lost_capitals: bool = False


def read_column(mapped: Mapped, values: Sequence[Any], setting: Setting) -> list[Reads]:
    """What every cell says; each different cell is read once."""
    concept = mapped.concept
    if concept in (NONE, ORDINAL):
        return []
    if concept == "several":
        return _several(mapped.facts, values, setting)
    if concept == "labelled":
        return _labelled(values, setting, "".join(mapped.facts))
    counts = Counter(values)
    reader = reader_of(concept, counts, setting)
    known = {value: reader(value) for value in counts}
    return [known[value] for value in values]


def reader_of(concept: str, counts: Counter[Any], setting: Setting) -> Callable[[Any], Reads]:
    if concept in ("male", "female", "born_male", "born_female"):
        return _by_sex(concept, counts, setting)
    if concept in COMPOUND:
        return _compound(concept, setting)
    one = _single(concept, counts, setting)

    def read(value: Any) -> Reads:
        found = one(value) if value is not None else None
        if found and found.why and isinstance(value, str) and ":" in value and labels_of(value):
            return _labelled([value], setting, concept)[0]
        return (found,) if found else ()

    return read


def _single(concept: str, counts: Counter[Any], setting: Setting) -> Callable[[Any], Read | None]:
    field = FIELD_OF.get(concept, concept)
    if field in DATES:
        return date_column(field, counts, setting.today, is_1904=setting.is_1904).read
    return SIMPLE.get(concept) or words.words(field)


def _by_sex(concept: str, counts: Counter[Any], setting: Setting) -> Callable[[Any], Reads]:
    """A tick, or the date of birth itself, stands under the word for the sex."""
    sex = "male" if concept.endswith("male") and not concept.endswith("female") else "female"
    column = date_column("birth_date", counts, setting.today, is_1904=setting.is_1904)

    def read(value: Any) -> Reads:
        seen = text.as_text(value)
        if words.is_tick(value) or words.SEXES.get(text.fold(seen)) == sex:
            return (Read("sex", sex, seen),)
        if text.says_absent(seen):
            return ()
        born = column.read(value)
        if born is None:
            return ()
        return (Read("sex", sex, seen), born)

    return read


def _compound(concept: str, setting: Setting) -> Callable[[Any], Reads]:
    if concept in ("helpers", "helper_1", "helper_2"):
        first = 2 if concept == "helper_2" else 1
        return lambda value: _helpers(value, first)
    if concept == "full_name":
        return lambda value: _name(value, setting)
    is_decision = concept == "decision"
    number = "" if is_decision else "class_certificate_number"
    field = "admission_decision_date" if is_decision else "class_certificate_date"

    def read(value: Any) -> Reads:
        return _numbered_day(text.as_text(value), number, field, setting)

    return read


def _name(value: Any, setting: Setting) -> Reads:
    """A name, and the birth where it stands behind it: "Nguyễn Văn An (1953)"."""
    seen = text.as_text(value)
    match = _BORN.search(seen) if seen[-1:].isdigit() or seen[-1:] == ")" else None
    name = names.read_name(seen[: match.start()] if match else value)
    if not match or not name or not name.value:
        name = names.read_name(value)
        return (name,) if name else ()
    born = date_column("birth_date", {}, setting.today).read(match[1])
    return (name._replace(seen=seen), *([born] if born else []))


def _numbered_day(seen: str, number: str, field: str, setting: Setting) -> Reads:
    """ "15/GCN ngày 3/4/2025": a paper's number and its day."""
    if text.says_absent(seen):
        return ()
    match = _DAY_AT_END.search(seen)
    day = date_column(field, {}, setting.today).read(match[1]) if match else None
    said = _NUMBER_WORD.sub("", (seen[: match.start()] if match else seen).strip(" ,;-–("))
    reads = [Read(number, said, seen)] if number and said else []
    return (*reads, *([day] if day else []))


def _helpers(value: Any, first: int) -> Reads:
    """One or two names in a cell; a post after a name is no second name."""
    seen = text.as_text(value)
    if text.says_absent(seen):
        return ()
    if found := doubted_mark(f"helper_{first}", seen):
        return (found,)
    parts = [_COUNTED.sub("", text.clean(part)) for part in _HELPERS.split(str(value))]
    people = [part for part in parts if content.is_person(part)]
    if len(people) > 2:
        return (Read("helper_1", None, seen, MANY_HELPERS),)
    if len(people) == 2 and len([part for part in parts if part]) == 2:
        return tuple(Read(f"helper_{i}", part, seen) for i, part in enumerate(people, start=1))
    return (Read(f"helper_{first}", seen, seen),)


def _several(facts: tuple[str, ...], values: Sequence[Any], setting: Setting) -> list[Reads]:
    parted = [parts_of(value, len(facts)) if value is not None else [] for value in values]
    found: list[list[Read]] = [[] for _ in values]
    for position, concept in enumerate(facts):
        if concept in (NONE, ORDINAL):
            continue
        column = [parts[position] if len(parts) == len(facts) else None for parts in parted]
        reader = reader_of(concept, Counter(column), setting)
        for reads, part in zip(found, column, strict=True):
            reads.extend(reader(part))
    for reads, parts, value in zip(found, parted, values, strict=True):
        if parts and len(parts) != len(facts) and any(parts):
            reads.extend(_unparted(facts, text.as_text(value), setting))
    return [tuple(reads) for reads in found]


def _unparted(facts: tuple[str, ...], seen: str, setting: Setting) -> list[Read]:
    """Fewer or more parts than the heading names: a name alone is clear, the rest is not."""
    if facts[0] == "full_name" and (read := names.read_name(seen)) and read.value:
        return [read]
    told = [
        concept
        for concept in facts
        if concept in TELLING and content.share([seen], TELLING[concept])
    ]
    if len(told) == 1 and len(set(facts) & DATES) < 2:
        return list(reader_of(told[0], Counter([seen]), setting)(seen))
    why = f"Ô phải có {len(facts)} phần như tiêu đề cột; không rõ phần nào là phần nào."
    fields = [FIELD_OF.get(concept, concept) for concept in facts if concept != NONE]
    return [Read(field, None, seen, why) for field in fields]


def _labelled(values: Sequence[Any], setting: Setting, own: str) -> list[Reads]:
    cells = [
        labels_of(value, own) if isinstance(value, str) else [(own, value)] if own else []
        for value in values
    ]
    concepts = {concept for cell in cells for concept, _ in cell} - {NONE, ORDINAL}
    readers = {
        concept: reader_of(
            concept,
            Counter(said for cell in cells for name, said in cell if name == concept),
            setting,
        )
        for concept in concepts
    }
    return [
        tuple(
            read for concept, said in cell if concept in readers for read in readers[concept](said)
        )
        for cell in cells
    ]
