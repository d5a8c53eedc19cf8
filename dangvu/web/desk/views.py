"""The first page of everybody who signs in."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def desk(request: SignedInRequest) -> HttpResponse:
    return render(request, "desk/desk.html", {})
