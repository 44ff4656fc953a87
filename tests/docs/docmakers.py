"""The programs of `docs/` that make pages and pictures, loaded as modules."""
import importlib.util
import os
import sys

from docpages import DOCS


def load(name):
    """Return the module of a program in `docs/`, by its name without the end."""
    specification = importlib.util.spec_from_file_location(name, os.path.join(DOCS, name + ".py"))
    module = importlib.util.module_from_spec(specification)
    sys.path.insert(0, DOCS)  # it may import its tables
    try:
        specification.loader.exec_module(module)
    finally:
        sys.path.remove(DOCS)
    return module
