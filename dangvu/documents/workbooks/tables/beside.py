"""Tables that stand beside one another on a sheet, under equal headings."""

from dangvu.documents.workbooks.columns.matching import concepts
from dangvu.documents.workbooks.columns.vocabulary import ORDINAL
from dangvu.documents.workbooks.tables.grid import Grid
from dangvu.documents.workbooks.tables.headers import words_of


def side_by_side(grid: Grid, row: int) -> list[range]:
    """The columns of each table whose headings stand in this row; one range when there is one table.

    A second column of names under other neighbours holds relatives, not a second list.
    """
    everywhere = range(grid.width)
    words = words_of(grid, row, everywhere)
    names = _under("full_name", words)
    if len(names) < 2 or len({words[column] for column in names}) > 1:
        return [everywhere]
    ordinals = _under(ORDINAL, words)
    starts = ordinals if len(ordinals) == len(names) else names
    starts = [0, *starts[1:]]
    parts = [range(a, b) for a, b in zip(starts, [*starts[1:], grid.width], strict=True)]
    heads = [{words[column] for column in part} - {""} for part in parts]
    return (
        parts
        if all(head == heads[-1] or _is_same(head, heads[-1]) for head in heads)
        else [everywhere]
    )


def _under(concept: str, words: tuple[str, ...]) -> list[int]:
    return [c for c, word in enumerate(words) if word and concepts((word,))[:1] == (concept,)]


def _is_same(one: set[str], other: set[str]) -> bool:
    """The first table may have a running number that the others go on without."""
    return all(concepts((word,))[:1] == (ORDINAL,) for word in one ^ other)
