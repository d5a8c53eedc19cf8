"""Figures of the rules: the whole roll against a scan of its bytes, and against another engine."""
