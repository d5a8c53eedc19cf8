"""Acts on waves, lists and badges."""
