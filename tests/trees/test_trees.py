"""The tool over whole trees of Python 2's days: nothing crashes, nothing is passed over in silence.

What a file is, the real 2.7.18 says: whether it compiles, and where it imports httplib.
"""
import json
import os
import sys

import pytest

from oldtrees import PATIENCE, reading, started

if sys.version_info >= (3, 8):  # the tool runs on no older one, and neither do these tests
    from httplib_compat.migrate.files import find
    from httplib_compat.migrate.parsing import Unparsed, parse
    from httplib_compat.migrate.source import Source

pytestmark = [
    pytest.mark.skipif(os.environ.get("HTTPLIB_COMPAT_TREES") != "1",
                       reason="minutes, 2.7.18 and a package index: `tox -e trees` runs it"),
    pytest.mark.timeout(4 * PATIENCE)]

#: `fix` with these; whether 2.7 still compiles what is written is asked of the first alone.
WAYS = (("--to", "shim"), ("--to", "http.client"), ("--to", "http.client", "--unsafe-fixes"))


def tool(*arguments):
    """Run the installed tool beside a tree, the last argument; return what it printed."""
    done = started(sys.executable, "-m", "httplib_compat", *arguments,
                   cwd=os.path.dirname(arguments[-1]))
    # A crash ends with 1, as findings do.
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr, done.stderr
    return done


def checked(folder, *options):
    """Return the findings of `check` in a folder, as it tells them to programs."""
    done = tool("check", "--output-format", "json", *options, folder)
    assert done.stderr == ""
    return json.loads(done.stdout)


def python_files(folder):
    """Return the Python files of a tree."""
    found = list(find([folder]))
    assert found
    return found


def contents(paths):
    """Return the bytes of each file."""
    found = {}
    for path in paths:
        with open(path, "rb") as file:
            found[path] = file.read()
    return found


def is_read(path, data):
    """Return whether our parsers take a file."""
    try:
        parse(Source(path, data))
    except Unparsed:
        return False
    return True


def test_every_file_that_2718_compiles_is_read(folder, python2):
    """All files of the tree, not only those that mention httplib."""
    paths = python_files(folder)
    told = reading(python2, paths)
    assert any(found is not None for found in told.values())
    unread = [path for path, data in contents(paths).items()
              if told[path] is not None and not is_read(path, data)]
    assert unread == []


def test_check_leaves_no_file_unread(folder):
    """Even with every rule asked for; what would be left has a row here, with its reason."""
    assert [one["path"] for one in checked(folder, "--select", "ALL")
            if one["code"] == "HLC000"] == []


def test_the_imports_found_are_those_that_2718_sees(folder, python2):
    """Below an `if` or a `try` an import may be Python 2's alone, and is then no finding."""
    told = reading(python2, python_files(folder))
    all_of_them = {(path, line) for path, found in told.items() for line, _ in found or ()}
    always = {(path, line) for path, found in told.items() for line, below in found or ()
              if not below}
    ours = {(one["path"], one["line"]) for one in checked(folder, "--select", "HLC101")}
    assert always - ours == set()
    assert ours - all_of_them == set()


def test_on_the_shim_2718_compiles_what_it_compiled_before(copied, python2):
    paths = python_files(copied)
    before = reading(python2, paths)
    tool("fix", *WAYS[0], copied)
    after = reading(python2, paths)
    assert [path for path in paths if (after[path] is None) != (before[path] is None)] == []
    # Put on the shim, a file asks for httplib nowhere, but where a fallback was there already.
    assert checked(copied, "--select", "HLC101") == []


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_a_fixed_tree_is_whole_and_fixed_once_for_all(copied, way):
    paths = python_files(copied)
    before = contents(paths)
    said = tool("fix", *way, copied)
    after = contents(paths)
    changed = [path for path in paths if after[path] != before[path]]
    assert sorted(changed) == sorted(
        line[len("fixed "):] for line in said.stdout.splitlines() if line.startswith("fixed "))
    assert [path for path in changed if not is_read(path, after[path])] == []
    assert python_files(copied) == paths
    again = tool("fix", *way, copied)
    assert again.stdout == ""
    assert contents(paths) == after
