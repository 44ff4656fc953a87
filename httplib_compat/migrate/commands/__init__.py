"""The commands of the workshop: each module has `add_arguments`, `run` and `main`."""
