"""Invented people: their names, and their lives in the Party from day to day."""
