"""Addresses of the pool."""

from django.urls import path

from dangvu.web.development import candidate, views

app_name = "development"
urlpatterns = [
    path("", views.pool, name="pool"),
    path("danh-sach.xlsx", views.pool_file, {"ending": "xlsx"}, name="pool_xlsx"),
    path("danh-sach.pdf", views.pool_file, {"ending": "pdf"}, name="pool_pdf"),
    path("<int:candidacy_id>/", candidate.candidacy, name="candidacy"),
]
