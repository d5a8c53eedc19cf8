"""Gives a deadline the body that must meet it: the doer of the task it stands in."""

from collections.abc import Sequence
from dataclasses import replace

from dangvu.documents.reading.drafts import Draft


def with_doers(drafts: Sequence[Draft]) -> list[Draft]:
    tasks = [draft for draft in drafts if draft.type == "task"]
    return [_with_doer(draft, tasks) if draft.type == "deadline" else draft for draft in drafts]


def _with_doer(deadline: Draft, tasks: Sequence[Draft]) -> Draft:
    for task in tasks:
        if task.start <= deadline.start < task.end:
            return replace(deadline, norm=deadline.norm | {"who": task.norm["lead"]})
    return deadline
