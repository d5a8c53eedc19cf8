"""People told in one line each: memberships that never saw a database, and the rules of a wave."""

from collections.abc import Sequence
from datetime import date

from dangvu.honours.lives import Life
from dangvu.honours.reaching import WaveRules
from dangvu.honours.rulebook import rulebook
from dangvu.kernel.days import add_months
from dangvu.people.kinds import EndReason, GapReason, PaperKind
from dangvu.people.models import Membership, MembershipGap

DECLARED = {PaperKind.BADGE_DECLARATION: (date(2100, 1, 1),)}
Span = tuple[date, date]


def membership(
    decision_on: date | None,
    *,
    ceremony_on: date | None = None,
    gaps: Sequence[Span] = (),
    **fields: object,
) -> Membership:
    began = ceremony_on or decision_on
    assert began is not None
    given = {"official_on": add_months(began, 12), "probation_ends_on": add_months(began, 12)}
    made = Membership(
        pk=1, decision_on=decision_on, ceremony_on=began, source="", **{**given, **fields}
    )
    # No database here: the gaps stand where a query would have put them.
    made._prefetched_objects_cache = {  # type: ignore[attr-defined]
        "gaps": [
            MembershipGap(from_on=start, to_on=end, reason=GapReason.LOST_CONTACT)
            for start, end in gaps
        ]
    }
    return made


def life(*memberships: Membership, **fields: object) -> Life:
    """Somebody with a declaration, unless `papers` says otherwise."""
    papers = {PaperKind.BADGE_DECLARATION: (date(2016, 1, 1),)}
    return Life(1, memberships, **{"papers": papers, **fields})  # type: ignore[arg-type]


def died(person: Membership, on: date) -> Membership:
    person.ended_on, person.end_reason = on, EndReason.DIED
    return person


def rules(wave: date, scheme: str = "thuong") -> WaveRules:
    return rulebook(wave, body=None, on=wave, scheme=scheme).rules
