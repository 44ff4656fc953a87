"""The category of what the record says, so that programs can filter it by its own name."""


class Py2OnlyWarning(DeprecationWarning):
    """A line of the program uses what only Python 2's httplib did; `http.client` does otherwise."""

    __module__ = "httplib_compat"
