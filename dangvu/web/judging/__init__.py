"""Conditions as pages show them: the day of review, verdicts in words, the tree with its clauses."""
