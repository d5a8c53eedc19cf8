"""The pool of candidates."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from dangvu.development.stages import Group, Outcome, Stage
from dangvu.organisations.models import Organisation
from dangvu.people.models import Person


class CandidacyQuerySet(models.QuerySet["Candidacy"]):
    def on(self, day: date) -> Self:
        return self.filter(Q(closed_on=None) | Q(closed_on__gt=day), opened_on__lte=day)


class Candidacy(models.Model):
    """A person in a cell's source list (quần chúng ưu tú, cảm tình Đảng)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="candidacies")
    cell = models.ForeignKey(Organisation, models.PROTECT, related_name="candidacies")
    group = models.CharField("đối tượng", max_length=10, choices=Group.choices)
    stage = models.CharField("bước", max_length=10, choices=Stage.choices, default=Stage.SOURCED)
    opened_on = models.DateField("ngày vào nguồn")
    closed_on = models.DateField("ra khỏi nguồn ngày", null=True)
    outcome = models.CharField("kết quả", max_length=10, choices=Outcome.choices, blank=True)
    source = models.CharField("căn cứ", max_length=200)

    objects = CandidacyQuerySet.as_manager()

    class Meta:
        verbose_name = "nguồn kết nạp"
        indexes = [models.Index(fields=["cell", "closed_on"], name="candidacy_cell")]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(closed_on=None), name="one_open_candidacy"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.cell}"

    def runs(self, on: date) -> bool:
        return self.opened_on <= on and (self.closed_on is None or self.closed_on > on)
