"""The trail: what was done, by whom, when; appended and sealed, never changed.

Entry: one act, or one reading of a personal file. Detail: its personal part, erasable by a recorded
erasure. Seal: the next number in the chain that closes over an entry. Erasure: why a detail is gone.
"""
