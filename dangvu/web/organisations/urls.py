"""Addresses of the tree."""

from django.urls import path

from dangvu.web.organisations import views

app_name = "organisations"
urlpatterns = [
    path("", views.tree, name="tree"),
    path("<int:unit_id>/", views.unit, name="unit"),
    path("<int:unit_id>/so-lieu/<int:year>/<slug:name>/", views.figure, name="figure"),
]
