"""The surface is that of 2.7.18: every name, kind, value, signature and attribute it had.

The recording is made by record_surface.py on the real module. On Python 2.7.18 the same tests
show that it still is what the real module is.
"""
import io
import json
import os
import subprocess
import sys

import pytest

import httplib
import record_surface

HERE = os.path.dirname(os.path.abspath(__file__))

with io.open(os.path.join(HERE, "surface_2718.json"), encoding="ascii") as recording:
    RECORDED = json.load(recording)

OURS = record_surface.describe(httplib)
FRESH = record_surface.fresh(httplib)

# Public names that 2.7's module has not, each with its reason.
ADDED = {
    "httplib": "the module itself, for `from httplib_compat import httplib`",
    "record": "switches on the record of what depends on Python 2",
    "Py2OnlyWarning": "the category of what the record says",
    "install": "puts the name httplib in place where the alias is switched off",
    "set_body_mode": "the body mode of the process",
    "set_source_encoding": "the source encoding of the process",
}

CLASSES = sorted(RECORDED["methods"])
EXCEPTIONS = sorted(name for name in CLASSES if "HTTPException" in RECORDED["bases"][name])
METHODS = [(cls, name) for cls in CLASSES for name in sorted(RECORDED["methods"][cls])]
CLASS_ATTRIBUTES = [(cls, name) for cls in CLASSES
                    for name in sorted(RECORDED["class_attributes"][cls])]
ATTRIBUTES = [(cls, name) for cls in sorted(RECORDED["attributes"])
              for name in RECORDED["attributes"][cls]]


def test_the_recording_is_that_of_the_real_module():
    assert RECORDED["python"] == "2.7.18"
    assert len(RECORDED["names"]) == 95
    if OURS["python"] == "2.7.18":
        assert json.loads(json.dumps(OURS)) == RECORDED


@pytest.mark.parametrize("name", RECORDED["names"])
def test_every_name_is_there_and_of_its_kind(name):
    assert record_surface.kind(getattr(httplib, name)) == RECORDED["kinds"][name]


def test_dir_lists_every_name_before_any_was_used():
    listed = json.loads(in_a_new_process("print(json.dumps(dir(httplib)))"))
    assert set(RECORDED["names"]) <= set(listed)


def test_no_public_name_is_added_but_those_of_the_table():
    listed = json.loads(in_a_new_process("print(json.dumps(dir(httplib)))"))
    added = {name for name in listed if name[0] != "_"} - set(RECORDED["names"])
    assert added == (set(ADDED) if sys.version_info[0] == 3 else set())


def in_a_new_process(statement):
    """Return what a statement prints where httplib has just been imported and nothing else."""
    # Not in the root of a checkout, which `-c` would put on the path before what is installed.
    return subprocess.check_output([sys.executable, "-c", "import json, httplib; " + statement],
                                   cwd=HERE).decode("ascii")


def test_a_star_import_gives_what_it_gave():
    assert OURS["all"] == RECORDED["all"]
    gotten = {}
    exec("from httplib import *", gotten)
    assert sorted(name for name in gotten if name != "__builtins__") == sorted(RECORDED["all"])


@pytest.mark.parametrize("name", sorted(RECORDED["values"]))
def test_every_constant_has_its_value_and_is_a_plain_one(name):
    value = getattr(httplib, name)
    assert value == RECORDED["values"][name]
    assert type(value).__name__ == RECORDED["kinds"][name]


def test_the_reason_phrases_are_those_of_2718_word_for_word():
    assert [list(row) for row in OURS["responses"]] == RECORDED["responses"]
    assert all(type(code) is int and type(phrase) is str
               for code, phrase in httplib.responses.items())


def test_the_methods_that_expect_a_body_are_those_of_2718():
    assert OURS["methods_expecting_body"] == RECORDED["methods_expecting_body"]


@pytest.mark.parametrize("name", sorted(RECORDED["functions"]))
def test_every_function_takes_what_it_took(name):
    assert record_surface.signature(getattr(httplib, name)) == RECORDED["functions"][name]


@pytest.mark.parametrize("cls, name", METHODS, ids=lambda part: part)
def test_every_method_takes_what_it_took_in_its_order_and_with_its_defaults(cls, name):
    method = getattr(getattr(httplib, cls), name)
    if method == getattr(object, name, None):  # `IncompleteRead.__str__` is, in http.client
        assert RECORDED["methods"][cls][name] == ["self"]
    else:
        assert record_surface.signature(method) == RECORDED["methods"][cls][name]


@pytest.mark.parametrize("cls, name", CLASS_ATTRIBUTES, ids=lambda part: part)
def test_every_class_holds_the_values_it_held(cls, name):
    assert (record_surface.class_attributes(getattr(httplib, cls))[name]
            == RECORDED["class_attributes"][cls][name])


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_every_exception_descends_from_what_it_did(name):
    assert OURS["bases"][name] == RECORDED["bases"][name]


@pytest.mark.parametrize("name", sorted(set(CLASSES) - set(EXCEPTIONS)))
def test_every_other_class_has_the_bases_it_had(name):
    recorded = RECORDED["bases"][name]
    assert [base for base in OURS["bases"][name] if base in recorded] == recorded


def test_error_is_another_name_of_the_base_exception():
    assert httplib.error is httplib.HTTPException


@pytest.mark.parametrize("cls, name", ATTRIBUTES, ids=lambda part: part)
def test_a_fresh_object_has_every_attribute_it_had(cls, name):
    assert hasattr(FRESH[cls], name)
