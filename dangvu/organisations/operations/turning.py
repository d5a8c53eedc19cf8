"""The turn of a unit's periods: on a day, by a decision, one ends and the next begins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from dangvu.kernel.errors import DomainError
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.models import Organisation, OrganisationPeriod
from dangvu.organisations.models.organisation import PeriodQuerySet


class OutOfOrder(DomainError):
    """A change told before, or on the day of, one that is already on record."""


@dataclass(frozen=True)
class Turn:
    """From which day something holds of units, and by which decision; never ahead of time."""

    from_on: date
    grounds: Grounds

    def __post_init__(self) -> None:
        self.grounds.refuse_ahead(self.from_on)

    def refuse_overtaken(self, periods: PeriodQuerySet) -> None:
        """Changes are told in order: nothing of these periods may begin or end later."""
        later = periods.filter(Q(from_on__gte=self.from_on) | Q(to_on__gt=self.from_on))
        found = later.order_by("-from_on", "id").first()
        if found is None:
            return
        since = found.to_on or found.from_on
        raise OutOfOrder(
            f"“{found.name}” đã có việc ghi ngày {since:%d/%m/%Y}, nên không ghi thêm việc ngày "
            f"{self.from_on:%d/%m/%Y}. Hãy ghi ngày sau đó, hoặc xem lại ngày."
        )

    def close(self, periods: PeriodQuerySet) -> None:
        periods.filter(to_on=None).update(to_on=self.from_on)

    def open(self, units: Iterable[Organisation]) -> None:
        """One statement for however many units, each as it is now."""
        OrganisationPeriod.objects.bulk_create(
            OrganisationPeriod(
                organisation=unit,
                name=unit.name,
                type=unit.type,
                sector=unit.sector,
                parent_id=unit.parent_id,
                path=unit.path,
                from_on=self.from_on,
                source=self.grounds.source,
            )
            for unit in units
        )
