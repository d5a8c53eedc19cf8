"""Facts of a day: commendations, certificates, papers, findings of bodies, discipline."""

from collections import defaultdict
from datetime import date

from dangvu.people.facts.asking import Asked, Read, Row, conflict, day_cell, latest, said
from dangvu.people.facts.yearly import highest
from dangvu.people.kinds import AwardForm, CertificateKind, DisciplineForm, FindingKind, PaperKind
from dangvu.people.models import Certificate, Commendation, Discipline, Finding, Paper
from dangvu.rules import levels
from dangvu.rules.levels import number_of, word_of
from dangvu.rules.record import Cell, as_number

ByDay = dict[date, list[Row]]


def awards(asked: Asked) -> Read:
    """Praise for work, and prizes whatever they were for; by calendar year, and the highest ever."""
    rows = Commendation.objects.believed().filter(person__in=asked.people, given_on__lte=asked.on)
    found: dict[int, list[tuple[date, Row]]] = defaultdict(list)
    for person, day, form, level, is_for_work, source in rows.order_by(
        "given_on", "id"
    ).values_list("person_id", "given_on", "form", "level", "is_for_work", "source"):
        if is_for_work or form == AwardForm.PRIZE:
            words = f"{day:%d/%m/%Y}: {AwardForm(form).label} {word_of(levels.PRAISE, level)}"
            found[person].append((day, Row(number_of(levels.PRAISE, level), said(words, source))))
    for person in asked.people:
        yield from _praise(asked, person, found.get(person, []))


def _praise(asked: Asked, person: int, given: list[tuple[date, Row]]) -> Read:
    born = asked.born.get(person)
    early = next((row for day, row in given if born and day < born), None)
    none = "chưa ghi khen thưởng nào vì thành tích công tác"
    for back in range(asked.years + 1):
        year = asked.on.year - back
        own = [row for day, row in given if day.year == year]
        yield person, f"praise_{back}", highest(own, f"{year}: {none}")
    ever = highest([row for _, row in given], _capital(none))
    if early:
        ever = conflict(f"{early.told} – trước ngày sinh. Hãy xem lại hai ngày này")
    yield person, "praise_ever", ever


def certificates(asked: Asked) -> Read:
    rows = Certificate.objects.believed().filter(person__in=asked.people)
    found: dict[tuple[int, str], ByDay] = defaultdict(lambda: defaultdict(list))
    for person, kind, day, number, source in rows.order_by("id").values_list(
        "person_id", "kind", "given_on", "number", "source"
    ):
        words = f"Giấy chứng nhận {CertificateKind(kind).label} số {number} ngày {day:%d/%m/%Y}"
        found[person, kind][day].append(Row(as_number(day), said(words, source)))
    return _papers(asked, found)


def papers(asked: Asked) -> Read:
    rows = Paper.objects.believed().filter(person__in=asked.people)
    found: dict[tuple[int, str], ByDay] = defaultdict(lambda: defaultdict(list))
    for person, kind, day, kept_at, source in rows.order_by("id").values_list(
        "person_id", "kind", "dated_on", "kept_at", "source"
    ):
        words = f"{_capital(PaperKind(kind).label)} ngày {day:%d/%m/%Y}, lưu tại {kept_at}"
        found[person, kind][day].append(Row(as_number(day), said(words, source)))
    return _papers(asked, found)


def _papers(asked: Asked, found: dict[tuple[int, str], ByDay]) -> Read:
    """The latest paper of each kind by the day; one that is dated after it does not count yet."""
    for (person, kind), by_day in found.items():
        known = {day: rows for day, rows in by_day.items() if day <= asked.on}
        name = f"paper_{kind}"
        if known:
            what = _capital(levels.PAPERS[kind])
            yield person, name, latest(known, what, born=asked.born.get(person))
        else:
            told = by_day[min(by_day)][0].told
            yield person, name, Cell(None, f"{told} – sau ngày xét {asked.on:%d/%m/%Y}")


def findings(asked: Asked) -> Read:
    """What the named body found last, yes or no."""
    rows = Finding.objects.believed().filter(person__in=asked.people, found_on__lte=asked.on)
    found: dict[tuple[int, str], ByDay] = defaultdict(lambda: defaultdict(list))
    for person, kind, day, body, is_positive, source in rows.order_by("id").values_list(
        "person_id", "kind", "found_on", "body", "is_positive", "source"
    ):
        answer = "" if is_positive else "không "
        words = f"{body} ngày {day:%d/%m/%Y}: {answer}{FindingKind(kind).label}"
        found[person, kind][day].append(Row(int(is_positive), said(words, source)))
    for (person, kind), by_day in found.items():
        what = f"Kết luận “{levels.FINDINGS[kind]}”"
        yield person, f"finding_{kind}", latest(by_day, what, born=asked.born.get(person))


def disciplines(asked: Asked) -> Read:
    """The last decision of each form, and whether one has effect on the day."""
    rows = Discipline.objects.believed().filter(person__in=asked.people, decided_on__lte=asked.on)
    found: dict[tuple[int, str], tuple[date, str]] = {}
    in_force: dict[int, str] = {}
    for person, form, day, number, ended_on, source in rows.order_by(
        "decided_on", "id"
    ).values_list("person_id", "form", "decided_on", "number", "ended_on", "source"):
        end = f", hết hiệu lực {ended_on:%d/%m/%Y}" if ended_on else ""
        words = f"{DisciplineForm(form).label} ngày {day:%d/%m/%Y}, số {number}{end}"
        found[person, form] = (day, said(_capital(words), source))
        if ended_on is None or ended_on > asked.on:
            in_force[person] = said(_capital(words), source)
    for person in asked.people:
        for form in DisciplineForm:
            day_and_words = found.get((person, form))
            none = Cell(0, f"Chưa ghi kỷ luật {form.label}")
            yield person, f"{form}_on", day_cell(*day_and_words) if day_and_words else none
        told = in_force.get(person)
        none = Cell(0, "Không có kỷ luật nào đang có hiệu lực")
        yield person, "discipline_in_force", Cell(1, told) if told else none


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
