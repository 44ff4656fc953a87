"""The corpus: every marked line is found, and in programs that need nothing, nothing."""
import os

import pytest
from checking import HERE, marks, reads_new

from httplib_compat.migrate import oldsyntax
from httplib_compat.migrate.checker import check
from httplib_compat.migrate.files import find


def programs(folder):
    """Return the paths of the programs in a folder of the corpus, and in folders inside it."""
    return sorted(find([os.path.join(HERE, folder)]))


def name_of(path):
    """Return the path of a program from this folder on."""
    return os.path.relpath(path, HERE)


def read(path):
    """Return the bytes of a program."""
    with open(path, "rb") as file:
        return file.read()


def is_too_new(text):
    """Return whether a program is for a newer Python than this one."""
    try:
        oldsyntax.parse(text)
    except SyntaxError:
        return not reads_new(text)
    return False


def test_the_corpus_is_there():
    assert len(programs("programs")) >= 150 and len(programs("clean")) >= 30


@pytest.mark.parametrize("path", programs("programs"), ids=name_of)
def test_every_marked_line_is_found(path):
    data = read(path)
    found = {(one.line, one.code) for one in check(path, data)}
    assert marks(data.decode("utf-8")) - found == set()


@pytest.mark.parametrize("path", programs("clean"), ids=name_of)
def test_nothing_is_found_where_nothing_is_needed(path):
    data = read(path)
    found = [(one.line, one.code) for one in check(path, data)]
    if found and is_too_new(data.decode("utf-8")):
        assert [code for _, code in found] == ["HLC000"]
    else:
        assert found == []
