"""The one clock: a demo office's working day, or today. Read in views, commands and jobs only."""

from datetime import date

from django.utils import timezone

from dangvu.organisations.models import Office


def today(known: Office | None = None) -> date:
    """Who has the office at hand passes it as `known`, and spares a question."""
    office = known or Office.objects.standing()
    return office.working_day if office and office.working_day else timezone.localdate()
