"""Views of the office's own pages, a file a subject."""
