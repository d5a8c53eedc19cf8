"""Addresses of signing in and out, of the password, and of the size of the letters."""

from allauth.account import views as allauth
from django.urls import path

from dangvu.web.account import views

urlpatterns = [
    path("dang-nhap/", allauth.login, name="account_login"),
    path("thoat/", allauth.logout, name="account_logout"),
    path("mat-khau/", allauth.password_change, name="account_change_password"),
    path("xac-nhan-mat-khau/", allauth.reauthenticate, name="account_reauthenticate"),
    path("co-chu/", views.text_size, name="text_size"),
]
