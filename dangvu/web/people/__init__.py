"""The roll and the page of one person."""
