"""Late binding: names that cost an import are resolved on first use, and assignment is obeyed."""
import importlib
import subprocess
import sys
import types

import pytest

from httplib_compat import httplib
from httplib_compat._py2 import late
from httplib_compat._py2.names import LAZY

TABLE = {"pi": ("math", "pi"), "math": ("math", None), "tls": ("no_such_module", "x")}


@pytest.fixture
def module():
    """A module of its own that publishes TABLE."""
    made = types.ModuleType("made_here")
    made.__getattr__, made.__dir__ = late.publish(made, TABLE)
    return made


def test_a_name_is_resolved_once_and_then_an_ordinary_global(module):
    import math
    assert module.__getattr__("pi") == math.pi
    assert vars(module)["pi"] == math.pi
    assert module.__getattr__("math") is math


def test_an_assigned_name_is_never_resolved_over(module):
    module.pi = 3
    assert module.__getattr__("pi") == 3
    assert module.pi == 3


@pytest.mark.parametrize("name", ["nothing", "tls"])
def test_unknown_names_and_names_without_their_module_are_attribute_errors(module, name):
    with pytest.raises(AttributeError, match=f"'made_here' has no attribute '{name}'"):
        module.__getattr__(name)


def test_dir_lists_what_is_not_yet_resolved(module):
    assert set(TABLE) <= set(module.__dir__())


@pytest.mark.parametrize("name", sorted(LAZY))
def test_every_name_of_the_table_is_there(name):
    source, attribute = LAZY[name]
    found = importlib.import_module(source)
    expected = found if attribute is None else getattr(found, attribute)
    assert getattr(httplib, name) is expected


def test_the_face_is_what_decides():
    assert late.face is httplib is sys.modules["httplib_compat"]


def test_a_star_import_gets_every_public_name():
    code = "from httplib_compat import *\nHTTPSConnection, BadStatusLine, HTTP, responses, error"
    subprocess.check_call([sys.executable, "-W", "error", "-c", code])


def test_availability_is_told_without_loading():
    assert late.is_available("sys") and late.is_available("mailbox")
    assert not late.is_available("no_such_module")
    assert "no_such_module" not in sys.modules
