"""Which field a column holds: by the words above it, and by what stands in it."""
