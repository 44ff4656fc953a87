"""Every example of the README does what it says."""
import os
import re
import subprocess
import sys

import pytest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir)


def readme():
    """Return the text of the README."""
    with open(os.path.join(ROOT, "README.md"), "rb") as page:
        return page.read().decode("utf-8")


def examples(language):
    """Return the blocks of the README in a language."""
    return re.findall("```%s\n(.*?)```" % language, readme(), re.DOTALL)


@pytest.fixture
def server():
    """The address of what the README says to start for its examples."""
    command = [sys.executable, "-m", "httplib_compat", "demo", "--serve", "--port", "0"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdout.readline()
    host, port = re.search("http://(.+):([0-9]+)/", process.stdout.readline().decode()).groups()
    yield host, int(port)
    process.communicate()
    assert process.returncode == 0


def run(source, address):
    """Run an example as a program of its own against `address`; return its lines."""
    host, port = address
    source = source.replace('"localhost", 8080', '"%s", %d' % (host, port))
    command = [sys.executable, "-W", "error", "-c",
               "from __future__ import print_function\n" + source]
    return subprocess.check_output(command).decode("utf-8").splitlines()


def test_there_are_examples_and_the_two_commands():
    assert len(examples("python")) == 3
    assert examples("sh") == ["pip install . && python -m httplib_compat demo\n",
                              "pip install '.[test]' && pytest\n",
                              "python -m httplib_compat demo --serve --port 8080\n"]


def test_the_legacy_program_prints_what_its_comments_say(server):
    source = examples("python")[0]
    lines = run(source, server)
    said = re.findall(r"print\(.*\)\s+# (.+)", source)
    assert said and [line for line in lines if line in said] == said
    assert "you sent spam=1&eggs=2" in lines and lines[-1] == "True"


def test_the_three_imports_give_one_module(server):
    source = examples("python")[1]
    check = "\nimport sys\nassert sys.modules['httplib'] is httplib\n" \
            "assert httplib.HTTPConnection is HTTPConnection\nprint('one')\n"
    assert run(source + check, server) == ["one"]


@pytest.mark.skipif(sys.version_info[0] == 2, reason="its text literals are text on Python 3 only")
def test_the_native_string_example_holds(server):
    assert run(examples("python")[2], server) == []


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", readme()))
def test_every_link_of_the_readme_leads_to_a_file(target):
    assert "://" in target or os.path.exists(os.path.join(ROOT, target))
