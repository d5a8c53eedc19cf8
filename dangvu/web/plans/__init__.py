"""Pages of plans: bring a letter in, review what was read, follow targets and what is due."""
