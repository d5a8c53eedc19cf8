"""Plans in force: which are seen from a place, what each asks, and a unit's target of a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from dangvu.organisations.models import Organisation
from dangvu.plans.kinds import DECIDED
from dangvu.plans.models import (
    CitedDocument,
    Criterion,
    Deadline,
    Plan,
    ReadFact,
    ReportDuty,
    Target,
    Task,
    Wave,
)
from dangvu.plans.stages import TAKES_EFFECT, Decision

PAGE = 60


def in_sight(places: Iterable[Organisation]) -> Q:
    """Plans of units in the subtrees of `places`, and of the units above, which speak to these."""
    found = list(places)
    if any(place.is_root for place in found):
        # An empty condition is lost in an "or".
        return Q()
    above = {pk for place in found for pk in place.ancestor_ids()}
    return Organisation.in_subtrees(found, via="unit") | Q(unit__in=above)


def plans_in_sight(places: list[Organisation]) -> QuerySet[Plan]:
    """With how many facts wait (`waiting`) and hold (`holding`), the newest first."""
    asked = Q(facts__type__in=DECIDED)
    return (
        Plan.objects.filter(in_sight(places))
        .select_related("unit", "letter")
        .annotate(
            waiting=Count("facts", filter=asked & Q(facts__decision=Decision.PENDING)),
            holding=Count("facts", filter=asked & Q(facts__decision__in=TAKES_EFFECT)),
        )
        .order_by("-id")
    )


def page_of_plans(plans: QuerySet[Plan], *, before: str) -> tuple[list[Plan], int | None]:
    """A page of plans, the last entered first, and the id before which the next page begins."""
    found = plans.filter(pk__lt=int(before)) if before.isdecimal() else plans
    page = list(found[: PAGE + 1])
    return page[:PAGE], page[PAGE - 1].pk if len(page) > PAGE else None


def live_plans(places: list[Organisation]) -> QuerySet[Plan]:
    """Plans of which something is in force; one laid down without a letter counts by its targets."""
    live = Target.objects.live().values("plan")
    return plans_in_sight(places).filter(Q(holding__gt=0) | Q(pk__in=live))


def targets_in_sight(places: list[Organisation], *, year: int) -> QuerySet[Target]:
    """Counted targets of a year, by place in the tree, then in the order of the text."""
    seen = Target.objects.live().counted().of_year(year).filter(in_sight(places))
    return seen.select_related("plan", "unit", "fact").order_by(
        "unit__display_key", "plan_id", "fact__start", "id"
    )


def years_with_targets(places: list[Organisation]) -> list[int]:
    periods = (
        Target.objects.live().counted().filter(in_sight(places)).values_list("from_on", "to_on")
    )
    spans = ((start.year, end.year) for start, end in periods if start and end)
    return sorted({year for first, last in spans for year in range(first, last + 1)})


def year_target(unit: Organisation, year: int, metric: str) -> Target | None:
    """What a year asks of this unit as a whole; the latest plan's, when several do."""
    own = Target.objects.live().of_year(year).filter(unit=unit, metric=metric, per_unit=False)
    whole_year = own.filter(from_on=date(year, 1, 1), to_on=date(year, 12, 31))
    yearly = own.filter(is_yearly=True)
    return (whole_year | yearly).select_related("plan").order_by("-plan_id", "-id").first()


@dataclass(frozen=True)
class Contents:
    """What of a plan is in force, as its page shows it."""

    targets: list[Target]
    waves: list[Wave]
    deadlines: list[Deadline]
    duties: list[ReportDuty]
    tasks: list[Task]
    criteria: list[Criterion]
    cited: list[CitedDocument]
    warnings: list[ReadFact]


def contents_of(plan: Plan) -> Contents:
    duties = list(
        ReportDuty.objects.live().filter(plan=plan).select_related("fact").in_text_order()
    )
    deadlines = Deadline.objects.live().filter(plan=plan).select_related("fact").in_text_order()
    targets = list(Target.objects.live().filter(plan=plan).select_related("fact").in_text_order())
    spans = [*duties, *targets]
    return Contents(
        targets=targets,
        waves=merged_waves(Wave.objects.live().filter(plan=plan).in_text_order()),
        deadlines=[d for d in deadlines if not stands_in(d, spans)],
        duties=duties,
        tasks=list(Task.objects.live().filter(plan=plan).in_text_order()),
        criteria=list(Criterion.objects.live().filter(plan=plan).in_text_order()),
        cited=merged_citations(CitedDocument.objects.live().filter(plan=plan).in_text_order()),
        warnings=list(plan.facts.filter(type="warning").in_text_order()),
    )


def stands_in(deadline: Deadline, things: Iterable[ReportDuty | Target]) -> bool:
    """Whether the words of a deadline are part of a duty's or a target's: then it is no second thing."""
    fact = deadline.fact
    return fact is not None and any(
        thing.fact
        and thing.plan_id == deadline.plan_id
        and fact.start < thing.fact.end
        and thing.fact.start < fact.end
        for thing in things
    )


def merged_waves(waves: Iterable[Wave]) -> list[Wave]:
    """One wave a day; the one the letter numbers ("Đợt 1") speaks for its day."""
    best: dict[date, Wave] = {}
    for wave in waves:
        known = best.get(wave.held_on)
        if known is None or (_is_numbered(wave) and not _is_numbered(known)):
            best[wave.held_on] = wave
    return [best[day] for day in sorted(best)]


def _is_numbered(wave: Wave) -> bool:
    words = wave.label.split()
    return len(words) > 1 and words[0].lower() == "đợt" and words[1].isalnum()


def merged_citations(cited: Iterable[CitedDocument]) -> list[CitedDocument]:
    """One line a document: mentions merge unless number, body or date contradict each other."""
    found: list[CitedDocument] = []
    for mention in cited:
        known = next((c for c in found if _may_be_same(c, mention)), None)
        if known is None:
            found.append(mention)
        else:
            _fill_in(known, mention)
    return found


def _may_be_same(one: CitedDocument, other: CitedDocument) -> bool:
    if one.key != other.key or not (one.key or one.title == other.title):
        return False
    pairs = ((one.type_code, other.type_code), (one.issued_on, other.issued_on))
    return all(not a or not b or a == b for a, b in (*pairs, (one.issuer, other.issuer)))


def _fill_in(known: CitedDocument, mention: CitedDocument) -> None:
    known.issued_on = known.issued_on or mention.issued_on
    known.issuer = known.issuer or mention.issuer
    known.title = known.title or mention.title
