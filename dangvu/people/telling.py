"""What can be told of a person at all, and the row that waits while it is told."""

from dangvu.kernel.errors import DomainError
from dangvu.people.models import Person


class NotAFact(DomainError):
    """A fact that cannot be as told."""


class AlreadyRecorded(DomainError):
    """A fact that is on record as it is told."""


def locked(person: Person) -> Person:
    return Person.objects.select_for_update().get(pk=person.pk)


def written(text: str, what: str, example: str) -> str:
    """The text without blanks around it; an empty one is refused with an example."""
    if not text.strip():
        raise NotAFact(f"Chưa ghi {what}. Ví dụ: {example}.")
    return text.strip()
