"""The census: the whole roll of one day in columns, and what is counted from it."""
