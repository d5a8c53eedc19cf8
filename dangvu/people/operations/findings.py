"""What named bodies found of a person: recorded as they said it, never worked out."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from dangvu.accounts.actor import Actor
from dangvu.organisations.models import Organisation
from dangvu.people.grounds import PersonGrounds
from dangvu.people.kinds import FindingKind
from dangvu.people.models import Finding, Person
from dangvu.people.operations.believing import put_in_place
from dangvu.people.telling import locked, written


@dataclass(frozen=True)
class Conclusion:
    """What was found, by whom and when; `unit` where the body is one of the tree's."""

    kind: FindingKind
    is_positive: bool
    body: str
    found_on: date
    unit: Organisation | None = None


@transaction.atomic
def record_finding(
    person: Person, *, conclusion: Conclusion, grounds: PersonGrounds, by: Actor
) -> Finding:
    """A body's conclusion; told again for the same day by the same body, it corrects the first."""
    person = locked(person)
    grounds.refuse_ahead(conclusion.found_on)
    body = written(conclusion.body, "nơi kết luận", "Chi bộ Văn phòng Sở Nội vụ")
    rows = Finding.objects.believed().filter(
        person=person, kind=conclusion.kind, body=body, found_on=conclusion.found_on
    )
    fact = Finding(
        person=person, kind=conclusion.kind, body=body, unit=conclusion.unit,
        found_on=conclusion.found_on, is_positive=conclusion.is_positive,
    )  # fmt: skip
    return put_in_place("people.finding_recorded", fact, of=rows, grounds=grounds, by=by)
