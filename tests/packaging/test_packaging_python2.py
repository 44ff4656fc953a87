"""On Python 2.7 no way of installing puts anything before the real httplib.

A folder first on the path is the one thing that can; what it holds hands over. The quick tests of
--user, --target and zipped programs are in tests/test_packaging.py. Run by `tox -e package`.
"""
import os
import subprocess

import pytest

from distributions import (PYTHONS, copy_sources, environment, parse_configuration, parse_words,
                           run, slow)
from freshenvironments import FreshEnvironment

PYTHON2 = PYTHONS.get("2.7")

pytestmark = [slow, pytest.mark.timeout(300),
              pytest.mark.skipif(PYTHON2 is None, reason="no Python 2.7 was found")]

IS_REAL = ("import os, httplib; print(os.path.dirname(httplib.__file__) == "
           "os.path.dirname(os.__file__) and not hasattr(httplib, '__path__'))")


@pytest.fixture
def fresh(tmp_path):
    """A new environment of Python 2.7."""
    made = FreshEnvironment("2.7", tmp_path / "fresh")
    yield made
    made.remove()


def test_in_site_packages_ours_stands_behind_the_standard_library(fresh, wheel):
    fresh.install(wheel)
    assert fresh.run("-c", IS_REAL).strip() == "True"
    # Not even the hand-over was needed: Python says of each module it loads where it found it.
    loaded = fresh.run("-v", "-c", "import httplib")
    assert "import httplib #" in loaded
    assert "site-packages/httplib" not in loaded


def test_an_editable_install_puts_nothing_before_it(fresh, tmp_path):
    fresh.install("-e", copy_sources(tmp_path / "checkout"))
    assert fresh.run("-c", IS_REAL).strip() == "True"
    assert fresh.run("-c", "import httplib_compat, httplib; "
                           "print(httplib_compat.httplib is httplib)").strip() == "True"


def test_the_checkout_as_the_current_folder_puts_nothing_before_it(tmp_path):
    checkout = copy_sources(tmp_path / "checkout")
    assert run(PYTHON2, "-c", IS_REAL, cwd=checkout).strip() == "True"


@pytest.mark.parametrize("library", ["urllib2", "xmlrpclib", "urllib", "httplib_compat"])
def test_behind_a_folder_first_on_the_path_libraries_share_the_real_module(library, fresh, wheel,
                                                                           tmp_path):
    fresh.install("--no-deps", "--target", str(tmp_path / "first"), wheel)
    program = ("import %s as library; import httplib; "
               "print(getattr(library, 'httplib', httplib) is httplib); %s" % (library, IS_REAL))
    printed = fresh.run("-c", program, PYTHONPATH=str(tmp_path / "first"))
    assert printed.split() == ["True", "True"]


def test_after_a_reload_behind_such_a_folder_the_real_module_is_imported(fresh, wheel, tmp_path):
    fresh.install("--no-deps", "--target", str(tmp_path / "first"), wheel)
    printed = fresh.run("-c", "import httplib; reload(httplib); " + IS_REAL,
                        PYTHONPATH=str(tmp_path / "first"))
    assert printed.strip() == "True"


@pytest.mark.parametrize("command", ["httplib-compat check", "httplib-compat-2to3"])
def test_a_command_that_python_2_cannot_run_says_which_python_can(command, fresh, wheel):
    fresh.install(wheel)
    words = command.split() + ["program.py"]
    words[0] = os.path.join(fresh.place, "bin", words[0])
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env=environment())
    assert done.returncode == 2
    printed = done.stdout.decode("utf-8", "replace")
    assert "needs Python 3.8 or newer" in printed
    assert "Traceback" not in printed


def test_what_pytest_loads_by_itself_is_python_2_as_well(fresh, wheel):
    """Pytest imports every plugin that is installed: one that 2.7 cannot compile ends every run."""
    fresh.install(wheel)
    plugins = parse_configuration("setup.cfg")["options.entry_points"].get("pytest11", "")
    for line in parse_words(plugins):
        fresh.run("-c", "import " + line.split(" = ")[1].partition(":")[0])
