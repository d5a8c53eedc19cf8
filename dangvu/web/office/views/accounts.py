"""Accounts: the list, one account, opening, a new password, closing and opening again."""

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST

from dangvu.access.doors import office
from dangvu.access.models import Appointment
from dangvu.access.operations.accounts import (
    close_account,
    open_account,
    reopen_account,
    reset_password,
)
from dangvu.access.passwords import random_password
from dangvu.kernel.errors import DomainError
from dangvu.web.office.forms import AccountForm
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def accounts(request: SignedInRequest) -> HttpResponse:
    found = office.accounts_in_sight(request.hats)
    held: dict[int, list[Appointment]] = {account.pk: [] for account in found}
    for appointment in office.appointments_in_sight(request.hats, found):
        held[appointment.user_id].append(appointment)
    rows = [(account, held[account.pk]) for account in found]
    return render(request, "office/accounts.html", {"rows": rows})


@signed_in
@sensitive_variables("password")
def new_account(request: SignedInRequest) -> HttpResponse:
    office.may_open_accounts(request.hats)
    form = AccountForm(request.POST or None)
    if form.is_valid():
        password = random_password()
        try:
            account = open_account(
                form.cleaned_data["username"],
                full_name=form.cleaned_data["full_name"],
                password=password,
                by=request.actor,
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return render(request, "office/given.html", {"account": account, "password": password})
    return render(request, "office/new_account.html", {"form": form})


@signed_in
def account(request: SignedInRequest, user_id: int) -> HttpResponse:
    found = office.account_for(request.hats, user_id)
    shown = {"account": found, "appointments": office.appointments_of(found)}
    return render(request, "office/account.html", shown)


@signed_in
@sensitive_variables("password")
def password(request: SignedInRequest, user_id: int) -> HttpResponse:
    """A new password opens somebody's account: the administrator first types their own again."""
    found = office.account_to_change(request.hats, user_id)
    if not did_recently_reauthenticate(request):
        back = urlencode({"next": reverse("office:password", args=[user_id])})
        return redirect(f"{reverse('account_reauthenticate')}?{back}")
    refused = ""
    if request.method == "POST":
        try:
            given = reset_password(found, by=request.actor)
        except DomainError as refusal:
            refused = str(refusal)
        else:
            return render(request, "office/given.html", {"account": found, "password": given})
    return render(request, "office/password.html", {"account": found, "refused": refused})


@signed_in
@require_POST
def closing(request: SignedInRequest, user_id: int) -> HttpResponse:
    found = office.account_to_change(request.hats, user_id)
    try:
        close_account(found, by=request.actor)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Đã đóng tài khoản của {found}; không đăng nhập được nữa.")
    return redirect("office:account", user_id)


@signed_in
@require_POST
def reopening(request: SignedInRequest, user_id: int) -> HttpResponse:
    found = office.account_to_change(request.hats, user_id)
    try:
        reopen_account(found, by=request.actor)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Đã mở lại tài khoản của {found}.")
    return redirect("office:account", user_id)
