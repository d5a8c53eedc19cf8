"""Where the list stands: the sheet, its header rows, its people, and what lies around them."""
