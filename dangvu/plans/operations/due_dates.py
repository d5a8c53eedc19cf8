"""Recomputing due dates once the calendar has changed."""

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.plans.making import settle
from dangvu.plans.models import Deadline, ReportDuty
from dangvu.regulations.calendar import standing_calendar

SETTLED = ["last_working_on", "calendar_version"]


@transaction.atomic
def recompute_due_dates(*, by: Actor) -> int:
    """Settle every live deadline and duty that another calendar gave; returns how many there were."""
    calendar = standing_calendar()
    count = 0
    for model in (Deadline, ReportDuty):
        stale = model.objects.live().exclude(calendar_version=calendar.version)
        things = list(stale.select_for_update().order_by("id"))
        for thing in things:
            settle(thing, calendar)
        model.objects.bulk_update(things, SETTLED, batch_size=200)
        count += len(things)
    if count:
        trail.record(
            "plans.due_dates_recomputed",
            subject=None,
            by=by,
            calendar=calendar.version,
            things=count,
        )
    return count
