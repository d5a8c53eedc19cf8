"""Đảng vụ: one room per idea of party-membership work; README.md has the map."""
