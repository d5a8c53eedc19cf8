"""Conditions on persons: who is meant, where such conditions stand, what forms they take."""
