"""Views of the registry, one file a matter."""
