"""The one page of the account wing that allauth does not have: the size of the letters."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from dangvu.access.operations.accounts import choose_text_size
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
@require_POST
def text_size(request: SignedInRequest) -> HttpResponse:
    choose_text_size(request.user, is_large=bool(request.POST.get("large")), by=request.actor)
    back = request.POST.get("next", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, None) else "/")
