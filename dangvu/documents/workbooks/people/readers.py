"""For each concept of a column the way in which its cells are read."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from dangvu.documents.workbooks.columns import content
from dangvu.documents.workbooks.columns.mapped import DATES, Mapped
from dangvu.documents.workbooks.columns.several import labels_of, parts_under
from dangvu.documents.workbooks.columns.vocabulary import NONE, ORDINAL
from dangvu.documents.workbooks.people.compound import COMPOUND, compound
from dangvu.documents.workbooks.people.setting import Reads, Setting
from dangvu.documents.workbooks.values import names, numbers, text, words
from dangvu.documents.workbooks.values.dates import date_column
from dangvu.documents.workbooks.values.read import Read

SIMPLE: dict[str, Callable[[Any], Read | None]] = {
    "full_name": names.read_name, "sex": words.read_sex, "email": words.read_email,
    "personal_id": numbers.read_personal_id, "card_number": numbers.read_card_number,
    "old_id": numbers.read_personal_id, "old_card": numbers.read_card_number,
    "badge_number": numbers.read_badge_number, "hhd": numbers.read_badge_number,
    "phone": numbers.read_phone, "landline": numbers.read_phone,
    "education_general": words.read_general_education,
}  # fmt: skip
FIELD_OF = {"old_native_place": "native_place", "landline": "phone",
            "old_id": "personal_id", "old_card": "card_number",
            "home": "residence", "registered_home": "residence", "cell": "unit_name", "unit": "unit_name",
            "certificate": "class_certificate_number", "decision": "admission_decision_date",
            "birth_parts": "birth_date", "born_male": "birth_date", "born_female": "birth_date",
            "hhd": "badge_number", "ethnicity_marked": "ethnicity",
            "helpers": "helper_1", "male": "sex", "female": "sex"}  # fmt: skip
# A single part is clear when only one of the facts can look so: concept → test of content.
TELLING = {
    "ethnicity": "ethnicity", "sex": "sex", "education_general": "education_general", "email": "email",
    "personal_id": "personal_id", "birth_date": "date", "admission_date": "date",
    "official_date": "date",
}  # fmt: skip


def read_column(mapped: Mapped, values: Sequence[Any], setting: Setting) -> list[Reads]:
    """What every cell says; each different cell is read once."""
    concept = mapped.concept
    if concept in (NONE, ORDINAL):
        return []
    if concept == "several":
        return _several(mapped.facts, values, setting)
    if concept == "labelled":
        return _labelled(values, setting, "".join(mapped.facts))
    if concept == "ethnicity_marked":
        found = (Read("ethnicity", text.clean(mapped.path[-1]), mapped.path[-1]),)
        return [found if words.is_tick(value) else () for value in values]
    counts = Counter(values)
    reader = reader_of(concept, counts, setting)
    known = {value: reader(value) for value in counts}
    return [known[value] for value in values]


def reader_of(concept: str, counts: Counter[Any], setting: Setting) -> Callable[[Any], Reads]:
    if concept in ("male", "female", "born_male", "born_female"):
        return _by_sex(concept, counts, setting)
    if concept in COMPOUND:
        return compound(concept, setting)
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


def _several(facts: tuple[str, ...], values: Sequence[Any], setting: Setting) -> list[Reads]:
    parted = [parts_under(value, facts) if value is not None else [] for value in values]
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
