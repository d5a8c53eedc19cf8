"""Acts on the tree: units, their bodies and partners, their gradings, the office itself."""
