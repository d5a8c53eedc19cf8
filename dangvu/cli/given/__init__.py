"""What a command is given by name: a file, a unit; each found, or refused in plain words."""
