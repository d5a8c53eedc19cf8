"""Names for what stands in a frame as numbers: people of a page, units below a unit."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from dangvu.census.building.roll import Standing
from dangvu.census.frame import Frame
from dangvu.organisations.models import OrganisationPeriod
from dangvu.people.models import Person

STANDING_WORDS = {
    Standing.CANDIDATE: "trong nguồn",
    Standing.PROBATIONARY: "dự bị",
    Standing.OFFICIAL: "chính thức",
    Standing.IN_TRANSIT: "đang chuyển sinh hoạt",
}


@dataclass(frozen=True)
class NamedLine:
    """Somebody of a frame, as a list shows them."""

    person_id: int
    number: int
    name: str
    birth: str
    standing: str
    unit: str


def named_lines(frame: Frame, people: Sequence[int], *, number: int) -> list[NamedLine]:
    """In the order given, with the name that each unit had on the day."""
    own = frame.columns.filter(
        pl.col("person_id").is_in(pl.Series(people, dtype=pl.Int32).implode())
    )
    units = dict(enumerate(frame.tree["unit_id"].to_list()))
    rows = {
        person: (Standing(standing), units.get(place, 0))
        for person, standing, place in own.select("person_id", "standing", "place").iter_rows()
    }
    found = Person.objects.in_bulk(list(people))
    names = _unit_names(frame, {unit for _, unit in rows.values()})
    return [
        NamedLine(
            person, place, found[person].full_name, str(found[person].born or ""),
            STANDING_WORDS[rows[person][0]], names.get(rows[person][1], ""),
        )
        for place, person in enumerate(people, start=number)
    ]  # fmt: skip


def _unit_names(frame: Frame, units: set[int]) -> dict[int, str]:
    periods = OrganisationPeriod.objects.on(frame.day).filter(organisation__in=units)
    return dict(periods.values_list("organisation_id", "name").order_by())


def directly_below(frame: Frame, unit_id: int) -> list[tuple[int, str]]:
    """The units that stood directly below on the day, in the order of the offices' lists."""
    periods = OrganisationPeriod.objects.on(frame.day).filter(parent=unit_id)
    rows = periods.order_by("organisation__display_key", "organisation_id")
    return list(rows.values_list("organisation_id", "name"))
