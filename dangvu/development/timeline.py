"""What the pool adds to the timeline of a person."""

from collections.abc import Iterable

from dangvu.development.models import Candidacy
from dangvu.people.timeline import Event, dated


def pool_events(candidacies: Iterable[Candidacy]) -> list[Event]:
    found = []
    for candidacy in candidacies:
        entered = f"Vào danh sách nguồn kết nạp của {candidacy.cell}"
        found.append(dated(candidacy.opened_on, entered, candidacy.source))
        if candidacy.closed_on:
            left = f"Ra khỏi danh sách nguồn: {candidacy.get_outcome_display()}"
            found.append(dated(candidacy.closed_on, left, ""))
    return found
