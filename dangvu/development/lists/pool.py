"""The pool as a list: who stands in it, and the lines of one page of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.development.models import Candidacy, CandidacyQuerySet
from dangvu.development.queries import File, Holding, files_of, needed, pool_on
from dangvu.development.stages import Group, Stage
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import PaperKind
from dangvu.people.models import Person


@dataclass(frozen=True)
class Pool:
    """Who is listed, to be paged by the person's name, and how many they are."""

    candidacies: CandidacyQuerySet
    total: int


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """One line, ready to be shown; `papers` are (words, is on record), none before a dossier."""

    person: str
    number: str
    name: str
    birth: str
    cell: str
    group: str
    since: str
    stage: str
    certificate: Holding | None
    papers: tuple[tuple[str, bool], ...]


def pool(day: date, places: Iterable[Organisation], *, name: str = "", group: str = "") -> Pool:
    """Candidates of `places` on a day whose name holds the words of `name`, of one group or any."""
    found = pool_on(day, places)
    if group:
        found = found.filter(group=group)
    if name:
        found = found.filter(person__in=Person.objects.named(name).values("pk"))
    return Pool(found, found.count())


def candidate_lines(
    candidacies: Sequence[int], day: date, *, number: int = 1
) -> list[CandidateLine]:
    """The lines of these candidacies, in the order given; two queries."""
    found = Candidacy.objects.select_related("person", "cell").in_bulk(candidacies)
    files = files_of([candidacy.person_id for candidacy in found.values()], on=day)
    return [
        _line(found[pk], files[found[pk].person_id], str(position))
        for position, pk in enumerate(candidacies, start=number)
    ]


def _line(candidacy: Candidacy, file: File, number: str) -> CandidateLine:
    person = candidacy.person
    return CandidateLine(
        person=str(person.pk),
        number=number,
        name=person.full_name,
        birth=str(person.born or ""),
        cell=candidacy.cell.name,
        group=SHORT[Group(candidacy.group)],
        since=f"{candidacy.opened_on:%d/%m/%Y}",
        stage=STEPS[Stage(candidacy.stage)],
        certificate=file.certificate,
        papers=_papers(candidacy, file),
    )


def _papers(candidacy: Candidacy, file: File) -> tuple[tuple[str, bool], ...]:
    if candidacy.stage != Stage.DOSSIER and not file.papers:
        return ()
    return tuple((NAMES[kind], kind in file.papers) for kind in needed(candidacy.group))


# Short words for the columns of a wide list.
SHORT = {
    Group.STAFF: "cán bộ, lao động",
    Group.STUDENT: "học sinh, sinh viên",
    Group.RESIDENT: "thôn, tổ dân phố",
}
STEPS = {
    Stage.SOURCED: "nguồn",
    Stage.LEARNT: "đã học lớp",
    Stage.DOSSIER: "đang lập hồ sơ",
}
NAMES = {
    PaperKind.APPLICATION: "đơn",
    PaperKind.BACKGROUND: "lý lịch",
    PaperKind.VERIFICATION: "thẩm tra",
    PaperKind.RESIDENCE_OPINION: "nơi cư trú",
    PaperKind.UNION_OPINION: "đoàn thể",
}
