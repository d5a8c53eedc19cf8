"""Passwords that can be copied from paper, and in Vietnamese what is wrong with one."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from dangvu.accounts.models import User

# Without the letters and digits that are mistaken for one another on paper: 0 o, 1 l i.
PAPER_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
# Django's own words for these are not all translated.
REFUSALS = {
    "password_too_short": "Mật khẩu quá ngắn, cần ít nhất {min_length} ký tự.",
    "password_too_common": "Nhiều người dùng mật khẩu này, dễ đoán. Ghép ba, bốn từ lại.",
    "password_entirely_numeric": "Mật khẩu chỉ toàn chữ số, dễ đoán. Thêm chữ vào.",
}


def random_password() -> str:
    """Four groups that can be read aloud: "kx7m-p2qd-h9ta-w4cb"."""
    groups = ("".join(secrets.choice(PAPER_LETTERS) for _ in range(4)) for _ in range(4))
    return "-".join(groups)


def faults_of(password: str, user: User) -> list[str]:
    """What is wrong with it; empty when nothing is."""
    try:
        validate_password(password, user)
    except ValidationError as refusal:
        return [
            REFUSALS[fault.code or ""].format(**(fault.params or {}))
            for fault in refusal.error_list
        ]
    return []
