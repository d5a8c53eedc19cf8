"""Questions about people, each asked of a day or a year and answered in the tree of that day."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, OuterRef, Q, QuerySet

from dangvu.organisations.models import Organisation, OrganisationPeriod
from dangvu.organisations.queries import held_on_its_day, periods_on, rolled_up
from dangvu.people.kinds import AffiliationKind, GradingOf
from dangvu.people.models import Affiliation, Grading, Membership, Person
from dangvu.people.models.membership import AffiliationQuerySet, MembershipQuerySet
from dangvu.people.models.person import PersonQuerySet

# On the way to another unit, a member still counts where they left.
COUNTED = (AffiliationKind.OFFICIAL, AffiliationKind.IN_TRANSIT)


def stays_on(day: date, places: Iterable[Organisation]) -> AffiliationQuerySet:
    """Official and in-transit affiliations on a day, in the tree of that day: one a member."""
    found = list(places)
    stays = Affiliation.objects.on(day).filter(kind__in=COUNTED)
    if any(place.is_root for place in found):
        return stays
    return stays.filter(unit__in=periods_on(day, found).values("organisation"))


def members_on(day: date, places: Iterable[Organisation]) -> PersonQuerySet:
    """Who belonged to `places` on a day, in transit included."""
    return Person.objects.filter(pk__in=stays_on(day, places).values("person"))


def probationers_on(day: date, places: Iterable[Organisation]) -> PersonQuerySet:
    """Members who on that day were not yet official."""
    return members_on(day, places).filter(pk__in=on_probation(day).values("person"))


def on_probation(day: date) -> MembershipQuerySet:
    return Membership.objects.on(day).filter(Q(official_on=None) | Q(official_on__gt=day))


def admitted_between(
    start: date, end: date, places: Iterable[Organisation]
) -> QuerySet[Membership]:
    """Admissions by the day of the ceremony, where the admitting unit then belonged to `places`."""
    homes = OrganisationPeriod.objects.filter(organisation=OuterRef("admitted_by"))
    there = held_on_its_day(homes, places, on="ceremony_on", days=(start, end))
    return Membership.objects.filter(there, ceremony_on__range=(start, end))


def recognised_between(
    start: date, end: date, places: Iterable[Organisation]
) -> QuerySet[Membership]:
    """Recognitions by the day of the decision, where the member officially belonged on that day."""
    stays = Affiliation.objects.filter(
        Q(to_on=None) | Q(to_on__gt=OuterRef("recognised_on")),
        person=OuterRef("person"),
        kind=AffiliationKind.OFFICIAL,
        from_on__lte=OuterRef("recognised_on"),
    )
    there = held_on_its_day(
        stays, places, on="recognised_on", days=(start, end), via="unit__periods"
    )
    return Membership.objects.filter(there, recognised_on__range=(start, end))


def gradings_of_members(
    year: int, places: Iterable[Organisation], grades: Iterable[str] | None = None
) -> QuerySet[Grading]:
    """What is believed of members' quality in a year, by where they belonged on its last day."""
    stays = stays_on(date(year, 12, 31), places)
    found = Grading.objects.believed().filter(
        year=year, of=GradingOf.MEMBER, person__in=stays.values("person")
    )
    return found if grades is None else found.filter(grade__in=list(grades))


def member_counts(day: date, places: Iterable[Organisation]) -> dict[int, int]:
    """How many belong to each unit with all below it, on a day."""
    rows = stays_on(day, places).values_list("unit_id").annotate(n=Count("id")).order_by()
    return dict(rolled_up(day, dict(rows)))


def memberships_of(person: Person) -> list[Membership]:
    """In the order of their days, with their gaps and where each began."""
    own = Membership.objects.filter(person=person).select_related("admitted_by")
    return list(own.prefetch_related("gaps").order_by("ceremony_on", "id"))


def stays_of(person: Person) -> list[Affiliation]:
    """Every affiliation in the order of its days, with its unit."""
    own = Affiliation.objects.filter(person=person).select_related("unit")
    return list(own.order_by("from_on", "id"))


def homes_of(person: Person, on: date) -> list[Organisation]:
    """The units to whose sight somebody belongs: the last one, and where they stay for a time.

    Who left or died remains with the unit of the last affiliation.
    """
    stays = [stay for stay in stays_of(person) if stay.from_on <= on]
    last = [stay.unit for stay in stays if stay.kind != AffiliationKind.TEMPORARY][-1:]
    guest = [
        stay.unit
        for stay in stays
        if stay.kind == AffiliationKind.TEMPORARY and (stay.to_on is None or stay.to_on > on)
    ]
    return [*last, *guest]


def names_of(people: Iterable[int]) -> list[str]:
    """In name order."""
    found = Person.objects.filter(pk__in=list(people)).in_name_order()
    return list(found.values_list("full_name", flat=True))
