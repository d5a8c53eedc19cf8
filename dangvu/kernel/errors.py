"""Refusals: what an officer did that cannot be done, said so that the officer can act on it."""


class DomainError(Exception):
    """A refusal with a Vietnamese text that is shown as it stands; everything else is a bug and crashes."""
