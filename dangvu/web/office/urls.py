"""Addresses of the office's own pages."""

from django.urls import path

from dangvu.web.office.views import accounts, appointments, rights, trail

app_name = "office"
urlpatterns = [
    path("tai-khoan/", accounts.accounts, name="accounts"),
    path("tai-khoan/moi/", accounts.new_account, name="new_account"),
    path("tai-khoan/<int:user_id>/", accounts.account, name="account"),
    path("tai-khoan/<int:user_id>/mat-khau/", accounts.password, name="password"),
    path("tai-khoan/<int:user_id>/dong/", accounts.closing, name="closing"),
    path("tai-khoan/<int:user_id>/mo-lai/", accounts.reopening, name="reopening"),
    path("tai-khoan/<int:user_id>/phan-cong/", appointments.appointing, name="appointing"),
    path("phan-cong/<int:appointment_id>/thoi/", appointments.ending, name="ending"),
    path("quyen/", rights.rights, name="rights"),
    path("nhat-ky/", trail.trail, name="trail"),
    path("niem-phong/", trail.seal, name="seal"),
]
