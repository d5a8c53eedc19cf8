"""The papers of a wave: its lists as files, what is signed as Word, and many papers as one file."""
