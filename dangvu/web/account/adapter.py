"""No signing up: an administrator opens accounts; what allauth says is said in Vietnamese."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from dangvu.access.passwords import faults_of
from dangvu.accounts.models import User

SAID = {
    "account/messages/password_changed.txt": "Đã đổi mật khẩu.",
    "account/messages/logged_out.txt": "Đã thoát.",
}


class OfficeAccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "Tên đăng nhập hoặc mật khẩu chưa đúng. Xem lại phím Caps "
        "Lock và bộ gõ tiếng Việt rồi gõ lại.",
        "too_many_login_attempts": "Gõ sai nhiều lần liền. Đồng chí đợi 5 phút rồi đăng nhập lại.",
        "incorrect_password": "Mật khẩu chưa đúng.",
        "enter_current_password": "Mật khẩu đang dùng chưa đúng.",
        "rate_limited": "Gửi quá nhiều lần liền. Đồng chí đợi vài phút rồi làm lại.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return "/"

    def clean_password(self, password: str, user: AbstractBaseUser | None = None) -> str:
        if isinstance(user, User) and (faults := faults_of(password, user)):
            raise ValidationError(faults)
        return password

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *_: Any,
        **__: Any,
    ) -> None:
        """Signing in needs no message; a template we have no words for is not shown in English."""
        said = SAID.get(message_template or "")
        if said:
            messages.add_message(request, level, said)
