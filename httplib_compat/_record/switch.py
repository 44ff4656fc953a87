"""The function that switches the record on: all of it that is loaded before."""


def record(path=None):
    """Switch the record on and return it; a call while it is on returns the one that is.

    Every use of a behaviour that `http.client` has not is a `Py2OnlyWarning` at the program's
    line, once for each line and code. With `path`, a file, each is also a line of JSON there, added
    behind what the file holds. `stop` of the result ends it; so does leaving a ``with`` of it.
    Raises ValueError for another `path` than that of the record that is on, and OSError for a
    file that cannot be written.
    """
    from .recording import start
    return start(path)
