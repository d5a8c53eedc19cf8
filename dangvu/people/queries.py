"""Questions about many people, asked of a day and of the tree of that day."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import F, Q, QuerySet

from dangvu.organisations.models import Organisation, OrganisationPeriod
from dangvu.people.kinds import AffiliationKind, Grade, GradingOf
from dangvu.people.models import Affiliation, Grading, Membership, Person

BELONGING = (AffiliationKind.OFFICIAL, AffiliationKind.IN_TRANSIT)


def affiliated_on(day: date, places: Iterable[Organisation]) -> QuerySet[Affiliation]:
    """Official and in-transit affiliations of a day, in the tree of that day."""
    found = Affiliation.objects.on(day).filter(kind__in=BELONGING)
    here = list(places)
    if any(place.is_root for place in here):
        return found
    units = OrganisationPeriod.objects.on(day).filter(Organisation.in_subtrees(here))
    return found.filter(unit__in=units.values("organisation"))


def members_on(day: date, places: Iterable[Organisation]) -> QuerySet[Person]:
    """Who was a member that day, in a unit that lay in the subtrees of `places` as the tree stood."""
    return Person.objects.filter(
        pk__in=affiliated_on(day, places).values("person"),
    ).filter(pk__in=Membership.objects.on(day).values("person"))


def admitted_between(
    start: date, end: date, places: Iterable[Organisation]
) -> QuerySet[Membership]:
    """Admissions whose ceremony lies in [start, end], at units of the tree of the ceremony's day."""
    found = Membership.objects.filter(ceremony_on__range=(start, end))
    here = list(places)
    if any(place.is_root for place in here):
        return found
    return found.filter(_in_the_tree_of("ceremony_on", "admitted_by__periods", here))


def recognised_between(
    start: date, end: date, places: Iterable[Organisation]
) -> QuerySet[Membership]:
    """Recognitions decided in [start, end], where the member belonged on the day of the decision."""
    found = Membership.objects.filter(recognised_on__range=(start, end))
    here = list(places)
    if any(place.is_root for place in here):
        return found
    # One filter call: Django then asks all of these of the same affiliation and the same period.
    return found.filter(
        Q(person__affiliations__to_on=None) | Q(person__affiliations__to_on__gt=F("recognised_on")),
        _in_the_tree_of("recognised_on", "person__affiliations__unit__periods", here),
        person__affiliations__kind__in=BELONGING,
        person__affiliations__from_on__lte=F("recognised_on"),
    )


def _in_the_tree_of(day: str, periods: str, places: list[Organisation]) -> Q:
    """That the unit's period which holds on the row's own `day` lies in the subtrees of `places`."""
    return (
        Organisation.in_subtrees(places, via=periods)
        & Q(**{f"{periods}__from_on__lte": F(day)})
        & (Q(**{f"{periods}__to_on": None}) | Q(**{f"{periods}__to_on__gt": F(day)}))
    )


def gradings_of_members(
    year: int, places: Iterable[Organisation], grades: Sequence[Grade] | None = None
) -> QuerySet[Grading]:
    """Believed gradings of members for a year, by where they belonged on its last day."""
    found = Grading.objects.believed().filter(year=year, of=GradingOf.MEMBER)
    if grades is not None:
        found = found.filter(grade__in=grades)
    belonging = affiliated_on(date(year, 12, 31), places)
    return found.filter(person__in=belonging.values("person"))
