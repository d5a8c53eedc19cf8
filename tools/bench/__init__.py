"""`make bench`: the figures the house promises, measured on this machine, each beside its bar."""
