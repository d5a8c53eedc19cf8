"""One person as the page shows them: facts, six dates, party age, stays, timeline, dossier."""

from dataclasses import dataclass
from datetime import date

from dangvu.development.models import Candidacy
from dangvu.development.queries import File, candidacies_of, files_of, needed
from dangvu.development.timeline import pool_events
from dangvu.people.models import Affiliation, Membership, Person
from dangvu.people.party_age import PartyAge, party_age
from dangvu.people.queries import memberships_of, stays_of
from dangvu.people.timeline import Event, timeline_of

SHOWN_DIGITS = 3


@dataclass(frozen=True)
class Dossier:
    """A candidate's place in the pool, with each paper and the day of what is on record."""

    candidacy: Candidacy
    papers: list[tuple[str, date | None]]
    file: File


@dataclass(frozen=True)
class Record:
    person: Person
    status: str
    memberships: list[Membership]
    stays: list[Affiliation]
    age: PartyAge | None
    events: list[Event]
    dossier: Dossier | None

    @property
    def current_stays(self) -> list[Affiliation]:
        return [stay for stay in self.stays if stay.to_on is None]

    @property
    def membership(self) -> Membership | None:
        return self.memberships[-1] if self.memberships else None

    @property
    def personal_id(self) -> str:
        return masked(self.person.personal_id)

    @property
    def phone(self) -> str:
        return masked(self.person.phone)


def masked(digits: str) -> str:
    """The last three digits, enough to check against a paper in hand."""
    hidden = max(len(digits) - SHOWN_DIGITS, 0)
    return "•" * hidden + digits[hidden:]


def record_of(person: Person, on: date) -> Record:
    memberships = memberships_of(person)
    stays = stays_of(person)
    candidacies = candidacies_of(person)
    events = [*timeline_of(person, memberships, stays), *pool_events(candidacies)]
    running = [candidacy for candidacy in candidacies if candidacy.runs(on)]
    return Record(
        person=person,
        status=_status(person, memberships, on) or ("trong nguồn kết nạp" if running else ""),
        memberships=memberships,
        stays=stays,
        age=party_age(memberships, on=on),
        events=sorted(events, key=lambda event: event.sorted_on, reverse=True),
        dossier=_dossier(running[-1], on) if running else None,
    )


def _status(person: Person, memberships: list[Membership], on: date) -> str:
    if person.died_on and person.died_on <= on:
        return f"đã từ trần ngày {person.died_on:%d/%m/%Y}"
    if not memberships:
        return ""
    last = memberships[-1]
    if last.ended_on and last.ended_on <= on:
        return f"thôi là đảng viên ngày {last.ended_on:%d/%m/%Y}: {last.get_end_reason_display()}"
    return "đảng viên dự bị" if last.is_probationary(on) else "đảng viên chính thức"


def _dossier(candidacy: Candidacy, on: date) -> Dossier:
    file = files_of([candidacy.person_id], on=on)[candidacy.person_id]
    papers = [(kind.label, file.papers.get(kind)) for kind in needed(candidacy.group)]
    return Dossier(candidacy, papers, file)
