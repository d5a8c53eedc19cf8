"""The pool of candidates."""
