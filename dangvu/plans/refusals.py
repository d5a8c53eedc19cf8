"""The refusal that knows the field at fault, so that a page can show it there."""

from dangvu.kernel.errors import DomainError


class NotPossible(DomainError):
    """A value that cannot be; `field` is the norm's name for it."""

    def __init__(self, text: str, *, field: str) -> None:
        super().__init__(text)
        self.field = field
