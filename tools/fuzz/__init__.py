"""Damaged letters and lists, thrown at both readers: a refusal is well, anything else is a fault."""
