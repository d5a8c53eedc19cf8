"""Acts on what holds: sets are drafted, changed, published by somebody else, ended."""
