"""Installed in a new environment of each Python that is here, it works there; removed, it is gone.

From the wheel and from the source distribution, as a stranger would. Run by `tox -e package`.
"""
import os
import re

import pytest

from distributions import PYTHONS, TRIED, slow
from freshenvironments import FreshEnvironment

pytestmark = [slow, pytest.mark.timeout(300)]

# On Python 2.7 the standard library's module, on Python 3 ours: the program a user has anyway.
PROGRAM = """
import os, sys
import httplib
import httplib_compat
assert httplib_compat.httplib is httplib
assert httplib_compat.HTTPConnection is httplib.HTTPConnection
connection = httplib.HTTPConnection('localhost:81', strict=True)
print(connection.port == 81 and httplib.responses[httplib.OK] == 'OK')
if sys.version_info[0] == 2:
    print(os.path.dirname(httplib.__file__) == os.path.dirname(os.__file__))
else:
    print(httplib is httplib_compat)
"""


@pytest.fixture(scope="module", params=TRIED)
def fresh(request, tmp_path_factory):
    """A new environment of one Python."""
    if request.param not in PYTHONS:
        pytest.skip("no Python %s was found" % request.param)
    made = FreshEnvironment(request.param, tmp_path_factory.mktemp("fresh") / "environment")
    yield made
    made.remove()


@pytest.fixture(params=["wheel", "sdist"])
def distribution(request, built):
    """The path of one of the two distributions."""
    return built[request.param == "wheel"]


def test_installed_it_works_and_uninstalled_nothing_of_it_is_left(fresh, distribution):
    fresh.install("six")
    before = fresh.files()
    printed = fresh.install(distribution)
    assert re.findall("(?i).*(?:syntaxerror|traceback|warning: .*httplib).*", printed) == []
    fresh.run("-m", "pip", "check")
    assert fresh.run("-c", PROGRAM).split() == ["True", "True"]
    fresh.run("-m", "httplib_compat", "demo")
    gained = fresh.files() - before
    assert [path for path in gained if path.endswith("METADATA")]
    fresh.uninstall("httplib-compat")
    assert sorted(fresh.files() - before) == []
    assert sorted(before - fresh.files()) == []


def test_the_command_is_there_and_knows_its_version(fresh, wheel):
    fresh.install(wheel)
    command = os.path.join(fresh.place, "bin", "httplib-compat")
    said = fresh.run(command, "--version")
    assert said == fresh.run("-m", "httplib_compat", "--version")
    assert re.match(r"httplib-compat \d+\.\d+\.\d+\s*$", said)


def test_what_a_python_cannot_compile_disturbs_nobody(fresh, wheel):
    """Python 2 compiles the part it runs; on Python 3 there is no module that does not compile."""
    printed = fresh.install("--force-reinstall", "--no-deps", wheel)
    assert "Error" not in printed
    folder = fresh.run("-c", "import os, httplib_compat; "
                             "print(os.path.dirname(httplib_compat.__file__))").strip()
    if fresh.version == "2.7":
        compiled = [name for name in os.listdir(folder) if name.endswith(".pyc")]
        assert {"__init__.pyc", "__main__.pyc"} <= set(compiled)
    else:
        assert fresh.run("-m", "compileall", "-q", "-f", folder) == ""


def test_the_extra_of_the_migration_tool_installs(fresh, wheel):
    fresh.install(wheel + "[migrate]")
    fresh.run("-m", "pip", "check")
    assert fresh.run("-c", PROGRAM).split() == ["True", "True"]
    version = tuple(map(int, fresh.version.split(".")))
    if version >= (3, 8):  # before, its markers ask for nothing: that it installs is all there is
        fresh.run("-c", "import fissix, pathspec" + ", tomli" * (version < (3, 11)))
        fresh.run("-c", "import httplib_compat.migrate.running")


def test_a_second_install_over_the_first_changes_no_file(fresh, wheel):
    fresh.install(wheel)
    before = fresh.files()
    fresh.install("--force-reinstall", "--no-deps", wheel)
    assert fresh.files() == before
