"""What rules may read of badges, beside the facts that `people` and `development` tell."""

from collections.abc import Collection, Mapping
from datetime import date

from dangvu.honours.queries import highest_held
from dangvu.rules.record import Cell, Facts

NONE = "Chưa ghi Huy hiệu Đảng nào"


def with_badges(found: Mapping[int, Facts], *, on: date) -> dict[int, Facts]:
    """The same facts, with the highest badge that each person held on the day."""
    held = badge_cells(found.keys(), on=on)
    return {
        person: Facts(person, {**facts.cells, "badge_held": held[person]})
        for person, facts in found.items()
    }


def badge_cells(people: Collection[int], *, on: date) -> dict[int, Cell]:
    """The column `badge_held` of each; nothing on record means none."""
    held = highest_held(people, on=on)
    return {
        person: Cell(award.milestone, f"{award}, đợt {award.given_on:%d/%m/%Y} – {award.source}")
        if (award := held.get(person))
        else Cell(0, NONE)
        for person in people
    }
