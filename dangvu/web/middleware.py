"""What every request carries: the working day, the user's hats, and a closed content policy."""

from collections.abc import Callable
from datetime import date
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from dangvu.access.hats import Hats, hats_of
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.organisations.models import Office

GetResponse = Callable[[HttpRequest], HttpResponse]
CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    "frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
)


class SignedInRequest(HttpRequest):
    """What a view behind `signed_in` receives."""

    user: User
    office: Office | None
    on: date
    hats: Hats
    actor: Actor


def acting_user(get_response: GetResponse) -> GetResponse:
    """The day is read once a request, at the one clock, and passed down from here."""

    def with_hats(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            signed_in = cast("SignedInRequest", request)
            signed_in.office = Office.objects.standing()
            signed_in.on = import_string(settings.CLOCK)(signed_in.office)
            signed_in.hats = hats_of(signed_in.user, signed_in.on)
            signed_in.actor = signed_in.hats.actor()
        return get_response(request)

    return with_hats


def content_policy(get_response: GetResponse) -> GetResponse:
    """Nothing is fetched from elsewhere, and pages about people are not kept by the browser."""

    def with_policy(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_POLICY)
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return with_policy
