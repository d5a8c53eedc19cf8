"""Opening, closing and helping accounts: acts of the office's administrator."""

import re

from django.db import transaction

from dangvu.access.passwords import faults_of, random_password
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit import trail
from dangvu.kernel.errors import DomainError
from dangvu.kernel.names import clean_name

SHAPE = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
RESERVED = "he-thong"


class UnusableName(DomainError):
    pass


class WeakPassword(DomainError):
    pass


class NotAnOpenAccount(DomainError):
    pass


class NotAClosedAccount(DomainError):
    pass


@transaction.atomic
def open_account(username: str, *, full_name: str, password: str, by: Actor) -> User:
    """Open an account; what it may do, and where, is a matter of appointments."""
    _refuse_unusable(username, full_name)
    user = User(username=username, full_name=clean_name(full_name))
    if faults := faults_of(password, user):
        raise WeakPassword(" ".join(faults))
    user.set_password(password)
    user.save()
    trail.record("access.account_opened", subject=user, by=by, username=username)
    return user


def _refuse_unusable(username: str, full_name: str) -> None:
    if not SHAPE.fullmatch(username) or username.startswith(RESERVED):
        raise UnusableName(
            f"Tên đăng nhập “{username}” không dùng được. Chỉ dùng chữ thường không dấu, số, "
            "dấu chấm, gạch ngang, từ 2 đến 40 ký tự. Ví dụ: hoa.tran"
        )
    if User.objects.filter(username=username).exists():
        raise UnusableName(f"Đã có tài khoản “{username}”. Chọn tên khác, ví dụ {username}2.")
    if not clean_name(full_name):
        raise UnusableName("Chưa ghi họ và tên của người dùng tài khoản.")


@transaction.atomic
def reset_password(user: User, *, by: Actor) -> str:
    """Give a new random password, told once to the administrator and kept nowhere; sessions end."""
    user = _open(user)
    password = random_password()
    user.set_password(password)
    user.save(update_fields=["password"])
    trail.record("access.password_reset", subject=user, by=by)
    return password


@transaction.atomic
def close_account(user: User, *, by: Actor) -> None:
    """Nobody signs in with it any more; nothing of what was done under it is lost."""
    user = _open(user)
    if user.pk == by.user_id:
        raise NotAnOpenAccount("Không tự đóng tài khoản đang dùng; nhờ quản trị khác đóng giúp.")
    user.is_active = False
    user.save(update_fields=["is_active"])
    trail.record("access.account_closed", subject=user, by=by)


@transaction.atomic
def reopen_account(user: User, *, by: Actor) -> None:
    """Take a closing back; the appointments that still run hold again."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.is_active or user.is_system:
        raise NotAClosedAccount(f"Tài khoản “{user.username}” đang mở, không cần mở lại.")
    user.is_active = True
    user.save(update_fields=["is_active"])
    trail.record("access.account_reopened", subject=user, by=by)


@transaction.atomic
def choose_text_size(user: User, *, is_large: bool, by: Actor) -> None:
    """Large or usual letters on every page of this user."""
    user = _open(user)
    if user.has_large_text == is_large:
        return
    user.has_large_text = is_large
    user.save(update_fields=["has_large_text"])
    trail.record("access.text_size_chosen", subject=user, by=by, is_large=is_large)


def _open(user: User) -> User:
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.is_system:
        raise NotAnOpenAccount(f"“{user.username}” là tài khoản hệ thống, không đổi được.")
    if not user.is_active:
        raise NotAnOpenAccount(f"Tài khoản “{user.username}” đã đóng. Mở lại trước khi đổi.")
    return user
