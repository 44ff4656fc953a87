"""Make `callers.md`, the page of what callers of today may do with our objects, from its table.

    python docs/make_callers.py

writes the page beside this file. The table is `tests/interoperation/callers.py`; a test there fails
while the page says anything else.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(HERE, "callers.md")
TABLES = os.path.join(os.path.dirname(HERE), "tests", "interoperation")
COMMAND = "python docs/make_callers.py"

HEAD = """\
# What today's callers may do with our objects

A ported program seldom uses `httplib` alone. It hands the connection, the response or the body to
something else: `urllib.request`, `xmlrpc.client`, `json`, a thread, a mock. This page lists those
that are known to work. Each line is held by a test in `tests/interoperation`, which runs on every
Python that the package supports.

This page is made from the table in `tests/interoperation/callers.py`. Change it there, then run
`{command}`.

## Connections, messages and errors

*Since* is the oldest Python on which it works. {oldest} is the oldest that this package runs on,
apart from 2.7, where the standard library does the work.

| caller | what works | since |
|---|---|---|
"""

READING = """
## Reading an answer with another library

What a body is to your program depends on its *body mode*:

- `bytestr`, the default: bytes that also behave as a Python 2 `str` did;
- `text`: real text (`str`) that remembers its bytes, decoded by the charset that the answer names;
- `bytes`: plain `bytes`, as `http.client` gives them.

Set it for the process with `httplib.set_body_mode("text")`, for one class of connections with the
attribute `body_mode`, or from outside with the environment variable `HTTPLIB_COMPAT_BODY_MODE`.

A version is the oldest Python on which that reader gives the right result in that mode. *No* means
that the reader cannot take such a body: it raises an error, and never gives a wrong result in
silence. The same holds for a Python older than the version in the table.

| reader | `bytestr` | `text` | `bytes` |
|---|---|---|---|
"""


def make_page(callers, readers):
    """Return the text of the page. `callers` and `readers` are the tables of `callers.py`."""
    oldest = min(caller.since for caller in callers)
    of_readers = {reader for reader, *_ in readers}
    lines = [HEAD.format(command=COMMAND, oldest=_version(oldest))]
    lines += [_line(_code(caller.caller), _code(caller.works), _version(caller.since))
              for caller in callers if caller.caller not in of_readers]
    lines.append(READING)
    lines += [_line(_code(reader), *map(_version, since)) for reader, *since in readers]
    return "".join(lines)


def _line(*cells):
    return "| %s |\n" % " | ".join(cells)


def _version(since):
    """Return a version as a reader writes it; None is never."""
    return "no" if since is None else "%d.%d" % since


def _code(text):
    """Return `text` with the names of Python that it holds marked as code."""
    return " ".join(_marked(word) for word in text.split(" "))


def _marked(word):
    """Return one word, marked when only a program would write it so."""
    bare = word.rstrip(",;:")
    is_name = any(sign in bare for sign in "._()=") and not bare[0].isdigit()
    return "`%s`%s" % (bare, word[len(bare):]) if is_name else word


def main():
    """Write the page."""
    sys.path.insert(0, TABLES)
    from callers import CALLERS, READERS
    with open(PAGE, "w", encoding="utf-8", newline="\n") as file:
        file.write(make_page(CALLERS, READERS))


if __name__ == "__main__":
    main()
