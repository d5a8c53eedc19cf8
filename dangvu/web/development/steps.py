"""Where a candidate stands on the way: what is there, what is missing, what comes next by the rules."""

from dataclasses import dataclass
from datetime import date

from dangvu.development import due
from dangvu.development.models import Candidacy
from dangvu.development.queries import File, files_of, needed
from dangvu.development.stages import Stage
from dangvu.kernel.days import add_months
from dangvu.kernel.due import Due
from dangvu.people.kinds import PaperKind
from dangvu.rules.steps import Step, procedures

# Which step of the procedure supplies a paper.
SUPPLIED_BY = {
    PaperKind.APPLICATION: "application",
    PaperKind.BACKGROUND: "background",
    PaperKind.VERIFICATION: "verification",
    PaperKind.RESIDENCE_OPINION: "opinions",
    PaperKind.UNION_OPINION: "opinions",
}
AHEAD_MONTHS = 6


@dataclass(frozen=True)
class Way:
    """The papers as (words, day or None); `next` is a step of the procedure of the day."""

    file: File
    papers: list[tuple[str, date | None]]
    dues: list[Due]
    next: Step | None


def way_of(candidacy: Candidacy, *, on: date) -> Way:
    file = files_of([candidacy.person_id], on=on)[candidacy.person_id]
    until = add_months(on, AHEAD_MONTHS)
    dues = due.coming([candidacy.cell], on=on, until=until)
    return Way(
        file=file,
        papers=[(kind.label, file.papers.get(kind)) for kind in needed(candidacy.group)],
        dues=[each for each in dues if each.subject_id == candidacy.pk],
        next=_step(_next_key(candidacy, file), on),
    )


def _next_key(candidacy: Candidacy, file: File) -> str:
    """The first step for which nothing is on record."""
    if candidacy.stage == Stage.SOURCED and file.certificate is None:
        return "awareness_class"
    missing = file.missing(candidacy.group)
    return SUPPLIED_BY[missing[0]] if missing else "cell_vote"


def _step(key: str, on: date) -> Step | None:
    steps = (step for procedure in procedures(on) for step in procedure.steps)
    return next((step for step in steps if step.key == key), None)
