"""A synthetic province for trials: nothing in it is real; same seed and day, same data.

Everything is built around one fixed day, 31/12/2016, on which the figures of a known yearly report
must come out exactly: the roll of that day is laid down first, the years before it are told
backwards, the years after it forwards. `land` has the units and their history, `lives` the people,
`facts` what is on record about both, `candidates` the table of situations that criteria tell apart,
`telling` the order of it all. Only `operations` writes.
"""
