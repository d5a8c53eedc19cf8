"""Views of the plans' wing."""
