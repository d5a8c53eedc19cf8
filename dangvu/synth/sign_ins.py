"""Who may sign in: for each committee an officer, a standing member and a secretary."""

from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.access.permissions import Role
from dangvu.people.kinds import Sex
from dangvu.synth.chance import Chance
from dangvu.synth.drafts import Human, Unit
from dangvu.synth.land.tree import Tree
from dangvu.synth.lives.names import KINH, full_name

DEMO, ADMINISTRATOR = "demo", "quantri"


@dataclass(frozen=True)
class Holder:
    """An account to be opened, with the hats it wears."""

    username: str
    full_name: str
    hats: tuple[tuple[Role, Unit], ...]


def holders(
    tree: Tree, cells: dict[str, Unit], secretaries: dict[Unit, Human], seed: int
) -> Iterator[Holder]:
    """`demo` sees the whole tree, `quantri` no personal record; the committees; the province's board."""
    chance = Chance(seed, "sign-ins")
    whole = ((Role.COMMITTEE_OFFICER, tree.root), (Role.STANDING_MEMBER, tree.root))
    yield Holder(DEMO, _name(chance), whole)
    yield Holder(ADMINISTRATOR, _name(chance), ((Role.ADMINISTRATOR, tree.root),))
    for key, superior in tree.superiors.items():
        yield Holder(f"canbo.{key}", _name(chance), ((Role.COMMITTEE_OFFICER, superior),))
        yield Holder(f"thuongvu.{key}", _name(chance), ((Role.STANDING_MEMBER, superior),))
        secretary, cell = secretaries[cells[key]], cells[key]
        yield Holder(f"bithu.{key}", secretary.name, ((Role.CELL_SECRETARY, cell),))
    yield Holder("thuongvu.tinh", _name(chance), ((Role.STANDING_MEMBER, tree.root),))


def _name(chance: Chance) -> str:
    sex = chance.choice(list(Sex))
    return full_name(chance, sex=sex, born=chance.randint(1965, 1988), people=KINH)
