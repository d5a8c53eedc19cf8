"""The address of the first page."""

from django.urls import path

from dangvu.web.desk import views

app_name = "desk"
urlpatterns = [path("", views.desk, name="desk")]
