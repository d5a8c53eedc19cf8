"""Whether a password is good enough, in Vietnamese: not all of Django's words are translated."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from dangvu.accounts.models import User

REFUSALS = {
    "password_too_short": "Mật khẩu quá ngắn, cần ít nhất {min_length} ký tự.",
    "password_too_common": "Nhiều người dùng mật khẩu này, dễ đoán. Ghép ba, bốn từ lại.",
    "password_entirely_numeric": "Mật khẩu chỉ toàn chữ số, dễ đoán. Thêm chữ vào.",
}


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
