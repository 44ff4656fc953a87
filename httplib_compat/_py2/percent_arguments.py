"""The right-hand side of ``%``: values taken one after the other, or looked up by their keys."""


class Arguments:
    """The values that specifications take, one after the other or by their keys."""

    def __init__(self, given):
        is_mapping = hasattr(type(given), "__getitem__") and not isinstance(given,
                                                                            (tuple, str, bytes))
        self._mapping = given if is_mapping else None
        self._values = given if isinstance(given, tuple) else (given,)
        self._taken = 0

    def take(self):
        """Return the next value. Raises TypeError when none is left."""
        if self._taken == len(self._values):
            raise TypeError("not enough arguments for format string")
        self._taken += 1
        return self._values[self._taken - 1]

    def take_integer(self):
        """Return the next value, which stands for a ``*``. Raises TypeError for no integer."""
        value = self.take()
        if not isinstance(value, int):
            raise TypeError("* wants int")
        return value

    def choose(self, key):
        """Make the value under `key` the only one left to take."""
        self._values, self._taken = (self._mapping[key],), 0

    def check_mapping(self):
        """Raise TypeError if keys cannot be looked up."""
        if self._mapping is None:
            raise TypeError("format requires a mapping")

    def check_spent(self):
        """Raise TypeError if values are left that no specification took."""
        if self._mapping is None and self._taken < len(self._values):
            raise TypeError("not all arguments converted during string formatting")

    def mark(self):
        """Return what `reset` takes to come back to this point."""
        return self._values, self._taken

    def reset(self, mark):
        """Go back to the point at which `mark` was made."""
        self._values, self._taken = mark
