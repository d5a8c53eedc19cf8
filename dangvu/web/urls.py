"""Addresses of the pages: a wing per room."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("dangvu.web.desk.urls")),
    path("", include("dangvu.web.account.urls")),
    path("", include("dangvu.web.plans.urls")),
    path("nguon/", include("dangvu.web.development.urls")),
    path("to-chuc/", include("dangvu.web.organisations.urls")),
    path("dang-vien/", include("dangvu.web.people.urls")),
    path("huy-hieu/dot/<int:wave_id>/giay-to/", include("dangvu.web.honours.papers.urls")),
    path("so-lieu/", include("dangvu.web.census.urls")),
    path("huy-hieu/", include("dangvu.web.honours.urls")),
    path("quy-dinh/", include("dangvu.web.regulations.urls")),
    path("van-thu/", include("dangvu.web.registry.urls")),
    path("van-phong/", include("dangvu.web.office.urls")),
]
