"""Addresses of the papers of a wave."""

from django.urls import path

from dangvu.web.honours.papers import views

app_name = "badge_papers"
urlpatterns = [
    path("", views.papers, name="papers"),
    path("4-hhd.xlsx", views.wave_list, {"form": "4", "ending": "xlsx"}, name="proposal_xlsx"),
    path("4-hhd.pdf", views.wave_list, {"form": "4", "ending": "pdf"}, name="proposal_pdf"),
    path("4b-hhd.xlsx", views.wave_list, {"form": "4B", "ending": "xlsx"}, name="posthumous_xlsx"),
    path("4b-hhd.pdf", views.wave_list, {"form": "4B", "ending": "pdf"}, name="posthumous_pdf"),
    path("duoc-tang.xlsx", views.wave_list, {"form": "QĐ", "ending": "xlsx"}, name="awards_xlsx"),
    path("duoc-tang.pdf", views.wave_list, {"form": "QĐ", "ending": "pdf"}, name="awards_pdf"),
]
