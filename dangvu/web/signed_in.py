"""The lock on every page: a view behind it has a signed-in user with a day, hats and an actor."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import resolve_url

from dangvu.web.middleware import SignedInRequest

__all__ = ["SignedInRequest", "signed_in"]

P = ParamSpec("P")


def signed_in(
    view: Callable[Concatenate[SignedInRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Send a visitor to the sign-in page first, and back here afterwards."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            # What was posted is gone after signing in, and its address may answer to nothing else.
            back = request.get_full_path() if request.method == "GET" else "/"
            return redirect_to_login(back, resolve_url("account_login"))
        return view(cast("SignedInRequest", request), *args, **kwargs)

    return guarded
