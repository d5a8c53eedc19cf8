"""The tree as a page shows it: the way to one unit stands open, the rest is closed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.access.doors.scope import widest
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.organisations.queries import Branch, branches_on, places_on
from dangvu.people.queries import member_counts


@dataclass(frozen=True)
class Node:
    """A unit on the page; `members` is None where the user may not read the roll."""

    branch: Branch
    id: str
    members: int | None
    is_open: bool
    children: "list[Node]"


def nodes_of(hats: Hats, opened: Sequence[int], day: date) -> list[Node]:
    """The roots, with what stands below the units `opened`, in the tree of a day."""
    places = places_on(day, widest(hats.places(Permission.READ_ROLL)))
    counts = member_counts(day, hats.places(Permission.READ_ROLL)) if places else {}
    branches = branches_on(day, opened)
    return _below(None, branches, set(opened), _readable(branches, places, counts))


def _readable(
    branches: Sequence[Branch], places: Sequence[Organisation], counts: Mapping[int, int]
) -> dict[int, int]:
    """A unit above the user's places would show a part as if it were the whole."""
    return {
        branch.unit_id: counts.get(branch.unit_id, 0)
        for branch in branches
        if any(branch.path.startswith(place.path) for place in places)
    }


def _below(
    parent: int | None, branches: Sequence[Branch], opened: set[int], members: Mapping[int, int]
) -> list[Node]:
    return [
        Node(
            branch,
            str(branch.unit_id),
            members.get(branch.unit_id),
            branch.unit_id in opened,
            _below(branch.unit_id, branches, opened, members),
        )
        for branch in branches
        if branch.parent_id == parent
    ]
