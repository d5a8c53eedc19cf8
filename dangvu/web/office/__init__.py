"""The office's own pages: accounts, appointments, who may do what, the trail and its seal."""
