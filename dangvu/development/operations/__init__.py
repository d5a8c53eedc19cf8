"""Acts on the pool: into the source list, on to the next stage, and out of it."""
