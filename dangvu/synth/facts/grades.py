"""Yearly gradings of members and of base organisations."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.organisations.kinds import BASE_TYPES, UnitGrade, UnitGrade4
from dangvu.organisations.models import UnitGrading
from dangvu.people.kinds import Grade, GradingOf
from dangvu.people.models import Grading
from dangvu.synth import report2016
from dangvu.synth.chance import Chance
from dangvu.synth.drafts import HISTORY_FROM, Human, Unit
from dangvu.synth.facts.basket import Basket
from dangvu.synth.land.tree import Tree

# The legacy scale of units was used to 2017, the four levels from 2018.
LAST_LEGACY_YEAR = 2017
Yearly = dict[tuple[Human, int], Grade]


@dataclass(frozen=True)
class Counts:
    """How many of how many: exact for the city in 2016, about usual elsewhere."""

    graded: int
    excellent: int
    good: int
    failed: int


@dataclass
class Grader:
    chance: Chance
    basket: Basket
    is_whole: bool
    given: Yearly

    def grade_members(self, humans: Iterable[Human], years: Iterable[int]) -> None:
        everybody = list(humans)
        for year in years:
            for committee, members in _by_committee(everybody, date(year, 12, 31)).items():
                counts = self._counts(committee, year, len(members))
                self._grade(self._graded(members, counts.graded, year), counts, year)

    def _counts(self, committee: str, year: int, members: int) -> Counts:
        if self._is_reported(committee, year):
            excellent = report2016.MEMBERS_EXCELLENT
            good = report2016.MEMBERS_GOOD_OR_BETTER - excellent
            return Counts(report2016.MEMBERS_GRADED, excellent, good, 38)
        graded = round(members * self.chance.uniform(0.85, 0.95))
        excellent = round(graded * self.chance.uniform(0.09, 0.14))
        completed = round(graded * self.chance.uniform(0.07, 0.105))
        failed = round(graded * self.chance.uniform(0.002, 0.007))
        return Counts(graded, excellent, graded - excellent - completed - failed, failed)

    def _is_reported(self, committee: str, year: int) -> bool:
        return self.is_whole and (committee, year) == (report2016.COMMITTEE, report2016.YEAR)

    def _graded(self, members: list[Human], number: int, year: int) -> list[Human]:
        """Those left out are mostly exempt for age, new that year, or away."""

        def present(human: Human) -> float:
            is_new = human.time.ceremony_on >= date(year, 9, 1)
            is_old = human.born.year < year - 74
            return self.chance.random() - 0.45 * is_new - 0.5 * is_old

        ranked = sorted(((present(h), h.id, h) for h in members), reverse=True)
        return [human for _, _, human in ranked[:number]]

    def _grade(self, members: list[Human], counts: Counts, year: int) -> None:
        ranked = sorted(
            ((h.zeal + self.chance.gauss(0, 0.8), h.id, h) for h in members), reverse=True
        )
        lowest = len(ranked) - counts.failed
        for place, (_, _, human) in enumerate(ranked):
            grade = Grade.COMPLETED if place < lowest else Grade.FAILED
            if place < counts.excellent:
                grade = Grade.EXCELLENT
            elif place < counts.excellent + counts.good:
                grade = Grade.GOOD
            self.given[human, year] = grade
            self.basket.add(
                Grading(
                    person_id=human.id,
                    year=year,
                    of=GradingOf.MEMBER,
                    grade=grade,
                    source=f"Kết quả xếp loại đảng viên năm {year}",
                    recorded_at=self.basket.recorded_at,
                )
            )

    def grade_units(self, tree: Tree, years: Iterable[int]) -> None:
        merit = {unit: self.chance.gauss(0, 1) for unit in tree.units}
        for year in years:
            for committee, superior in tree.superiors.items():
                bases = [unit for unit in tree.units if _is_graded(unit, superior, year)]
                bases.sort(
                    key=lambda unit: (merit[unit] + self.chance.gauss(0, 0.7), unit.id),
                    reverse=True,
                )
                is_reported = self._is_reported(committee, year)
                for unit, grade, is_exemplary in _unit_grades(bases, year, is_reported=is_reported):
                    self._add(unit, year, grade, is_exemplary=is_exemplary)
                best = UnitGrade.CLEAN_STRONG if year <= LAST_LEGACY_YEAR else UnitGrade4.GOOD
                is_exemplary = committee == report2016.COMMITTEE and year <= LAST_LEGACY_YEAR
                self._add(superior, year, best, is_exemplary=is_exemplary)

    def _add(self, unit: Unit, year: int, grade: str, *, is_exemplary: bool) -> None:
        self.basket.add(
            UnitGrading(
                unit_id=unit.id,
                year=year,
                grade=grade,
                is_exemplary=is_exemplary,
                source=f"Kết quả xếp loại tổ chức cơ sở đảng năm {year}",
                recorded_at=self.basket.recorded_at,
            )
        )


def graded_years(until: date) -> range:
    """From the first year of the history to the last full one: a year is graded when it is over."""
    return range(HISTORY_FROM.year, until.year)


def _by_committee(humans: Sequence[Human], day: date) -> dict[str, list[Human]]:
    found: dict[str, list[Human]] = defaultdict(list)
    for human in humans:
        unit = human.unit_on(day)
        if unit is not None:
            found[unit.committee].append(human)
    return found


def _is_graded(unit: Unit, superior: Unit, year: int) -> bool:
    """A base organisation that stood the whole year; one founded in it is too young."""
    first, last = unit.on(date(year, 1, 1)), unit.on(date(year, 12, 31))
    return (
        first is not None
        and last is not None
        and last.parent is superior
        and last.type in BASE_TYPES
    )


def _unit_grades(
    bases: list[Unit], year: int, *, is_reported: bool
) -> Iterable[tuple[Unit, str, bool]]:
    """Best first: so many of the highest grade (a fifth of them exemplary), then the next."""
    if year <= LAST_LEGACY_YEAR:
        highest = report2016.BASES_CLEAN_STRONG if is_reported else round(len(bases) * 0.8)
        steps: list[tuple[int, str]] = [
            (highest, UnitGrade.CLEAN_STRONG),
            (round(len(bases) * 0.13), UnitGrade.GOOD),
            (len(bases), UnitGrade.COMPLETED),
        ]
    else:
        steps = [
            (round(len(bases) * 0.2), UnitGrade4.EXCELLENT),
            (round(len(bases) * 0.71), UnitGrade4.GOOD),
            (len(bases), UnitGrade4.COMPLETED),
        ]
    grades = [grade for number, grade in steps for _ in range(number)]
    for place, (unit, grade) in enumerate(zip(bases, grades, strict=False)):
        yield unit, grade, grade == UnitGrade.CLEAN_STRONG and place * 5 < steps[0][0]
