"""Addresses of the look-up, of values and of sets."""

from django.urls import path

from dangvu.web.regulations.views import lookup, values

app_name = "regulations"
urlpatterns = [
    path("", lookup.lookup, name="lookup"),
    path("doi/", lookup.changes, name="changes"),
    path("muc/", values.values, name="values"),
    path("muc/ghi/", values.adopting, name="adopting"),
    path("muc/<int:value_id>/ngay-cuoi/", values.ending, name="ending_value"),
    path("muc/<int:value_id>/rut/", values.taking_back, name="taking_back_value"),
]
