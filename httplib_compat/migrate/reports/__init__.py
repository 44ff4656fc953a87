"""The forms that findings are told in."""
import sys

if sys.version_info >= (3, 8):  # pragma: no branch - older ones walk here, too, and cannot read it
    from .formats import FORMATS, statistics

    __all__ = ["FORMATS", "statistics"]
