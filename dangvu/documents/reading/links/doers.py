"""Gives a deadline the body that must meet it, and says what is due."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.links.actions import action_around
from dangvu.documents.reading.links.places import Places

_MOST_PARAGRAPHS = 2
_LABEL = re.compile(r"(?:thoi (?:gian|han|diem)|che do|luu y)\b")


def with_doers(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    tasks = Places(draft for draft in drafts if draft.type == "task")
    return [
        _with_doer(document, draft, tasks) if draft.type == "deadline" else draft
        for draft in drafts
    ]


def _with_doer(document: Document, deadline: Draft, tasks: Places) -> Draft:
    is_turn = deadline.norm["op"] == "recurring"
    action = action_around(document, deadline.start, deadline.end, is_turn=is_turn)
    owner = action.owner
    if not (action.is_sure and owner):
        owner = charged_at(document, deadline.start, tasks, other=owner) or owner
    norm = {"what": action.what, **deadline.norm}
    return replace(deadline, norm=norm | ({"who": owner} if owner else {}))


def charged_at(
    document: Document, place: int, tasks: Places, *, other: str | None = None
) -> str | None:
    """Whose work a place is part of: who was charged goes on being charged in his paragraph.

    An `other` whom the clause itself names is not overruled by an earlier one.
    """
    task = tasks.covering(place)
    clause = document.clause_at(place)
    if task is None and not _LABEL.match(document.plain, clause.start):
        found = tasks.starting_in(_opening(document, place), place)
        task = found[-1] if found else None
    if task is None or (other and task.start < document.clause_at(place).start):
        return other
    return str(task.norm["lead"])


def _opening(document: Document, place: int) -> int:
    """A paragraph without a mark may go on with what a marked one above it began."""
    index = document.block_at(place)
    for above in range(index, max(0, index - _MOST_PARAGRAPHS), -1):
        if document.blocks[above].marker or document.blocks[above - 1].zone != "body":
            return document.blocks[above].start
    return document.blocks[max(0, index - _MOST_PARAGRAPHS)].start
