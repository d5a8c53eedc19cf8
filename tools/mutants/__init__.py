"""`make mutants SEED=n`: does a test fail when a line is made wrong? Forty lines, by chance."""
