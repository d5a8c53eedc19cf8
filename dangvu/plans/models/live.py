"""What every live object of a plan shares: the fact that made it, its words, and how it ends."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from dangvu.plans.models.plan import Plan, ReadFact


class LiveQuerySet(models.QuerySet[Any]):
    def live(self) -> Self:
        """Those not taken back."""
        return self.filter(withdrawn_at=None)

    def in_text_order(self) -> Self:
        return self.order_by("fact__start", "id")


class MadeOfFact(models.Model):
    """Made out of one confirmed fact of a plan, once. Taken back it ends; it is never deleted."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="%(class)ss")
    fact = models.ForeignKey(ReadFact, models.PROTECT, null=True, related_name="%(class)ss")
    wording = models.TextField("nguyên văn")
    withdrawn_at = models.DateTimeField("rút lại lúc", null=True)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["fact"],
                condition=Q(withdrawn_at=None),
                name="a_fact_makes_one_live_%(class)s",
            )
        ]
