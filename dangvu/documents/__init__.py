"""Documents, taken in safely and read into facts. Pure: no database, no web."""
