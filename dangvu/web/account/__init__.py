"""Signing in and out, changing the password: the four pages of allauth that are mounted."""
