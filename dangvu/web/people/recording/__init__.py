"""Forms that record one fact of a person: a grading, a result, a paper, a conclusion."""
