"""What the pages of sets show: lists, trees of conditions, drafts being composed, comparisons."""
