"""Made workbooks with their truth, and how well the reader of lists does on them."""
