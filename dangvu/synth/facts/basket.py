"""The basket of dated facts: rows of any model, in the order in which they were found out."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db.models import Model
from django.utils import timezone


def eight_o_clock(day: date) -> datetime:
    """When everything of the province was recorded: the working day, in the morning."""
    return timezone.make_aware(datetime.combine(day, time(8)))


@dataclass
class Basket:
    recorded_at: datetime
    rows: dict[type[Model], list[Model]] = field(default_factory=lambda: defaultdict(list))

    def add(self, row: Model) -> None:
        """A new row; its key is its place among the rows of its kind."""
        of_kind = self.rows[type(row)]
        row.pk = len(of_kind) + 1
        of_kind.append(row)
