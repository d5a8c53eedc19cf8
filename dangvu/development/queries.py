"""Questions about the pool: who stood in it on a day, and what lies in each dossier."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from django.db.models import Value

from dangvu.development.models import Candidacy, CandidacyQuerySet
from dangvu.development.stages import Group
from dangvu.kernel.days import add_months
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import periods_on
from dangvu.people.kinds import DOSSIER_PAPERS, CertificateKind, PaperKind
from dangvu.people.models import Certificate, Paper, Person
from dangvu.regulations.values import value
from dangvu.rules.parameters import NotInForceError

VALIDITY = "admission/awareness_certificate"


def pool_on(day: date, places: Iterable[Organisation]) -> CandidacyQuerySet:
    """Who stood in the source lists of `places` on a day, in the tree of that day."""
    found = list(places)
    pool = Candidacy.objects.on(day)
    if any(place.is_root for place in found):
        return pool
    return pool.filter(cell__in=periods_on(day, found).values("organisation"))


def cells_with(person: Person, on: date) -> list[Organisation]:
    """The cells in whose source list somebody stands."""
    own = Candidacy.objects.on(on).filter(person=person).select_related("cell")
    return [candidacy.cell for candidacy in own.order_by("id")]


def candidacies_of(person: Person) -> list[Candidacy]:
    """All of somebody's, the ended ones too, in the order of their days."""
    own = Candidacy.objects.filter(person=person).select_related("cell")
    return list(own.order_by("opened_on", "id"))


def candidacies_in(ids: Iterable[int]) -> list[Candidacy]:
    """These candidacies with their cells, by id."""
    found = Candidacy.objects.filter(pk__in=list(ids)).select_related("cell")
    return list(found.order_by("id"))


@dataclass(frozen=True)
class Holding:
    """The latest certificate of the class: how long it holds, by which rule; None where unknown."""

    number: str
    given_on: date
    until: date | None
    rule: str
    is_verified: bool


@dataclass(frozen=True)
class File:
    """What is on record of one person: papers by kind with their day, and the certificate."""

    papers: dict[str, date]
    certificate: Holding | None

    def missing(self, group: str) -> list[PaperKind]:
        return [kind for kind in needed(group) if kind not in self.papers]


def needed(group: str) -> list[PaperKind]:
    """The papers of a dossier. A union introduces only its members, and residents may be none."""
    return [
        kind
        for kind in DOSSIER_PAPERS
        if group != Group.RESIDENT or kind != PaperKind.UNION_OPINION
    ]


def files_of(people: Collection[int], *, on: date) -> dict[int, File]:
    """One query for all of them: their papers, and the latest certificate of the class."""
    papers: dict[int, dict[str, date]] = {person: {} for person in people}
    certificates: dict[int, Holding] = {}
    for person, kind, day, number in sorted(_recorded(people, on=on), key=itemgetter(2)):
        if kind == CertificateKind.AWARENESS:
            certificates[person] = _holding(number, day, on=on)
        else:
            papers[person][kind] = day
    return {person: File(papers[person], certificates.get(person)) for person in people}


def _recorded(people: Collection[int], *, on: date) -> Iterable[tuple[int, str, date, str]]:
    papers = Paper.objects.believed().filter(person__in=people).annotate(number=Value(""))
    awareness = Certificate.objects.believed().filter(
        person__in=people, kind=CertificateKind.AWARENESS, given_on__lte=on
    )
    found: Iterable[tuple[int, str, date, str]] = papers.values_list(
        "person_id", "kind", "dated_on", "number"
    ).union(awareness.values_list("person_id", "kind", "given_on", "number"), all=True)
    return found


def _holding(number: str, given_on: date, *, on: date) -> Holding:
    try:
        months = value(VALIDITY, body=None, on=on)
    except NotInForceError:
        return Holding(number, given_on, None, "", False)
    rule = f"{months.value} {months.unit} · {months.source}"
    until = add_months(given_on, months.value)
    return Holding(number, given_on, until, rule, months.is_verified)


def in_words(kinds: Iterable[PaperKind]) -> str:
    return ", ".join(kind.label for kind in kinds)
