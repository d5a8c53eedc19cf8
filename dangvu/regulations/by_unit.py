"""One value asked for many units on many days at the price of two queries: what the desk needs."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from dangvu.organisations.models import OrganisationPeriod
from dangvu.organisations.models.organisation import STEP
from dangvu.regulations.models import AdoptedValue
from dangvu.regulations.values import held
from dangvu.rules.parameters import NotInForceError, Value, in_force

Asked = tuple[int, date]
Ways = dict[int, list[tuple[date, date | None, str]]]


def values_by_unit(name: str, asked: Collection[Asked]) -> dict[Asked, Value]:
    """By unit and day; a pair is left out on whose day no value is kept at all."""
    adopted = list(AdoptedValue.objects.filter(name=name, withdrawn_at=None).order_by("id"))
    ways = _ways({unit for unit, _ in asked}) if adopted else {}
    found = {}
    for unit, day in asked:
        try:
            central = in_force(name, on=day)
        except NotInForceError:
            continue
        own = _nearest(adopted, _way_on(ways, unit, day), day)
        found[unit, day] = held(central, own)
    return found


def _ways(units: Collection[int]) -> Ways:
    found: Ways = defaultdict(list)
    rows = OrganisationPeriod.objects.filter(organisation__in=units).order_by("from_on", "id")
    told = rows.values_list("organisation_id", "from_on", "to_on", "path")
    for unit, from_on, to_on, path in told:
        found[unit].append((from_on, to_on, path))
    return found


def _way_on(ways: Ways, unit: int, day: date) -> list[int]:
    """From the root down; a unit that did not stand that day has the way of its last period."""
    periods = ways.get(unit, [])
    standing = [path for start, end, path in periods if start <= day and (not end or day < end)]
    path = (standing or [path for _, _, path in periods[-1:]] or [""])[0]
    return [int(path[at : at + STEP], 36) for at in range(0, len(path), STEP)]


def _nearest(adopted: list[AdoptedValue], way: list[int], day: date) -> AdoptedValue | None:
    on_the_way = [
        one
        for one in adopted
        if one.unit_id in way
        and one.from_on <= day
        and (one.until_on is None or day <= one.until_on)
    ]
    return max(on_the_way, key=lambda one: way.index(one.unit_id), default=None)
