"""Lists whose column of names has no heading, and lists without any headings at all."""

from dangvu.documents.workbooks.columns.content import sample, share
from dangvu.documents.workbooks.columns.matching import LONGEST_HEADING, concepts
from dangvu.documents.workbooks.columns.vocabulary import NONE, ORDINAL
from dangvu.documents.workbooks.tables.grid import Grid
from dangvu.documents.workbooks.tables.headers import Header, header_at

NEAR_TOP = 60
ENOUGH_HEADINGS = 2
ENOUGH_PEOPLE = 3
MOST = 0.7
# What stands beside names when a row tells of a person.
PERSONAL = ("date", "sex", "ethnicity", "email")


def headers_without_names(grid: Grid) -> list[Header]:
    """At most one header; none where no column is one of people's names."""
    everywhere = range(grid.width)
    for row in range(min(NEAR_TOP, grid.height)):
        texts = [grid.text(row, column) for column in grid.filled(row, everywhere)]
        known = {found[0] for t in texts if len(t) <= LONGEST_HEADING and (found := concepts((t,)))}
        enough = len(known - {NONE, ORDINAL}) >= ENOUGH_HEADINGS
        if enough and len(known) * 2 >= len(texts):
            header = header_at(grid, row, everywhere)
            if name_column(grid, header) is not None:
                return [header]
    return _headless(grid)


def name_column(grid: Grid, header: Header) -> int | None:
    """The column of names by its cells alone, among those whose heading says nothing known."""
    known = {header.concepts(column)[:1] for column in header.columns} - {(), (NONE,), (ORDINAL,)}
    for column in header.columns:
        is_free = not header.path(column) or (
            len(known) > ENOUGH_HEADINGS and not header.concepts(column)
        )
        if is_free and _is_names(grid, column, header.end):
            return column
    return None


def _is_names(grid: Grid, column: int, first: int) -> bool:
    values = sample(grid.column(column, first, first + 400))
    return len(values) > 0 and share(values, "person") >= MOST


def _headless(grid: Grid) -> list[Header]:
    columns = range(grid.width)
    names = [column for column in columns if _is_names(grid, column, 0)]
    if not names:
        return []
    first = next((row for row in range(grid.height) if grid.text(row, names[0])), 0)
    values = {c: sample(grid.column(c, first, first + 400)) for c in columns if c not in names}
    people = len(sample(grid.column(names[0], first, first + 400)))
    personal = [
        c
        for c, cells in values.items()
        if len(cells) * 2 >= people and max(share(cells, test) for test in PERSONAL) >= MOST
    ]
    if people < ENOUGH_PEOPLE or not personal:
        return []
    return [Header((), None, first, columns, tuple(() for _ in columns))]
