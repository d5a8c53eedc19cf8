"""Addresses of the pool."""

from django.urls import path

from dangvu.web.development import views

app_name = "development"
urlpatterns = [
    path("", views.pool, name="pool"),
    path("<int:candidacy_id>/", views.candidacy, name="candidacy"),
]
