"""How alike two names are, whatever marks, order, case or one slip of the hand do to them."""

import re
from enum import IntEnum

from dangvu.documents.workbooks.values import text

_SIGNS = re.compile(r"[\W_]+")


class Likeness(IntEnum):
    OTHER = 0
    ONE_SLIP = 1
    SAME = 2


def words_of(name: str) -> tuple[str, ...]:
    """The name's words, bare and in one order; y and i are one letter here."""
    plain = text.bare(name).replace("y", "i")
    return tuple(sorted(_SIGNS.sub(" ", plain).split()))


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    if one == other:
        return Likeness.SAME
    if len(one) == len(other):
        different = [(a, b) for a, b in zip(_less(one, other), _less(other, one), strict=False)]
        if len(different) == 1 and _one_slip(*different[0]):
            return Likeness.ONE_SLIP
    elif abs(len(one) - len(other)) == 1 and min(len(one), len(other)) >= 2:
        short, long = sorted((one, other), key=len)
        if not _less(short, long):
            return Likeness.ONE_SLIP
    glued, other_glued = "".join(one), "".join(other)
    return Likeness.ONE_SLIP if glued == other_glued else Likeness.OTHER


def _less(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """Words of one that the other has not, each counted as often as it stands there."""
    left = list(other)
    rest = []
    for word in one:
        if word in left:
            left.remove(word)
        else:
            rest.append(word)
    return rest


def _one_slip(a: str, b: str) -> bool:
    """One letter more, less, other or two turned round; or an abbreviation of the word."""
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) > 1:
        return len(short) <= 2 and long.startswith(short)
    if len(short) == len(long):
        at = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        turned = (
            len(at) == 2 and at[1] == at[0] + 1 and a[at[0]] == b[at[1]] and a[at[1]] == b[at[0]]
        )
        # Another first letter makes another name (Tuấn, Quân) more often than a slip.
        return (len(at) == 1 and at[0] > 0) or turned
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
