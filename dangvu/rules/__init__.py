"""Rules as data: dated values, sets of conditions, and what they say of one person or of many.

RuleSet: what a body laid down, from which day, in which reading. Condition: a tree of typed leaves.
Plan: the same tree on one day, down to comparisons of whole numbers. Column: a fact that a leaf
reads. Judgement: what a set says of a person, with reasons, sources and missing papers.
"""
