"""The floor of the coverage: all of the runtime, and each line that is left out says why."""
import configparser
import os
import re

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PACKAGE = os.path.join(ROOT, "httplib_compat")
RUNTIME = ("__init__.py", "_alias", "_py2", "_record", "_wire")

REASON = re.compile(r"  # pragma: no (cover|branch) - \S.{9,}$")


def lines_left_out():
    """Yield (path:number, line) of every line of the package with a word to the coverage."""
    for place, _, names in os.walk(PACKAGE):
        for name in names:
            if name.endswith(".py"):
                path = os.path.join(place, name)
                with open(path, encoding="utf-8") as source:
                    for number, line in enumerate(source, 1):
                        if "pragma:" in line:
                            yield f"{os.path.relpath(path, ROOT)}:{number}", line.rstrip("\n")


def configuration():
    """Return tox.ini, where the coverage finds what it is to do."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(os.path.join(ROOT, "tox.ini"), encoding="utf-8")
    return parser


def words(section, option):
    """Return the lines of an option of the coverage, as a list."""
    return configuration().get("coverage:" + section, option, fallback="").split("\n")


def test_every_line_that_is_left_out_has_its_reason_on_it():
    found = dict(lines_left_out())
    assert len(found) > 3
    assert [place for place, line in found.items() if not REASON.search(line)] == []


def test_the_floor_is_everything():
    assert words("report", "fail_under") == ["100"]
    assert words("run", "branch") == ["true"]


@pytest.mark.parametrize("part", RUNTIME)
def test_each_part_of_the_runtime_is_reported_and_none_is_omitted(part):
    pattern = "*/httplib_compat/" + (part if part.endswith(".py") else part + "/*")
    assert os.path.exists(os.path.join(PACKAGE, part))
    assert pattern in words("report", "include")
    assert [row for name in ("run", "report") for row in words(name, "omit") if part in row] == []
