"""Who stands in the source lists: the situations of the table, others, those since admitted."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from dangvu.development.models import Candidacy
from dangvu.development.stages import Group, Outcome, Stage
from dangvu.kernel.days import add_months
from dangvu.people.kinds import DOSSIER_PAPERS, CertificateKind, PaperKind
from dangvu.synth.candidates import NOTHING, SITUATIONS, Situation
from dangvu.synth.chance import Chance, workday
from dangvu.synth.drafts import HISTORY_FROM, Human, Unit
from dangvu.synth.facts.files import Files
from dangvu.synth.facts.honours import Honours
from dangvu.synth.land.plan import AGENCIES
from dangvu.synth.land.tree import Tree
from dangvu.synth.lives.humans import Births
from dangvu.synth.settings import Setting

_PER_MEMBER = 0.032
_OF_EACH = 2
_STUDENTS = "Sinh viên"
_OPEN_LISTS = (NOTHING * 5, "---TT", "--TTT", "--TXT", "TTTTT", "-TTHT", "--TTX", "TXTTT", "-----")
_SCHOOL_LISTS = ("---KK", "--KGG", "--KKG", "--GGG", "---GG", "--BKK", "--KKK")


@dataclass
class Pool:
    births: Births
    files: Files
    honours: Honours
    chance: Chance
    until: date
    laid: dict[str, list[int]] = field(default_factory=dict)
    listed: list[tuple[Human, Unit]] = field(default_factory=list)
    listings: list["Listing"] = field(default_factory=list)

    def lay_situations(self, tree: Tree) -> None:
        """Each situation of the table twice, over the cells of the agencies' committee."""
        cells = [c for c in _open_cells(tree) if c.committee == AGENCIES]
        schools = [c for c in cells if c.setting == Setting.SCHOOL] or cells
        schools = [c for c in schools if _STUDENTS in c.name] or schools
        offices = [c for c in cells if c.setting != Setting.SCHOOL]
        for index, situation in enumerate(SITUATIONS * _OF_EACH):
            fitting = schools if situation.group == Group.STUDENT else offices
            human = self.lay(situation, fitting[index % len(fitting)])
            self.laid.setdefault(situation.key, []).append(human.id)

    def lay(self, situation: Situation, cell: Unit) -> Human:
        human = self._human(cell, self._born(situation, cell))
        human.work = self._work(situation.group, human.work)
        opened_on = workday(self.until - timedelta(days=self.chance.randint(400, 900)))
        self.files.of_situation(human, situation)
        if situation.certificate_months is not None:
            given_on = add_months(self.until, -situation.certificate_months)
            self.honours.certificate(human, CertificateKind.AWARENESS, given_on)
        stage = _stage_of(situation)
        self._add(human, Listing(cell, situation.group, stage, opened_on))
        return human

    def lay_others(self, tree: Tree, sizes: dict[Unit, int]) -> None:
        """Some candidates in most cells, whatever is on record about them."""
        for cell in _open_cells(tree):
            for _ in range(self.chance.poisson(_PER_MEMBER * sizes.get(cell, 0))):
                self.lay(self._any_situation(cell), cell)

    def close_those_admitted(self, humans: Iterable[Human]) -> None:
        """Whoever was admitted since 2014 had stood in the list of the admitting cell."""
        for human in humans:
            time = human.times[0] if human.times else None
            if time is None or time.admitted_by is None or time.ceremony_on < HISTORY_FROM:
                continue
            opened_on = workday(time.ceremony_on - timedelta(days=self.chance.randint(380, 800)))
            cell, closed_on = time.admitted_by, time.ceremony_on
            listing = Listing(
                cell, group_of(cell), Stage.DOSSIER, opened_on, closed_on, Outcome.ADMITTED
            )
            self._add(human, listing)

    def lay_those_taken_off(self, tree: Tree) -> None:
        cells = _open_cells(tree)
        for cell in self.chance.sample(cells, max(2, len(cells) // 14)):
            human = self._human(cell, self.births.born_to_join(cell, self.until))
            opened_on = workday(self.chance.day(date(2015, 1, 5), date(2017, 6, 30)))
            closed_on = workday(opened_on + timedelta(days=self.chance.randint(150, 500)))
            outcome = self.chance.pick([(Outcome.TAKEN_OFF, 3), (Outcome.MOVED, 1)])
            group = group_of(cell)
            self._add(human, Listing(cell, group, Stage.SOURCED, opened_on, closed_on, outcome))

    def _human(self, cell: Unit, born: date) -> Human:
        human = self.births.human(cell, born)
        self.listed.append((human, cell))
        return human

    def _born(self, situation: Situation, cell: Unit) -> date:
        if situation.age_months is not None:
            return add_months(self.until, -situation.age_months)
        if situation.group == Group.STUDENT:
            return self.chance.day(
                date(self.until.year - 22, 1, 1), date(self.until.year - 20, 12, 1)
            )
        worked = sum(grade != NOTHING for grade in situation.grades)
        born = self.births.born_to_join(cell, self.until)
        return min(born, add_months(self.until, -12 * (23 + worked)))

    def _work(self, group: Group, work: str) -> str:
        if group == Group.STUDENT:
            return _STUDENTS
        return (
            self.chance.choice(("Nông dân", "Lao động tự do")) if group == Group.RESIDENT else work
        )

    def _any_situation(self, cell: Unit) -> Situation:
        group = group_of(cell)
        lists = _SCHOOL_LISTS if group == Group.STUDENT else _OPEN_LISTS
        grades = NOTHING * 5 if group == Group.RESIDENT else self.chance.choice(lists)
        learnt = self.chance.happens(0.6)
        papers = [kind for kind in DOSSIER_PAPERS if self.chance.happens(0.45)]
        return Situation(
            "", "", grades, group,
            certificate_months=self.chance.randint(2, 66) if learnt else None,
            missing=tuple(papers) if self.chance.happens(0.5) else DOSSIER_PAPERS,
            background_months=self.chance.randint(1, 11),
        )  # fmt: skip

    def _add(self, human: Human, listing: "Listing") -> None:
        self.listings.append(listing)
        self.files.basket.add(
            Candidacy(
                person_id=human.id,
                cell_id=listing.cell.id,
                group=listing.group,
                stage=listing.stage,
                opened_on=listing.opened_on,
                closed_on=listing.closed_on,
                outcome=listing.outcome or "",
                source=f"Nghị quyết chi bộ tháng {listing.opened_on:%m/%Y}",
            )
        )


@dataclass(frozen=True)
class Listing:
    """One standing in a source list, open or closed."""

    cell: Unit
    group: Group
    stage: Stage
    opened_on: date
    closed_on: date | None = None
    outcome: Outcome | None = None


def _open_cells(tree: Tree) -> list[Unit]:
    return [cell for cell in tree.holding() if cell.holds_to is None]


def group_of(cell: Unit) -> Group:
    if cell.setting == Setting.RESIDENTIAL:
        return Group.RESIDENT
    return Group.STUDENT if _STUDENTS in cell.name else Group.STAFF


def _stage_of(situation: Situation) -> Stage:
    if situation.certificate_months is None:
        return Stage.SOURCED
    return Stage.LEARNT if PaperKind.BACKGROUND in situation.missing else Stage.DOSSIER
