"""Plain words of the room."""

from django.db.models import TextChoices


class SetStage(TextChoices):
    """A set is composed, then published by somebody else; a published one only ends."""

    DRAFT = "draft", "bản thảo"
    PUBLISHED = "published", "đã ban hành"
    DISCARDED = "discarded", "đã bỏ"
