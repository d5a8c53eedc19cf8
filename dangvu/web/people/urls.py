"""Addresses of the roll."""

from django.urls import path

from dangvu.web.people import conditions, views
from dangvu.web.people.recording import views as recording

app_name = "people"
urlpatterns = [
    path("", views.members, name="members"),
    path("danh-sach.xlsx", views.members_file, {"ending": "xlsx"}, name="members_xlsx"),
    path("danh-sach.pdf", views.members_file, {"ending": "pdf"}, name="members_pdf"),
    path("<int:person_id>/", views.person, name="person"),
    path("<int:person_id>/dieu-kien/", conditions.conditions, name="conditions"),
    path("<int:person_id>/xep-loai/", recording.grading, name="record_grading"),
    path("<int:person_id>/hoc-luc/", recording.school_result, name="record_school_result"),
    path("<int:person_id>/giay-chung-nhan/", recording.certificate, name="record_certificate"),
    path("<int:person_id>/giay-to/", recording.paper, name="record_paper"),
    path("<int:person_id>/ket-luan/", recording.finding, name="record_finding"),
]
