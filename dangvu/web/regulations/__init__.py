"""The wing of regulations: the look-up, values with local ones beside, sets of criteria."""
