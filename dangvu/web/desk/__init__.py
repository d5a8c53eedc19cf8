"""The first page: what is due and waits for me, from every room."""
