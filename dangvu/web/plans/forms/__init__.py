"""What an officer fills in on the pages of plans."""
