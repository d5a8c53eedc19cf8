"""How well and how fast letters and lists are read, and what hostile ones do to their readers."""
