"""Addresses of the figures."""

from django.urls import path

from dangvu.web.census import views

app_name = "census"
urlpatterns = [
    path("", views.figures, name="figures"),
    path("<int:unit_id>/", views.figures, name="unit"),
    path("<int:unit_id>/chi-bo-chua-ket-nap/", views.quiet, name="quiet"),
    path("<int:unit_id>/doi-chieu/", views.judged, name="judged"),
    path("<int:unit_id>/nguoi/<slug:name>/", views.names, name="names"),
]
