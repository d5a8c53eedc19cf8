"""The trail: what was done, by whom, when; appended and sealed, never changed.

Entry: one act, or one reading of a personal file. Detail: its personal part, erasable by a recorded
erasure. Seal: the next number of the chain, over one entry. Erasure: why a detail is gone.
"""
