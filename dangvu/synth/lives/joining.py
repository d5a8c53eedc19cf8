"""Admission, probation, recognition, card: the dates of one time in the Party."""

from datetime import date, timedelta

from dangvu.kernel.days import add_months
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import Human, PartyTime, Unit

# The four rounds around which ceremonies gather, with the rest of the year.
_ROUNDS = (((2, 3), 5.0), ((5, 19), 7.0), ((9, 2), 6.0), ((11, 7), 6.0), ((12, 22), 2.0))
_ANY_DAY = 6.0
_NO_DECISION_KEPT = 0.04
# (share, fewest days, most days) after the end of probation: in time, late, very late.
_LAGS = (((14, 78), 0.83), ((79, 150), 0.13), ((151, 320), 0.04))


def ceremony_in(year: int, chance: Chance) -> date:
    rounds = [*_ROUNDS, ((0, 0), _ANY_DAY)]
    month, day = chance.pick(rounds)
    if month == 0:
        return workday(chance.day(date(year, 1, 20), date(year, 12, 28)))
    return workday(date(year, month, day) - timedelta(days=chance.randint(0, 16)))


def admit(human: Human, ceremony_on: date, by: Unit | None, chance: Chance) -> PartyTime:
    """A time that begins: the decision comes first, at most 30 days before the ceremony."""
    decision_on = workday(ceremony_on - timedelta(days=chance.randint(4, 27)))
    is_lost = ceremony_on.year < 1976 and chance.happens(_NO_DECISION_KEPT)
    time = PartyTime(
        decision_on=None if is_lost else decision_on,
        ceremony_on=ceremony_on,
        probation_ends_on=add_months(ceremony_on, 12),
        admitted_by=by,
    )
    human.times.append(time)
    return time


def recognise(time: PartyTime, chance: Chance, *, until: date) -> None:
    """Recognised from the end of probation, whenever decided; some wait for it, some too long."""
    low, high = chance.pick(_LAGS)
    decided_on = workday(time.probation_ends_on + timedelta(days=chance.randint(low, high)))
    carded_after = chance.randint(30, 150)
    if decided_on <= until:
        settle(time, decided_on, until=until, carded_after=carded_after)


def settle(time: PartyTime, decided_on: date, *, until: date, carded_after: int) -> None:
    time.recognised_on = decided_on
    time.official_on = time.probation_ends_on
    card_on = decided_on + timedelta(days=carded_after)
    if card_on.year < 2004:
        # Cards of all older members were exchanged in those years.
        card_on = date(2004, 2, 3) + timedelta(days=carded_after * 5)
    time.card_on = card_on if card_on <= until else None
