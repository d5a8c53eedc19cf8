"""From source to official member: so far the pool of candidates.

Candidacy: a person stands in a cell's source list (nguồn), from a day, until admitted or taken off.
"""
