"""`import httplib` is the right module in either world, however it is asked for.

On Python 2.7 that is the standard library's, wherever a path has put ours; on Python 3 it is
`httplib_compat` as installed.
"""
import importlib
import os
import pkgutil
import subprocess
import sys

import pytest

import httplib
import httplib_compat

TWO = sys.version_info[0] == 2
INSTALLED = os.path.dirname(os.path.dirname(os.path.abspath(httplib_compat.__file__)))
HERE = os.path.dirname(os.path.abspath(__file__))

SAME = """
import sys
first = sys.modules.get('httplib') or httplib  # httplib_compat alone loads it on 2.7 only
import httplib, httplib_compat
from httplib_compat import httplib as asked_for
assert first is httplib is asked_for is sys.modules['httplib'], (first, httplib, asked_for)
assert hasattr(httplib, '__path__') == (sys.version_info[0] == 3), httplib
assert httplib_compat.HTTPConnection is httplib.HTTPConnection
assert httplib.OK == 200 and 'HTTPConnection' in dir(httplib)
print(httplib.__name__)
"""

FORMS = ("import httplib", "from httplib_compat import httplib",
         "import httplib_compat as httplib; import httplib", "from httplib import OK, HTTP",
         "import httplib_compat._alias.standard; import httplib",
         "import importlib; importlib.import_module('httplib')",
         "from httplib import *; from httplib_compat import *; import httplib")


def run(program, first_on_the_path=None):
    """Run a program as a process of its own; return what it prints."""
    # Not in the root of a checkout, which `-c` would put on the path before what is installed.
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    environment.pop("PYTHONPATH", None)
    if first_on_the_path:
        environment["PYTHONPATH"] = first_on_the_path
    return subprocess.check_output([sys.executable, "-W", "error", "-c", program],
                                   env=environment, cwd=HERE,
                                   stderr=subprocess.STDOUT).decode("utf-8").strip()


def test_the_module_under_test_is_the_right_one():
    place = os.path.dirname(os.path.abspath(httplib.__file__))
    if TWO:
        assert place == os.path.dirname(os.path.abspath(os.__file__))
        assert not hasattr(httplib, "__path__")
    else:
        assert httplib is httplib_compat
        assert sys.modules["httplib"] is sys.modules["httplib_compat"]


def test_what_is_tested_is_installed_and_not_the_checkout():
    assert not os.path.exists(os.path.join(INSTALLED, "setup.cfg")), (
        "%s is imported from the checkout; install it: pip install '.[test]'" % INSTALLED)


@pytest.mark.parametrize("package", ["httplib_compat", "httplib_compat/_py2",
                                     "httplib_compat/_wire", "httplib_compat/_alias"])
def test_what_is_installed_has_the_modules_of_the_checkout_and_no_others(package):
    installed, checkout = (
        sorted(name for name in os.listdir(os.path.join(root, *package.split("/")))
               if name.endswith((".py", ".pyi")))
        for root in (INSTALLED, os.path.dirname(HERE)))
    assert installed == checkout, "install anew, without what an older build/ has left"


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_import_gives_one_module(form):
    assert run(form + SAME) == ("httplib" if TWO else "httplib_compat")


@pytest.mark.parametrize("form", FORMS)
def test_it_does_so_where_the_path_has_put_ours_first(form):
    assert run(form + SAME, INSTALLED) == ("httplib" if TWO else "httplib_compat")


def test_the_names_of_the_package_are_those_of_the_module():
    for name in dir(httplib):
        if not name.startswith("__"):
            assert getattr(httplib_compat, name) is getattr(httplib, name), name


def test_what_a_program_has_put_in_the_place_of_the_module_is_kept():
    printed = run("import sys, types\n"
                  "mine = sys.modules['httplib'] = types.ModuleType('mine')\n"
                  "mine.HTTPConnection = None\n"
                  "import httplib_compat\n"
                  "assert sys.modules['httplib'] is mine\n"
                  "print(httplib_compat.httplib is mine)")
    assert printed == str(TWO)


def test_reloading_keeps_the_module():
    printed = run("import httplib, sys\n"
                  "from six.moves import reload_module\n"
                  "assert reload_module(httplib) is httplib is sys.modules['httplib']\n"
                  "print(httplib.OK, httplib.HTTPException.__name__ in httplib.__all__)")
    assert printed in ("200 True", "(200, True)")


def test_the_module_is_found_by_those_who_ask_the_import_system():
    assert pkgutil.find_loader("httplib") is not None if TWO else found_on_3()


def found_on_3():
    """Whether the specification of `httplib` can be asked for, before and after its import."""
    assert importlib.util.find_spec("httplib").name == "httplib_compat"
    program = ("import importlib.util\n"
               "print(importlib.util.find_spec('httplib').submodule_search_locations)")
    return "httplib" in run(program)


def test_a_walk_over_all_packages_passes_through():
    program = ("import pkgutil, sys\n"
               "found = [row[1] for row in pkgutil.walk_packages([%r], onerror=print_error)\n"
               "         if row[1].split('.')[0] in ('httplib', 'httplib_compat')]\n"
               "import httplib, httplib_compat\n"
               "assert httplib is sys.modules['httplib']\n"
               "print([name for name in found if name.endswith('._alias')])" % INSTALLED)
    quiet = "import warnings; warnings.simplefilter('ignore')\n"  # other packages are walked too
    errors = ("def print_error(name):\n"
              "    if name.startswith('httplib'):\n"
              "        raise ImportError(name)\n")
    # On Python 3 the two names share one folder, and a walk enters it once.
    walked = "httplib_compat._alias" if TWO else "httplib._alias"
    assert run(quiet + errors + program).splitlines()[-1] == "['%s']" % walked


def test_a_module_of_it_can_be_run_by_its_name():
    # runpy warns of a module that is run although its package has imported it.
    program = ("import runpy, warnings\n"
               "warnings.simplefilter('ignore')\n"
               "names = runpy.run_module('httplib_compat._alias.standard')\n"
               "print(callable(names['standard_library']))")
    assert run(program) == "True"


@pytest.mark.skipif(not TWO, reason="only Python 2.7 has a standard library's httplib to load")
def test_a_standard_library_without_the_module_is_an_error_that_says_so(tmpdir):
    from httplib_compat._alias import standard
    with pytest.raises(ImportError) as caught:
        standard._load_from(str(tmpdir))
    assert str(tmpdir) in str(caught.value) and "expected httplib.py" in str(caught.value)
    assert sys.modules["httplib"] is httplib
