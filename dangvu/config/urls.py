"""Every address of the house begins here."""

from django.urls import include, path

urlpatterns = [path("", include("dangvu.web.urls"))]
