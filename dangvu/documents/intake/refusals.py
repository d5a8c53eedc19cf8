"""Why a file is not taken in."""

from enum import StrEnum

from dangvu.kernel.errors import DomainError


class Reason(StrEnum):
    """What may stand on the trail about a refused file: never its content."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    OTHER_KIND = "other_kind"
    NOT_WHAT_IT_SAYS = "not_what_it_says"
    LOCKED = "locked"
    MACROS = "macros"
    BROKEN = "broken"
    BLOWN_UP = "blown_up"
    ENCODING = "encoding"
    SCAN = "scan"
    CLASSIFIED = "classified"


class RefusedDocument(DomainError):
    """A file that is not taken in; the text says what is wrong, where, and what to do instead."""

    def __init__(self, reason: Reason, text: str) -> None:
        super().__init__(text)
        self.reason = reason
