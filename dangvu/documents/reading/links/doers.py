"""Gives a deadline the body that must meet it: the doer of the task it stands in."""

from collections.abc import Sequence
from dataclasses import replace

from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.links.places import Places


def with_doers(drafts: Sequence[Draft]) -> list[Draft]:
    tasks = Places(draft for draft in drafts if draft.type == "task")
    return [_with_doer(draft, tasks) if draft.type == "deadline" else draft for draft in drafts]


def _with_doer(deadline: Draft, tasks: Places) -> Draft:
    task = tasks.covering(deadline.start)
    if task is None:
        return deadline
    return replace(deadline, norm=deadline.norm | {"who": task.norm["lead"]})
