"""Pages of badges: what comes, a wave and its lists, the decision, each badge."""
