"""What a visitor reads when a form comes too late to be believed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's secret does not fit: signed out meanwhile, or cookies are off."""
    return render(request, "refused/too_old.html", status=403)
