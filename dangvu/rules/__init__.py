"""Legal values as dated data, each with its source and how sure it is. No database, no web."""
