"""The demo: one command, every value as on 2.7.18, and exit statuses that can be relied on."""
import json
import os
import subprocess
import sys

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
MANAGER = [sys.executable, "-m", "httplib_compat"]


def run(*arguments, **options):
    """Return (exit status, output, errors) of the command line."""
    process = subprocess.Popen(MANAGER + list(arguments), cwd=HERE, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    output, errors = process.communicate()
    return process.returncode, output.decode("utf-8"), errors.decode("utf-8")


@pytest.fixture(scope="module")
def report():
    """What ``demo --json`` prints."""
    status, output, _ = run("demo", "--json")
    return status, json.loads(output)


def test_every_value_is_what_2_7_18_gave(report):
    status, found = report
    assert [step for step in found["steps"] if not step["ok"]] == []
    assert status == 0 and found["ok"] is True and len(found["steps"]) > 40


def test_the_report_for_people_has_a_line_a_step_and_no_colour_in_a_pipe(report):
    status, output, errors = run("demo")
    count = len(report[1]["steps"])
    assert (status, errors) == (0, "")
    assert output.count("\n  ok ") == count and "DIFFERENT" not in output
    assert output.splitlines()[-1] == "%d steps, %d as on Python 2.7.18" % (count, count)
    assert "\033" not in output


def test_one_example_alone_can_be_asked_for():
    status, output, _ = run("demo", "--only", "chunked")
    assert status == 0
    assert output.count("  ok ") == len([line for line in output.splitlines()]) - 4


def test_a_value_that_differs_is_shown_and_fails_the_demo(tmpdir):
    path = str(tmpdir.join("expected.json"))
    with open(os.path.join(examples_folder(), "expected.json")) as file:
        recording = json.load(file)
    recording["examples"]["chunked"][1][1] = "poisoned"
    recording["examples"]["chunked"].append(["never seen", 1])
    with open(path, "w") as file:
        json.dump(recording, file)
    status, output, _ = run("demo", "--only", "chunked", "--expected", path)
    assert status == 1
    assert output.count("DIFFERENT") == 2 and '2.7.18 gave: "poisoned"' in output
    assert "6 steps, 4 as on Python 2.7.18" in output


def examples_folder():
    """Return where the installed package has its examples."""
    code = "from httplib_compat._demo.examples import folder; print(folder())"
    return subprocess.check_output([sys.executable, "-c", code], cwd=HERE).decode().strip()


def test_a_step_that_raises_is_shown_and_the_demo_goes_on(tmpdir):
    code = """
import sys
from httplib_compat._demo import examples
from httplib_compat._demo.servers import Servers
with Servers() as place:
    nowhere = place._replace(http_port=place.http_port, cafile='no such file')
    print([seen.step for seen in examples.run('documentation_sessions', nowhere)])
"""
    output = subprocess.check_output([sys.executable, "-c", code], cwd=HERE)
    assert output.decode().strip() in ("['stopped by an error']", "[u'stopped by an error']")


def test_without_a_command_it_helps():
    status, output, _ = run()
    assert status == 0 and "demo" in output and output.startswith("usage: ")


@pytest.mark.parametrize("arguments", [["dance"], ["demo", "--only", "nothing"], ["demo", "x"]],
                         ids=" ".join)
def test_wrong_use_is_told_and_exits_with_2(arguments):
    status, output, errors = run(*arguments)
    assert status == 2 and output == "" and "usage: " in errors


def test_a_recording_that_is_none_is_named(tmpdir):
    path = str(tmpdir.join("broken.json"))
    with open(path, "w") as file:
        file.write("{")
    status, _, errors = run("demo", "--expected", path)
    assert status == 1 and "--expected: %s is no recording" % path in errors


def test_the_recording_is_of_2_7_18(tmpdir):
    with open(os.path.join(examples_folder(), "expected.json")) as file:
        assert json.load(file)["python"] == "2.7.18"
    if sys.version_info[:3] == (2, 7, 18):
        path = str(tmpdir.join("again.json"))
        assert run("demo", "--record", path)[0] == 0
        shipped = os.path.join(examples_folder(), "expected.json")
        with open(path, "rb") as again, open(shipped, "rb") as known:
            assert again.read() == known.read()
