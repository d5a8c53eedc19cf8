"""Numbers of a text: which are targets, which report the past, and what each one says."""
