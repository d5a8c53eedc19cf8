"""A deadline or duty as its page shows it: in words, with the units asked and who has done it."""

from dataclasses import dataclass
from datetime import date

from dangvu.access.doors import plans as doors
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.plans.due import title_of
from dangvu.plans.models import Done, ReportDuty
from dangvu.plans.moments import next_rounds, said
from dangvu.plans.queries import done_of
from dangvu.plans.queries.reach import Thing
from dangvu.plans.stages import Meaning
from dangvu.plans.wording import around, clean


@dataclass(frozen=True)
class Follow:
    """`lines`: each unit asked with its Done, if any; `round_on` the round now running."""

    thing: Thing
    round_on: date | None
    lines: tuple[tuple[Organisation, Done | None, bool], ...]

    @property
    def title(self) -> str:
        return title_of(self.thing)

    @property
    def quote(self) -> str:
        """The paragraph of the letter in which it stands."""
        fact, letter = self.thing.fact, self.thing.plan.letter
        if fact is None or letter is None:
            return clean(self.thing.wording)
        return " ".join(filter(None, around(letter.text, fact.start, fact.end)))

    @property
    def when(self) -> str:
        return said(self.thing.meaning, self.thing.when, self.thing.every)

    @property
    def is_duty(self) -> bool:
        return isinstance(self.thing, ReportDuty)

    @property
    def due_on(self) -> date | None:
        return self.round_on or self.thing.due_on

    @property
    def done_count(self) -> int:
        return sum(done is not None for _, done, _ in self.lines)

    @property
    def may_record(self) -> list[Organisation]:
        """The units that are still to do it and for which this user may say so."""
        return [unit for unit, done, may in self.lines if may and done is None]


def follow(hats: Hats, thing: Thing) -> Follow:
    rounds = next_rounds(thing.every, hats.on) if thing.meaning == Meaning.EVERY else []
    round_on = rounds[0] if rounds else None
    rows = done_of([thing]).filter(due_on=round_on).select_related("unit")
    done = {row.unit_id: row for row in rows}
    recorders = hats.places(Permission.RECORD_DONE)
    lines = [
        (unit, done.get(unit.pk), any(unit.is_within(place) for place in recorders))
        for unit in doors.units_asked(hats, thing)
    ]
    return Follow(thing, round_on, tuple(lines))
