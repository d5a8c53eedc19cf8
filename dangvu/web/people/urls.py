"""Addresses of the roll."""

from django.urls import path

from dangvu.web.people import views

app_name = "people"
urlpatterns = [
    path("", views.members, name="members"),
    path("<int:person_id>/", views.person, name="person"),
]
