"""Acts of the registry: a letter comes in, or is refused."""
