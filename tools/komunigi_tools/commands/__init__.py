"""One file for each thing that `make` does; each has `run(settings)`."""
