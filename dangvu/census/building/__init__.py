"""How a frame is made: who is on the roll, then each kind of record poured into its columns."""
