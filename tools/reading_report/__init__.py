"""Gains and losses between two versions of the reader of letters, and how far it may be believed."""
