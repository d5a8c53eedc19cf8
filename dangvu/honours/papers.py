"""The words that the papers of badges print, as far as the records tell them.

Letterhead, number, signature and recipients are for whoever issues the paper; the names are those of
`documents.writing.papers`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from dangvu.honours.models import BadgeAward, BadgeWave, WaveCeremony, WaveEntry
from dangvu.honours.party_age_lines import party_age_lines
from dangvu.honours.queries.files import File, files_of
from dangvu.honours.stages import AwardKind, Standing
from dangvu.people.models import Discipline
from dangvu.people.party_age import party_age

Words = dict[str, str | list[dict[str, str] | str]]
Told = WaveEntry | BadgeAward


def declaration_words(entry: WaveEntry) -> Words:
    """Form 6-HHĐ, filled in as far as the records go, for the member to check and sign."""
    file = files_of([entry.person_id])[entry.person_id]
    age = party_age(file.memberships, on=entry.wave.day)
    return {
        **_person(file, entry.milestone),
        **_wave(entry.wave),
        "residence": file.person.residence,
        "cell": entry.unit.name,
        "gaps": _gaps(file, entry.wave.day),
        "disciplines": _disciplines(entry.person_id),
        "party_age": f"{age.years} năm" if age else "",
        "wave_on": f"{entry.wave.day:%d/%m/%Y}",
    }


def submission_words(wave: BadgeWave, entries: Sequence[WaveEntry]) -> Words:
    """The letter by which a committee puts its list forward."""
    return {**_listed(wave, entries), "reasons": _reasons(entries)}


def decision_words(wave: BadgeWave, awards: Sequence[BadgeAward]) -> Words:
    """The collective decision with its list."""
    return {**_listed(wave, awards), "scope": wave.unit.name}


def award_words(award: BadgeAward) -> Words:
    """The decision that each person is given."""
    file = files_of([award.person_id])[award.person_id]
    return {
        **_person(file, award.milestone),
        "wave": f"{award.given_on:%d/%m/%Y}",
        "badge_number": award.number,
        "cell": award.unit.name if award.unit else "",
    }


def invitation_words(award: BadgeAward, ceremony: WaveCeremony) -> Words:
    unit = f", {award.unit.name}" if award.unit else ""
    when = f"{ceremony.at}, " if ceremony.at else ""
    return {
        "wave": f"{award.given_on:%d/%m/%Y}",
        "to_person": f"{award.person.full_name}{unit}",
        "time": f"{when}ngày {ceremony.held_on:%d/%m/%Y}",
        "place": ceremony.place,
        "note": "",
    }


def _listed(wave: BadgeWave, told: Sequence[Told]) -> Words:
    files = files_of({each.person_id for each in told})
    rows: list[dict[str, str] | str] = [
        _row(position, each, files[each.person_id]) for position, each in enumerate(told, start=1)
    ]
    return {**_wave(wave), "total": str(len(told)), "counts": _counts(told), "people": rows}


def _counts(told: Iterable[Told]) -> list[dict[str, str] | str]:
    found = Counter(each.milestone for each in told)
    return [
        {"milestone": f"{years} năm", "count": str(found[years])}
        for years in sorted(found, reverse=True)
    ]


def _row(position: int, told: Told, file: File) -> dict[str, str]:
    kind = AwardKind(told.kind)
    return {
        "position": str(position),
        "badge_number": told.number if isinstance(told, BadgeAward) else "",
        **_person(file, told.milestone),
        "proposer": told.unit.name if told.unit else "",
        "note": "" if kind == AwardKind.NORMAL else kind.label,
    }


def _person(file: File, milestone: int) -> dict[str, str]:
    first = file.first
    return {
        "full_name": file.person.full_name,
        "birth": str(file.person.born or ""),
        "native_place": file.person.native_place,
        "decided_on": _day(first.decision_on if first else None),
        "admitted_on": _day(first.ceremony_on if first else None),
        "official_on": _day(first.official_on if first else None),
        "card_number": file.card_number,
        "milestone": str(milestone),
    }


def _wave(wave: BadgeWave) -> dict[str, str]:
    return {"wave": f"{wave.day:%d/%m/%Y}"}


def _gaps(file: File, on: date) -> str:
    """Only what is taken off; "không" where nothing is."""
    lines = party_age_lines(file.memberships, on=on)[1:-1]
    return "; ".join(lines) or "không"


def _disciplines(person_id: int) -> str:
    rows = Discipline.objects.believed().filter(person=person_id).order_by("decided_on", "id")
    return "; ".join(str(each) for each in rows) or "không"


def _reasons(entries: Iterable[WaveEntry]) -> str:
    """Of everybody who is early, late or dead: the law asks for a word on each."""
    special = (
        f"{entry.person.full_name}: {entry.reason}"
        for entry in entries
        if entry.is_late or entry.standing in (Standing.EARLY, Standing.POSTHUMOUS)
    )
    return "; ".join(special)


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
