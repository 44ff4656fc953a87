"""docs/public.md is true: what it calls public is there, and what is there is on the page.

The page is compared with the recording of 2.7.18's surface on one side, with the package as it is
installed on the other. A name added without a row fails here.
"""
import glob
import importlib.util
import io
import json
import os
import re

import pytest

import httplib
import httplib_compat

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(os.path.dirname(HERE), "docs", "public.md")

with io.open(os.path.join(HERE, "surface_2718.json"), encoding="ascii") as recording:
    RECORDED = json.load(recording)

with io.open(PAGE, encoding="utf-8") as page:
    SECTIONS = dict(re.findall(r"^##+ (.+)\n((?:(?!##).*\n)*)", page.read(), re.MULTILINE))

# What 2.7 set on a message when it was made; the recording has the attributes of the others.
OF_MESSAGES = {"dict", "encodingheader", "fp", "headers", "maintype", "plist", "plisttext",
               "seekable", "startofbody", "startofheaders", "status", "subtype", "type",
               "typeheader", "unixfrom"}


def rows(section):
    """Return the rows of the table in a section: for each cell, the names that stand in it."""
    lines = [line for line in SECTIONS[section].splitlines() if line.startswith("| ")][1:]
    cells = [line.strip("|").split(" | ") for line in lines]
    return [[re.findall("`([^`]+)`", cell) for cell in row] for row in cells]


def first_names(section):
    """Return the names of the first column of the table in a section."""
    return [name for row in rows(section) for name in row[0]]


def is_private(name):
    """Whether a name has an underscore before it, and no special meaning to Python."""
    return name.startswith("_") and not name.startswith("__")


def recorded(name):
    """Return the methods of a class of 2.7.18, then its attributes and those of its objects."""
    attributes = set(RECORDED["class_attributes"][name])
    attributes |= set(RECORDED["attributes"].get(name, ()))
    return set(RECORDED["methods"][name]), attributes


def test_the_page_says_how_many_names_there_are():
    assert "All %d names" % len(RECORDED["names"]) in SECTIONS["What Python 2.7 had"]


def test_the_private_names_of_the_page_are_those_of_2718():
    kept = first_names("Private names of the module, kept on purpose")
    assert sorted(kept) == sorted(filter(is_private, RECORDED["names"]))
    for name in kept:
        assert hasattr(httplib, name), name


def test_the_private_parts_of_the_page_are_those_of_2718():
    on_page = {row[0][0]: (sorted(row[1]), sorted(row[2]))
               for row in rows("Private parts of the classes, kept on purpose")}
    in_recording = {name: tuple(sorted(filter(is_private, part)) for part in recorded(name))
                    for name in RECORDED["methods"]}
    assert on_page == {name: parts for name, parts in in_recording.items() if any(parts)}


@pytest.mark.parametrize("name, methods", [
    (row[0][0], row[1]) for row in rows("Private parts of the classes, kept on purpose")])
def test_every_private_method_of_the_page_can_be_called_on_ours(name, methods):
    for method in methods:
        assert callable(getattr(getattr(httplib, name), method)), method


def test_the_names_that_were_imported_are_there():
    section = SECTIONS["Modules that were names of the module"]
    named = set(re.findall(r"`(?:httplib\.)?(\w+)`", section))
    kinds = RECORDED["kinds"]
    assert {name for name in kinds if kinds[name] == "module"} <= named
    for name in named:
        assert name in RECORDED["names"]
        assert hasattr(httplib, name)


def test_the_names_we_added_are_those_of_the_page():
    # Not those that pytest gives to a module whose assertions it rewrites: `@py_builtins`.
    added = {name for name in dir(httplib) if name.isidentifier() and not name.startswith("_")}
    added.discard("migrate")  # the package of that name, once something has imported it
    added -= set(RECORDED["names"])
    # A module becomes an attribute of its package as soon as anything imports it.
    folder = os.path.dirname(httplib_compat.__file__)
    modules = {name for name in added
               if importlib.util.find_spec("httplib_compat." + name) is not None}
    assert {os.path.join(folder, name) for name in modules} <= set(glob.glob(folder + "/*"))
    assert sorted(added - modules) == sorted(first_names("Names of the module"))


@pytest.mark.parametrize("name", sorted(RECORDED["methods"]))
def test_the_attributes_we_added_are_those_of_the_page(name):
    cls = getattr(httplib, name)
    plain = set(dir(Exception if issubclass(cls, Exception) else object))
    methods, attributes = recorded(name)
    known = plain | methods | attributes | (OF_MESSAGES if name == "HTTPMessage" else set())
    on_page = {row[0][0]: row[1] + row[2] for row in rows("Attributes of the classes")}
    not_public = {entry.partition(".")[2] for entry in first_names("What is not public")
                  if entry.startswith(name + ".")}
    added = {found for found in dir(cls) if not found.startswith("_")} - known
    assert sorted(added - not_public) == sorted(on_page.get(name, []))
    assert not_public <= added


def test_the_variables_that_are_read_are_those_of_the_page():
    folder = os.path.dirname(httplib_compat.__file__)
    read = set()
    for path in glob.glob(os.path.join(folder, "**", "*.py"), recursive=True):
        with io.open(path, encoding="utf-8") as source:
            read |= set(re.findall(r"[\"'](HTTPLIB_COMPAT_[A-Z_]+)[\"']", source.read()))
    not_public = {name for name in first_names("What is not public")
                  if name.startswith("HTTPLIB_COMPAT_")}
    assert read == set(first_names("Variables of the environment")) | not_public


def test_every_package_of_ours_is_named_as_not_public():
    folder = os.path.dirname(httplib_compat.__file__)
    packages = {"httplib_compat." + os.path.basename(os.path.dirname(path))
                for path in glob.glob(os.path.join(folder, "*", "__init__.py"))}
    named = {name for name in first_names("What is not public")
             if name.startswith("httplib_compat.")}
    assert named == packages


def test_the_version_is_where_the_page_says():
    assert "`httplib_compat.__version__`" in SECTIONS["Names of the module"]
    assert re.match(r"\d+\.\d+\.\d+$", httplib_compat.__version__)
