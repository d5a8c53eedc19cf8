"""The pool as a list that is taken out: the headings of the users' reference 2.5, as far as known."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from dangvu.development.lists.pool import SHORT, pool
from dangvu.development.models import Candidacy
from dangvu.development.queries import File, files_of
from dangvu.development.stages import Group
from dangvu.documents.writing import Column, Field, Record
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import PaperKind, Sex
from dangvu.people.models import Grading, Person, SchoolResult

CLASS = "Lớp nhận thức về Đảng"
CANDIDATE_FIELDS = (
    Field("full_name", Column("Họ và tên", 18)),
    Field("birth", Column("Ngày sinh", 13, align="center")),
    Field("sex", Column("Nam/ nữ", 6, align="center"), words=dict(Sex.choices)),
    Field("ethnicity", Column("Dân tộc", 8)),
    Field("religion", Column("Tôn giáo", 8)),
    Field("native_place", Column("Quê quán", 16)),
    Field("residence", Column("Nơi ở", 16)),
    Field("occupation", Column("Nghề nghiệp, chức vụ", 13)),
    Field("education", Column("Trình độ", 15)),
    Field("unit_name", Column("Chi bộ", 17)),
    Field("source_date", Column("Ngày chi bộ đưa vào nguồn", 13, align="center")),
    Field("class_certificate_number", Column("Số GCN", 15, under=CLASS, align="center")),
    Field("class_certificate_date", Column("Ngày cấp", 13, under=CLASS, align="center")),
    Field("grading", Column("Kết quả xếp loại, học tập 3 năm", 21)),
    Field("verification_date", Column("Ngày thẩm tra lý lịch", 13, align="center")),
    Field("note", Column("Ghi chú", 11)),
)
AT_ONCE = 500
YEARS = 3


def candidate_records(
    day: date, places: Iterable[Organisation], *, name: str = "", group: str = ""
) -> Iterator[Record]:
    """Everybody in the source lists of `places` on a day, in name order."""
    found = pool(day, places, name=name, group=group).candidacies
    ids = list(found.order_by("person__sort_key", "pk").values_list("pk", flat=True))
    for start in range(0, len(ids), AT_ONCE):
        yield from _records(ids[start : start + AT_ONCE], day)


def _records(ids: Sequence[int], day: date) -> Iterator[Record]:
    found = Candidacy.objects.select_related("person", "cell").in_bulk(list(ids))
    people = [candidacy.person_id for candidacy in found.values()]
    files, results = files_of(people, on=day), _results(people, day)
    for pk in ids:
        person = found[pk].person_id
        yield _record(found[pk], files[person], results.get(person, ""))


def _record(candidacy: Candidacy, file: File, results: str) -> Record:
    person, certificate = candidacy.person, file.certificate
    return {
        "full_name": person.full_name,
        "birth": person.born,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "religion": person.religion,
        "native_place": person.native_place,
        "residence": person.residence,
        "occupation": person.occupation,
        "education": _education(person),
        "unit_name": candidacy.cell.name,
        "source_date": candidacy.opened_on,
        "class_certificate_number": certificate.number if certificate else "",
        "class_certificate_date": certificate.given_on if certificate else None,
        "grading": results,
        "verification_date": file.papers.get(PaperKind.VERIFICATION),
        "note": SHORT[Group(candidacy.group)],
    }


def _education(person: Person) -> str:
    known = (person.education_general, person.education_professional, person.political_theory)
    return "; ".join(filter(None, known))


def _results(people: Collection[int], day: date) -> dict[int, str]:
    """Gradings and school results of the last three years, oldest first, in words."""
    since = day.year - YEARS
    found: dict[int, list[tuple[int, str]]] = {}
    gradings = Grading.objects.believed().filter(person__in=people, year__gte=since)
    for grading in gradings.filter(year__lte=day.year):
        found.setdefault(grading.person_id, []).append((grading.year, str(grading)))
    schooling = SchoolResult.objects.believed().filter(person__in=people, school_year__gte=since)
    for result in schooling.filter(school_year__lte=day.year):
        found.setdefault(result.person_id, []).append((result.school_year, str(result)))
    return {person: "; ".join(words for _, words in sorted(each)) for person, each in found.items()}
