"""People and programs that can sign in or act."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from dangvu.accounts.actor import Actor


class User(AbstractUser):
    """Somebody who signs in; or, with `is_system`, a named program that acts (the generator)."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField("họ và tên", max_length=120)
    is_system = models.BooleanField("tài khoản hệ thống", default=False)
    has_large_text = models.BooleanField("chữ lớn", default=False)

    class Meta:
        verbose_name = "tài khoản"

    def __str__(self) -> str:
        return self.full_name or self.username

    def as_actor(self, *, appointment_id: int | None = None) -> Actor:
        return Actor(self.pk, self.username, appointment_id)
