"""Documents that come in, kept as they came.

Letter: one document of a committee: the file, its digest, the text that was taken out of it.
"""
