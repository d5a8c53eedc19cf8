"""The command line: a module a command, with `add_arguments` and `run`; `main` starts it."""
