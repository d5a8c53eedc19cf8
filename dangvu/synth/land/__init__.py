"""Places, offices and the tree of units, with what happens to units over the years."""
