"""Replacing attributes of classes and modules, and putting back what was there."""

_MISSING = object()


class Replacements:
    """What stands for what; `undo` puts everything back, the last first."""

    def __init__(self):
        self._before = []

    def put(self, owner, name, value):
        """Let `value` stand for the attribute `name` of a class or module."""
        before = _own(owner, name)
        setattr(owner, name, value)
        self._before.append((owner, name, before, value))

    def undo(self):
        """Put back what was there, except where somebody else has put something since."""
        while self._before:
            owner, name, before, value = self._before.pop()
            if _own(owner, name) is not value:
                continue
            if before is _MISSING:
                delattr(owner, name)
            else:
                setattr(owner, name, before)


def _own(owner, name):
    """Return what an owner has of its own; the class of a module is no entry of its dict."""
    return type(owner) if name == "__class__" else vars(owner).get(name, _MISSING)
