"""The cellar's tools: days, names, percentages, refusals and the shape of a due date. No Django here."""
