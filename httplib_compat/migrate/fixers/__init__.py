"""A fixer for programs of the 2to3 family, by its full name: ``python-modernize -f`` takes it."""
