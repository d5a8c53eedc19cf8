"""Doors: the only way for a page to get hold of a record, one file a wing."""
