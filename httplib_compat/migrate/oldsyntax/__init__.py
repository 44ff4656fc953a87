"""Python 2's syntax, told in the terms of Python 3's."""
import sys

if sys.version_info >= (3, 8):  # pragma: no branch - older ones walk here, too, and cannot read it
    from .reading import parse

    __all__ = ["parse"]
