"""A helper whose arguments have no names, and a table that is checked."""
import sys


def ratio(part, whole, /, *, digits=2):
    return round(part / whole, digits)


names = ["north", "south"]
levels = [212, 198]
print([*zip(names, levels)], ratio(1, 3), sys.version_info >= (3,))
