"""The tree of any day, the page of a unit, and the names behind its figures."""
