"""The reference says what the package says, and leaves nothing of 2.7.18's module out."""
import inspect
import io
import json
import os
import re

import pytest

from docmakers import load
from docpages import ROOT, text_of
from httplib_compat import httplib

maker = load("make_reference")
tables = maker.tables

with open(os.path.join(ROOT, "tests", "surface_2718.json")) as _file:
    SURFACE = json.load(_file)

PAGE = text_of("reference.md")

BASES = {"HTTPSConnection": "HTTPConnection", "HTTPS": "HTTP"}


def test_the_page_is_what_the_docstrings_make():
    assert PAGE == maker.make_page(), "a docstring has changed: run `%s`" % maker.COMMAND


def test_the_command_that_is_named_writes_the_page(monkeypatch, tmp_path):
    monkeypatch.setattr(maker, "PAGE", str(tmp_path / "reference.md"))
    maker.main()
    assert (tmp_path / "reference.md").read_bytes().decode("utf-8") == PAGE
    assert maker.COMMAND == "python docs/" + os.path.basename(maker.__file__)


@pytest.mark.parametrize("name", SURFACE["names"])
def test_every_name_of_2_7_18_is_on_the_page(name):
    assert re.search(r"(`|^## )%s\b" % name, PAGE, re.MULTILINE)


def section(name):
    """Return the part of the page about a class."""
    return re.search("^## %s\n(.*?)^## " % name, PAGE, re.DOTALL | re.MULTILINE).group(1)


@pytest.mark.parametrize("name", maker.CLASSES)
def test_every_method_of_2_7_18_is_in_the_section_of_its_class(name):
    text = section(name) + section(BASES.get(name, name))
    methods = [method for method in SURFACE["methods"][name] if not method.endswith("__")]
    assert [method for method in methods if "\n`%s(" % method not in text] == []


def public_attributes(name):
    """Return the names of the attributes that a class or an object of it had on 2.7.18."""
    names = SURFACE["attributes"].get(name, []) + list(SURFACE["class_attributes"].get(name, []))
    return {attribute for attribute in names if not attribute.startswith("_")}


@pytest.mark.parametrize("name", maker.CLASSES)
def test_every_attribute_of_2_7_18_has_a_row(name):
    rows = set(tables.ATTRIBUTES[name])
    rows |= set(tables.ATTRIBUTES[BASES.get(name, name)])
    assert public_attributes(name) <= rows


@pytest.mark.parametrize("name", maker.CLASSES)
def test_every_setting_of_a_class_has_a_row(name):
    found = getattr(httplib, name)
    values = {attribute for attribute in dir(found)
              if not attribute.startswith("_") and not hasattr(io.BufferedIOBase, attribute)
              and not inspect.isroutine(inspect.getattr_static(found, attribute))}
    rows = set().union(*(tables.ATTRIBUTES.get(base.__name__, ()) for base in found.__mro__))
    assert values <= rows


MADE = {
    "HTTPConnection": lambda: httplib.HTTPConnection("localhost"),
    "HTTPSConnection": lambda: httplib.HTTPSConnection("localhost"),
    "HTTP": lambda: httplib.HTTP("localhost"),
    "HTTPS": lambda: httplib.HTTPS("localhost"),
    "HTTPMessage": lambda: httplib.HTTPMessage(io.BytesIO(b"A: b\r\n\r\n")),
    "HTTPResponse": lambda: answered(),
    "LineAndFileWrapper": lambda: httplib.LineAndFileWrapper(b"a", io.BytesIO()),
}


class Canned:
    """A socket that holds one answer."""

    def makefile(self, *arguments):
        return io.BytesIO(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")


def answered():
    """Return a response whose head was read."""
    response = httplib.HTTPResponse(Canned())
    response.begin()
    return response


@pytest.mark.parametrize("name", maker.CLASSES)
def test_every_row_is_an_attribute_of_an_object(name):
    made = MADE[name]()
    # What `getreply` and the constructor's arguments set is there on 2.7.18's objects as well.
    rows = set(tables.ATTRIBUTES[name]) - {"file"} - public_attributes(name)
    assert [row for row in rows if not hasattr(made, row)] == []


def test_every_exception_has_a_row_and_every_row_is_one():
    found = {name for name in SURFACE["names"] if name[0].isupper()
             and isinstance(getattr(httplib, name), type)
             and issubclass(getattr(httplib, name), httplib.HTTPException)}
    assert found == set(tables.EXCEPTIONS)


def test_every_name_that_came_along_exists():
    for name in list(tables.BORROWED) + list(tables.PRIVATE):
        assert hasattr(httplib, name)
