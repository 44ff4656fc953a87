"""Whether a program has touched the seams of an object: the question every short way asks first.

A seam is touched when a subclass overrides it, when it is replaced on the class (a patch, a
mock), or when the object has its own. Nothing is remembered, so a patch counts from the moment it
is made.
"""
import os
from operator import attrgetter

# For the tests, which go through the careful ways too.
SHORT_WAYS = os.environ.get("HTTPLIB_COMPAT_SHORT_WAYS") != "0"


class Seams:
    """The named methods of a class: `of` gives a class's, `untouched` are its own when defined."""

    def __init__(self, kind, *names):
        self.of = attrgetter(*names)
        self.names = names
        self.untouched = self.of(kind)

    def are_untouched_in(self, kind):
        """Tell whether the class `kind` has these methods as they were."""
        return SHORT_WAYS and self.of(kind) == self.untouched

    def are_untouched(self, thing):
        """Tell whether `thing` has these methods from the class, as they were."""
        return (SHORT_WAYS and self.of(type(thing)) == self.untouched
                and thing.__dict__.keys().isdisjoint(self.names))

    def are_own(self, thing):
        """Tell the same whether short ways are taken or not."""
        return (self.of(type(thing)) == self.untouched
                and thing.__dict__.keys().isdisjoint(self.names))
