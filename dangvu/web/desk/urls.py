"""Addresses of the first page and of its paper."""

from django.urls import path

from dangvu.web.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.desk, name="desk"),
    path("phieu-viec-tuan/", views.week_sheet, name="week_sheet"),
]
