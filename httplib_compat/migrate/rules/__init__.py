"""The rules, one module each; `registry` finds them."""
import sys

if sys.version_info >= (3, 8):  # older Pythons walk over packages, too, and cannot read it
    from .registry import rules

    __all__ = ["rules"]
