"""The cellar's tools: days, names, percentages, refusals, the shape of a due date. No Django."""
