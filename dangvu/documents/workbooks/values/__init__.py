"""What the cells of one column say: dates, names, numbers, words; each read once, doubts beside."""
