"""The forms of signing in and of the password, in plain Vietnamese."""

from typing import Any

from allauth.account import forms as allauth
from django import forms

CLOSED = "Tài khoản này đã đóng. Đồng chí hỏi người quản trị của văn phòng."
FORGOTTEN = "Quên mật khẩu: người quản trị của văn phòng đặt lại cho đồng chí."
STRONG = "Ít nhất 10 ký tự, có cả chữ; không dùng mật khẩu dễ đoán như 12345… hay ngày sinh."


def _say(form: forms.Form, name: str, label: str, help_text: str = "") -> None:
    field = form.fields[name]
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)


class SignInForm(allauth.LoginForm):
    """A closed account and a system account do not sign in, whatever the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "login", "Tên đăng nhập")
        _say(self, "password", "Mật khẩu", FORGOTTEN)
        self.fields["login"].widget.attrs |= {"autofocus": True, "autocapitalize": "none"}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()  # type: ignore[no-untyped-call]
        if self.user and (self.user.is_system or not self.user.is_active):
            raise forms.ValidationError(CLOSED)
        return cleaned


class PasswordChangeForm(allauth.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "oldpassword", "Mật khẩu đang dùng")
        _say(self, "password1", "Mật khẩu mới", STRONG)
        _say(self, "password2", "Mật khẩu mới, gõ lại lần nữa")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = forms.Form.clean(self) or self.cleaned_data
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", "Hai lần gõ mật khẩu mới không giống nhau.")
        return cleaned


class PasswordAgainForm(allauth.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "password", "Mật khẩu của đồng chí", FORGOTTEN)
        self.fields["password"].widget.attrs["autofocus"] = True
