"""Why a Word template is not taken, or a paper not made."""

from dangvu.kernel.errors import DomainError


class RefusedTemplate(DomainError):
    """A template that is not taken; the text says what is wrong, where, and what to do instead."""


class MissingFields(DomainError):
    """A paper for which something is not known that its template prints."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(
            f"Chưa lập được giấy: còn thiếu {', '.join(f'“{name}”' for name in names)}. "
            "Hãy bổ sung rồi lập lại."
        )
        self.names = names
