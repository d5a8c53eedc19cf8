"""Views, a file a subject."""
