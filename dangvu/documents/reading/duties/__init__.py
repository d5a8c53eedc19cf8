"""Work given to bodies: who is named, whether what follows is a duty, and with whom."""
