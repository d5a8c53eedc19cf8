"""The vocabulary: `all`, `any`, `at_least`, `consecutive` and typed leaves, all of them data."""
