"""Addresses of the look-up, of values and of sets."""

from django.urls import path

from dangvu.web.regulations.views import lookup

app_name = "regulations"
urlpatterns = [
    path("", lookup.lookup, name="lookup"),
]
