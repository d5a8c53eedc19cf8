"""Addresses of the roll."""

from django.urls import path

from dangvu.web.people import views

app_name = "people"
urlpatterns = [
    path("", views.members, name="members"),
    path("danh-sach.xlsx", views.members_file, {"ending": "xlsx"}, name="members_xlsx"),
    path("danh-sach.pdf", views.members_file, {"ending": "pdf"}, name="members_pdf"),
    path("<int:person_id>/", views.person, name="person"),
]
