"""What names stand for in a module: connections, responses, bodies and what becomes of them."""
import sys

if sys.version_info >= (3, 8):  # pragma: no branch - older ones walk here, too, and cannot read it
    from .analysis import State, analyse, canonical

    __all__ = ["State", "analyse", "canonical"]
