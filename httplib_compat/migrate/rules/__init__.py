"""The rules, one module each; `registry` finds them."""
import sys

if sys.version_info >= (3, 8):  # pragma: no branch - older ones walk here, too, and cannot read it
    from .registry import rules

    __all__ = ["rules"]
