"""Long lists in pages that begin after a known line: as fast at the end as at the beginning."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.signing import BadSignature, Signer
from django.db.models import Q, QuerySet

SIZE = 50
ASKED = "trang"
AFTER, BEFORE, LAST = "sau", "truoc", "cuoi"
SIGNER = Signer(salt="paging")


@dataclass(frozen=True)
class Mark:
    """Which page is meant: what comes after, or before, the line of this number, key and id."""

    way: str = ""
    number: int = 0
    key: str = ""
    pk: int = 0

    def signed(self) -> str:
        return SIGNER.sign(f"{self.way}-{self.number}-{self.key}-{self.pk}")


@dataclass(frozen=True)
class Page:
    """The ids of one page, the number of its first line, and the ways on (empty where none is)."""

    ids: list[int]
    number: int
    total: int
    was_refused: bool
    first: str
    previous: str
    next: str
    last: str

    @property
    def until(self) -> int:
        return self.number + len(self.ids) - 1


def page_of(
    found: QuerySet[Any],
    asked: Mapping[str, str],
    *,
    total: int,
    key: str = "sort_key",
    size: int = SIZE,
) -> Page:
    """The page an address asks for; the first, marked as refused, when its mark is not ours.

    `found` is paged by (`key`, id), never by offset; `asked` are the parameters of the address.
    """
    mark = _read(asked.get(ASKED, ""))
    # The last page begins where whole pages from the first one would begin it.
    last_size = (total - 1) % size + 1
    is_last = mark is not None and mark.way == LAST
    rows = _rows(found, mark or Mark(), key, last_size if is_last else size)
    number = _number(mark or Mark(), len(rows), total)
    ways = dict.fromkeys(("first", "previous", "next", "last"), "")
    kept = {name: value for name, value in asked.items() if value and name != ASKED}
    if rows and number > 1:
        ways["first"] = _way(kept, "")
        ways["previous"] = _way(kept, Mark(BEFORE, number, *rows[0]).signed())
    until = number + len(rows) - 1
    if rows and until < total:
        ways["next"] = _way(kept, Mark(AFTER, until, *rows[-1]).signed())
        ways["last"] = _way(kept, LAST)
    return Page([pk for _, pk in rows], number, total, was_refused=mark is None, **ways)


def _read(text: str) -> Mark | None:
    """None for a mark that we did not write ourselves."""
    if text in ("", LAST):
        return Mark(text)
    try:
        way, number, key, pk = SIGNER.unsign(text).split("-")
    except BadSignature:
        return None
    return Mark(way, int(number), key, int(pk))


def _rows(found: QuerySet[Any], mark: Mark, key: str, size: int) -> list[tuple[str, int]]:
    if mark.way == AFTER:
        beyond = Q(**{f"{key}__gt": mark.key}) | Q(pk__gt=mark.pk)
        found = found.filter(beyond, **{f"{key}__gte": mark.key})
    elif mark.way == BEFORE:
        beyond = Q(**{f"{key}__lt": mark.key}) | Q(pk__lt=mark.pk)
        found = found.filter(beyond, **{f"{key}__lte": mark.key})
    backwards = mark.way in (BEFORE, LAST)
    order = (f"-{key}", "-pk") if backwards else (key, "pk")
    rows = list(found.order_by(*order).values_list(key, "pk")[:size])
    return rows[::-1] if backwards else rows


def _number(mark: Mark, count: int, total: int) -> int:
    if mark.way == AFTER:
        return mark.number + 1
    if mark.way == BEFORE:
        return max(mark.number - count, 1)
    return total - count + 1 if mark.way == LAST else 1


def _way(kept: Mapping[str, str], mark: str) -> str:
    return "?" + urlencode({**kept, ASKED: mark} if mark else kept)
