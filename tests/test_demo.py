"""The demo: one command, every value as on 2.7.18, and exit statuses that can be relied on."""
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading

import httplib
import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
# A socket or a file that the demo leaves open is told on its standard error, which has to be empty.
MANAGER = [sys.executable, "-W", "error", "-m", "httplib_compat"]
ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="terminals and signals are POSIX's")


def start(*arguments, **options):
    """Return the process of a command line, its three streams being pipes."""
    pipes = {name: subprocess.PIPE for name in ("stdin", "stdout", "stderr")}
    return subprocess.Popen(MANAGER + list(arguments), cwd=HERE, **dict(pipes, **options))


def run(*arguments):
    """Return (exit status, output, errors) of the command line."""
    process = start(*arguments)
    output, errors = process.communicate()
    return process.returncode, output.decode("utf-8"), errors.decode("utf-8")


def shipped():
    """Return the path of the recording that the installed package has."""
    from httplib_compat._demo.examples import folder
    return os.path.join(folder(), "expected.json")


@pytest.fixture
def recording(tmpdir):
    """Return what writes a changed recording of the example `chunked`, and gives its path."""
    def write(**changes):
        with open(shipped()) as file:
            known = json.load(file)
        path = str(tmpdir.join("expected.json"))
        with open(path, "w") as file:
            json.dump(dict(known, **changes), file)
        return path
    return write


@pytest.fixture(scope="module")
def report():
    """What ``demo --json`` prints."""
    status, output, errors = run("demo", "--json")
    return status, json.loads(output), errors


def test_every_value_is_what_2_7_18_gave(report):
    status, found, errors = report
    assert [step for step in found["steps"] if not step["ok"]] == []
    assert (status, found["ok"], errors) == (0, True, "") and len(found["steps"]) > 60


def test_each_step_of_the_json_has_the_value_and_the_expected_one(report):
    for step in report[1]["steps"]:
        assert sorted(step) == ["example", "expected", "ok", "step", "value"]
        assert step["value"] == step["expected"]


def test_the_report_for_people_has_a_line_a_step_and_no_colour_in_a_pipe(report):
    status, output, errors = run("demo")
    count = len(report[1]["steps"])
    assert (status, errors) == (0, "")
    assert output.count("\n  ok ") == count and "DIFFERENT" not in output
    assert output.splitlines()[-1] == "%d steps, %d as on Python 2.7.18" % (count, count)
    assert "\033" not in output


def test_one_example_alone_can_be_asked_for(report):
    status, output, _ = run("demo", "--only", "chunked")
    steps = [step for step in report[1]["steps"] if step["example"] == "chunked"]
    assert status == 0
    assert output.count("\n  ok ") == len(steps)
    assert output.splitlines()[-1].startswith("%d steps, " % len(steps))


POISONED = [
    ("another value", ["read whole", "poisoned"], '2.7.18 gave: "poisoned"', 5),
    ("True for 1", ["chunked, and of no known length", [True, None]], "gave: [true, null]", 5),
    ("a step that is not taken", ["never seen", 1], "never seen: ", 6),
]


@pytest.mark.parametrize("row,told,count", [row[1:] for row in POISONED],
                         ids=[row[0] for row in POISONED])
def test_a_value_that_differs_is_shown_and_fails_the_demo(recording, row, told, count):
    with open(shipped()) as file:
        known = json.load(file)["examples"]["chunked"]
    changed = [pair for pair in known if pair[0] != row[0]] + [row]
    path = recording(examples={"chunked": changed})
    status, output, _ = run("demo", "--only", "chunked", "--expected", path)
    assert status == 1
    assert output.count("DIFFERENT") == 1 and told in output
    assert output.splitlines()[-1] == "%d steps, %d as on Python 2.7.18" % (count, count - 1)


def test_a_step_that_no_recording_knows_fails_the_demo(recording):
    path = recording(examples={})
    status, output, _ = run("demo", "--only", "chunked", "--expected", path)
    assert status == 1 and output.count("DIFFERENT") == 5 and "  ok " not in output


@pytest.mark.skipif(bytes is str, reason="Python 2 has no bare bytes")
def test_bare_bytes_are_no_value_of_2_7_18():
    from httplib_compat._demo.examples import plain
    assert plain(b"spam") == "bytes: b'spam'" and plain("spam") == "spam"


def test_a_step_that_raises_is_shown_and_the_demo_goes_on():
    from httplib_compat._demo import command, examples
    from httplib_compat._demo.servers import Servers
    command.make_importable()
    with Servers() as place:
        seen = examples.run("documentation_sessions", place._replace(cafile="no such file"))
        after = examples.run("chunked", place)
    assert [step for _, step, _ in seen] == ["stopped by an error"]
    assert "Error: [Errno 2]" in seen[0].value and len(after) == 5


def test_without_a_command_it_helps():
    status, output, errors = run()
    assert (status, errors) == (0, "") and "demo" in output and output.startswith("usage: ")


def test_the_version_is_that_of_the_package():
    import httplib_compat
    # Python 2's argparse tells it on the standard error.
    status, output, errors = run("--version")
    assert (status, output + errors) == (0, "httplib-compat %s\n" % httplib_compat.__version__)


@pytest.mark.parametrize("arguments", [
    ["dance"], ["--"], ["demo", "--only", "nothing"], ["demo", "x"],
    ["demo", "--serve", "--record", "x"], ["demo", "--record", os.path.join("no such folder", "x")],
    ["demo", "--expected", "no such file"], ["demo", "--expected", __file__],
    ["demo", "--port", "8080"], ["demo", "--serve", "--port", "80800"],
    ["demo", "--serve", "--port", "x"],
], ids=" ".join)
def test_wrong_use_is_told_and_exits_with_2(arguments):
    status, output, errors = run(*arguments)
    assert (status, output) == (2, "") and errors.startswith("usage: ") and "error: " in errors
    assert "Traceback" not in errors


def test_a_port_that_is_taken_is_told_and_what_to_do():
    with contextlib.closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        port = taken.getsockname()[1]
        status, output, errors = run("demo", "--serve", "--port", str(port))
    assert (status, output) == (2, "") and "--port: %d cannot be had" % port in errors


def test_a_page_that_is_not_there_names_those_that_are():
    process = start("demo", "--serve")
    process.stdout.readline()
    host, port = process.stdout.readline().decode().strip().rsplit("/", 2)[1].split(":")
    conn = httplib.HTTPConnection(host, int(port))
    conn.request("GET", "/nowhere")
    response = conn.getresponse()
    told = response.status, response.read()
    conn.close()
    assert process.communicate() == (b"", b"") and process.returncode == 0
    assert told == (404, "there are: / /cafe /cut /latin /words\n")


def test_a_recording_of_another_python_is_not_compared(recording):
    status, _, errors = run("demo", "--expected", recording(python="3.6.15"))
    assert status == 2 and "is of Python 3.6.15; what is compared must be of 2.7.18" in errors


def read_terminal(descriptor):
    """Return what has come; nothing when the other side is closed, which Linux calls an error."""
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


@ON_POSIX
@pytest.mark.parametrize("arguments,variable,is_coloured", [
    ([], {}, True), (["--no-color"], {}, False), ([], {"NO_COLOR": "1"}, False),
], ids=["coloured", "--no-color", "NO_COLOR"])
def test_on_a_terminal_colour_is_a_choice(arguments, variable, is_coloured):
    import pty
    environment = dict((name, value) for name, value in os.environ.items() if name != "NO_COLOR")
    ours, theirs = pty.openpty()
    process = start("demo", "--only", "chunked", *arguments, stdout=theirs,
                    env=dict(environment, **variable))
    os.close(theirs)
    output = b"".join(iter(lambda: read_terminal(ours), b""))
    os.close(ours)
    process.communicate()
    assert process.returncode == 0
    assert (b"\033[32m  ok" in output, b"\033" in output) == (is_coloured, is_coloured)


@ON_POSIX
def test_ctrl_c_ends_the_demo_without_a_traceback():
    # A shell starts its jobs in the background with the signal ignored, and that is inherited.
    process = start("demo", "--serve",
                    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    assert process.stdout.readline() and process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.communicate() == (b"", b"") and process.returncode == 130


@ON_POSIX
def test_a_reader_that_goes_away_ends_the_demo_without_a_traceback():
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        process = start("demo", "--only", "chunked", stdout=theirs)
        assert process.communicate()[1] == b"" and process.returncode == 1
    finally:
        os.close(theirs)


@pytest.mark.parametrize("is_tls", [False, True], ids=["HTTP", "HTTPS"])
def test_the_servers_end_connections_that_are_left_open(monkeypatch, is_tls):
    import ssl
    from httplib_compat._demo import answers
    from httplib_compat._demo.servers import Servers
    monkeypatch.setattr(answers.Answers, "timeout", 1000)  # longer than a test may take
    before = set(threading.enumerate())
    with Servers() as place:
        left = socket.create_connection(("127.0.0.1", place[2 if is_tls else 1]))
        if is_tls:
            context = ssl.create_default_context(cafile=place.cafile)
            left = context.wrap_socket(left, server_hostname="localhost")
        left.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert left.recv(8) == b"HTTP/1.1"
    behind = set(threading.enumerate()) - before
    left.close()
    assert behind == set()
