"""Refusals: what an officer did that cannot be done, said so that the officer can act on it."""


class DomainError(Exception):
    """A refusal whose Vietnamese text is shown as it stands; all else is a bug and crashes."""
