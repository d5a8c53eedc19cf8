"""What plans have coming due, for the desk."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from dangvu.kernel.due import Due
from dangvu.organisations.models import Organisation
from dangvu.plans.kinds import DECIDED
from dangvu.plans.models import Deadline, Plan, ReadFact, ReportDuty, Target
from dangvu.plans.moments import next_rounds, said, spoken
from dangvu.plans.queries.reach import Thing, done_of, holds_for
from dangvu.plans.queries.standing import stands_in
from dangvu.plans.stages import Meaning


@dataclass(frozen=True)
class Asked:
    """A thing on one of its days, with the units of a place that are to do it, and those that did."""

    thing: Thing
    due_on: date
    place: Organisation
    units: tuple[int, ...]
    done: tuple[int, ...]

    @property
    def waits(self) -> bool:
        return len(self.done) < len(self.units)


# What nobody did for so long is history: it stays on its plan's page and leaves the desk.
CHASED = timedelta(days=366)


def coming(places: Iterable[Organisation], *, on: date, until: date) -> list[Due]:
    """One Due for each thing and place, overdue ones included, without what is done by all; and one
    for each plan of a place that waits for confirmation.

    A place that is itself the only one asked (a cell) gets it as its own; a committee gets it once,
    with how many of its units have done it.
    """
    here = list({place.pk: place for place in places}.values())
    found = [asked for asked in asked_of(here, on=on, until=until) if asked.waits]
    things = [_due(asked) for asked in sorted(found, key=lambda a: (a.due_on, a.thing.pk))]
    return [*_unread(here, on), *things]


def _unread(places: list[Organisation], on: date) -> list[Due]:
    """Plans with facts that nobody has decided yet: they wait from today on."""
    pending = ReadFact.objects.pending().filter(plan__unit__in=places, type__in=DECIDED)
    waiting = dict(pending.order_by().values_list("plan_id").annotate(n=Count("id")))
    return [
        Due(
            due_on=on,
            title=f"{plan}: {waiting[plan.pk]} nội dung chờ xác nhận",
            because=f"đưa vào ngày {plan.opened_on:%d/%m/%Y}",
            kind="plan",
            subject_id=plan.pk,
            unit_id=plan.unit_id,
        )
        for plan in Plan.objects.filter(pk__in=waiting).order_by("id")
    ]


def asked_of(places: list[Organisation], *, on: date, until: date) -> list[Asked]:
    """What the plans of `places` and of the units above them ask of units in these subtrees."""
    things = _things(places)
    days = [(thing, day) for thing in things for day in _days(thing, on) if day <= until]
    units = _units_below(places) if days else []
    done = _done([thing for thing, _ in days])
    return [
        Asked(thing, day, place, asked, tuple(u for u in asked if (_mark(thing, day), u) in done))
        for thing, day in days
        for place in places
        if (asked := tuple(u.pk for u in units if u.is_within(place) and holds_for(thing, u)))
    ]


def _things(places: list[Organisation]) -> list[Thing]:
    above = {pk for place in places for pk in place.ancestor_ids()}
    plans = Plan.objects.filter(unit__in=above)
    deadlines = Deadline.objects.live().filter(plan__in=plans).select_related("plan__unit", "fact")
    duties = list(
        ReportDuty.objects.live()
        .filter(plan__in=plans)
        .select_related("plan__unit", "fact")
        .order_by("id")
    )
    targets = Target.objects.live().filter(plan__in=plans).select_related("fact").order_by("id")
    spans = [*duties, *targets]
    own = [deadline for deadline in deadlines.order_by("id") if not stands_in(deadline, spans)]
    return [*own, *duties]


def _days(thing: Thing, on: date) -> list[date]:
    """Its day; for what returns, the end of each round now running, while the plan lasts."""
    if thing.meaning != Meaning.EVERY:
        return [thing.due_on] if thing.due_on and on - thing.due_on <= CHASED else []
    end = thing.plan.period_to_on
    return [day for day in next_rounds(thing.every, on) if end is None or on <= end]


def _units_below(places: list[Organisation]) -> list[Organisation]:
    return list(Organisation.objects.within(places).standing().in_tree_order())


Mark = tuple[str, int, date | None]


def _mark(thing: Thing, day: date) -> Mark:
    kind = "deadline" if isinstance(thing, Deadline) else "duty"
    return kind, thing.pk, day if thing.meaning == Meaning.EVERY else None


def _done(things: list[Thing]) -> set[tuple[Mark, int]]:
    rows = done_of(things).values_list("deadline_id", "duty_id", "due_on", "unit_id")
    return {
        (("deadline", deadline, day) if deadline else ("duty", duty, day), unit)
        for deadline, duty, day, unit in rows
    }


def _due(asked: Asked) -> Due:
    thing = asked.thing
    is_own = asked.units == (asked.place.pk,)
    count = "" if is_own else f" · {len(asked.done)}/{len(asked.units)} đơn vị đã xong"
    return Due(
        due_on=asked.due_on,
        title=f"{title_of(thing)}{count}",
        because=_because(thing),
        kind="deadline" if isinstance(thing, Deadline) else "duty",
        subject_id=thing.pk,
        unit_id=asked.place.pk,
    )


def title_of(thing: Thing) -> str:
    words = str(thing)
    via = f" (qua {thing.via})" if isinstance(thing, ReportDuty) and thing.via else ""
    to = f" → {thing.to_whom}" if isinstance(thing, ReportDuty) and thing.to_whom else ""
    return f"{words[:1].upper()}{words[1:]}{to}{via}"


def _because(thing: Thing) -> str:
    words = f"{thing.plan}: {said(thing.meaning, thing.when, thing.every)}"
    if thing.last_working_on and thing.last_working_on != thing.due_on:
        return f"{words}; ngày làm việc cuối là {spoken(thing.last_working_on)}"
    return words
