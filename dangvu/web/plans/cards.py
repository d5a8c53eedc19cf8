"""The facts of a review as cards: words, tone, what can be done, who decided."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dangvu.access.doors.plans import names_of_users
from dangvu.documents.reading.showing.names import kind_said
from dangvu.plans.describing import Words, describe
from dangvu.plans.kinds import CORRECTABLE, DECIDED, WARNING
from dangvu.plans.making import said_with_among
from dangvu.plans.models import Plan, ReadFact
from dangvu.plans.suggestions import suggestion_in
from dangvu.regulations.calendar import WorkingCalendar, standing_calendar


@dataclass(frozen=True)
class Card:
    fact: ReadFact
    words: Words
    decided_by: str
    suggestion: str

    @property
    def is_warning(self) -> bool:
        return self.fact.type == WARNING

    @property
    def decision(self) -> str:
        """What was decided, said for the kind of fact: nobody confirms a warning."""
        if not self.is_warning:
            return str(self.fact.get_decision_display())
        understood = (self.fact.corrected_norm or {}).get("understood")
        return f"hiểu là {understood}" if understood else "giữ nguyên văn"

    @property
    def can_be_corrected(self) -> bool:
        return self.fact.type in CORRECTABLE


@dataclass(frozen=True)
class Tally:
    """ "Đọc được 41 nội dung · 34 chắc chắn · 5 cần xem · 2 cảnh báo"; `certain_waiting` by kind."""

    read: int
    certain: int
    doubtful: int
    warnings: int
    decided: int
    certain_waiting: tuple[tuple[str, int], ...]

    @property
    def waiting(self) -> int:
        return self.read - self.decided

    @property
    def certain_left(self) -> int:
        return sum(count for _, count in self.certain_waiting)


def cards_of(plan: Plan) -> list[Card]:
    """Every fact that waits for a decision or has one, in the order of the text."""
    facts = list(plan.facts.filter(type__in=DECIDED).in_text_order())
    names = names_of_users({fact.decided_by for fact in facts if fact.decided_by})
    calendar = standing_calendar()
    return [_card(fact, facts, names, calendar) for fact in facts]


def card_of(fact: ReadFact) -> Card:
    """One card by itself, as it stands after a decision."""
    around = fact.plan.facts.filter(start__lte=fact.end, end__gte=fact.start)
    names = names_of_users({fact.decided_by} if fact.decided_by else set())
    return _card(fact, list(around.in_text_order()), names, standing_calendar())


def aside_of(plan: Plan) -> list[tuple[str, list[Words]]]:
    """What is only shown: sections, recipients, signers, figures of the past, by kind."""
    calendar = standing_calendar()
    found: dict[str, list[Words]] = {}
    for fact in plan.facts.exclude(type__in=DECIDED).in_text_order():
        words = describe(fact.type, fact.norm, fact.quote, calendar)
        found.setdefault(words.tag, []).append(words)
    return list(found.items())


def tally_of(facts: Iterable[ReadFact]) -> Tally:
    found = list(facts)
    warnings = sum(fact.type == WARNING for fact in found)
    certain = sum(fact.type != WARNING and fact.is_certain for fact in found)
    waiting = Counter(
        kind_said(fact.type).lower()
        for fact in found
        if fact.type in CORRECTABLE and fact.is_certain and not fact.is_decided
    )
    return Tally(
        read=len(found),
        certain=certain,
        doubtful=len(found) - certain - warnings,
        warnings=warnings,
        decided=sum(fact.is_decided for fact in found),
        certain_waiting=tuple(waiting.items()),
    )


def tally_for(plan: Plan) -> Tally:
    return tally_of(plan.facts.filter(type__in=DECIDED).in_text_order())


def _card(
    fact: ReadFact, facts: list[ReadFact], names: dict[str, str], calendar: WorkingCalendar
) -> Card:
    norm = dict(fact.meaning)
    if fact.type == "report_duty" and (nearby := said_with_among(fact, facts)):
        norm["op_nearby"] = nearby.get("op")
    return Card(
        fact=fact,
        words=describe(fact.type, norm, fact.quote, calendar),
        decided_by=names.get(fact.decided_by, fact.decided_by),
        suggestion=suggestion_in(fact.norm) if fact.type == WARNING else "",
    )
