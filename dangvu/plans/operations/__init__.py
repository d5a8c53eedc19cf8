"""Acts on plans: open a reading, decide its facts, record what was done."""
