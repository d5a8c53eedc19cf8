"""Figures of any unit on any day, each with the names behind it."""
