"""The forms that findings are told in."""
import sys

if sys.version_info >= (3, 8):  # older Pythons walk over packages, too, and cannot read it
    from .formats import FORMATS, statistics

    __all__ = ["FORMATS", "statistics"]
