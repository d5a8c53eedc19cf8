"""Addresses of the registry."""

from django.urls import path

from dangvu.web.registry.views import numbers, replacing, templates

app_name = "registry"
urlpatterns = [
    path("so-di/", numbers.register, name="register"),
    path("so-di/nhiem-ky/", numbers.term, name="term"),
    path("so-di/so.xlsx", numbers.register_file, {"ending": "xlsx"}, name="register_xlsx"),
    path("so-di/so.pdf", numbers.register_file, {"ending": "pdf"}, name="register_pdf"),
    path("so-di/<int:number_id>/", numbers.void, name="void"),
    path("mau/", templates.templates, name="templates"),
    path("mau/loai/", replacing.template_kind, name="template_kind"),
    path("mau/loai/tep/", templates.current_file, name="current_file"),
    path("mau/loai/thu/", templates.current_preview, name="current_preview"),
    path("mau/<int:template_id>/tep/", templates.template_file, name="template_file"),
    path("mau/<int:template_id>/thu/", templates.template_preview, name="template_preview"),
    path("mau/<int:template_id>/rut/", replacing.withdraw, name="withdraw"),
]
