"""Small matchers for what stands out of any sentence: dates, numbers, documents, bodies."""
