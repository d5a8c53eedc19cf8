"""Pages of the registry: the register of what goes out, and templates of papers."""
