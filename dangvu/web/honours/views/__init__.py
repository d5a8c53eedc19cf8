"""Views of badges, a module a subject."""
