"""``run`` and the signals: those for it are for the program, whose answer is the status."""
import os
import signal
import subprocess
import sys

import pytest

import recordedruns
import test_record_run

pytestmark = [
    pytest.mark.skipif(sys.version_info < (3, 8), reason="the workshop needs Python 3.8"),
    pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals"),
]

PROGRAM = """\
import os, signal, sys

def end(number, frame):
    # Not by print: the signal may come in the middle of the other one.
    os.write(1, ('caught %%d\\n' %% number).encode())
    sys.exit(7)

signal.signal(signal.%s, end)
os.write(1, b'ready\\n')
signal.pause()
"""


@pytest.fixture
def started(tmpdir):
    """A function that starts ``run`` over a program that waits for a signal; ended afterwards."""
    processes = []

    def start(name):
        tmpdir.join("job.py").write(PROGRAM % name)
        process = subprocess.Popen(
            [sys.executable, "-c", test_record_run.COMMAND, "--quiet", "job.py"],
            cwd=str(tmpdir), stdout=subprocess.PIPE, start_new_session=True)
        processes.append(process)
        assert process.stdout.readline() == b"ready\n"
        return process

    yield start
    for process in processes:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.stdout.close()
        process.wait()


def test_what_ends_the_command_ends_the_program(started):
    process = started("SIGTERM")
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate(timeout=recordedruns.LIMIT)
    assert out.split() == [b"caught", b"%d" % signal.SIGTERM]
    assert process.returncode == 7


def test_an_interrupt_from_the_keyboard_is_the_programs(started):
    """A terminal sends it to both: the command waits for what the program makes of it."""
    process = started("SIGINT")
    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=recordedruns.LIMIT)
    assert out.split() == [b"caught", b"%d" % signal.SIGINT]
    assert process.returncode == 7


@pytest.mark.skipif(sys.implementation.name == "pypy",
                    reason="PyPy does not tell that a signal was ignored when it started")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_that_is_ignored_is_ignored_by_the_program(tmpdir, name):
    """As under nohup, or in the background of a shell without job control."""
    tmpdir.join("job.py").write("import signal\n"
                                "print(signal.getsignal(signal.%s) is signal.SIG_IGN)\n" % name)
    command = ("import signal\nsignal.signal(signal.%s, signal.SIG_IGN)\n" % name
               + test_record_run.COMMAND)
    out = subprocess.check_output([sys.executable, "-c", command, "--quiet", "job.py"],
                                  cwd=str(tmpdir))
    assert out.split() == [b"True"]


def test_two_dashes_end_the_options(tmpdir):
    tmpdir.join("-job.py").write("import sys\nprint(sys.argv[1:])\n")
    assert test_record_run.command(tmpdir, "--quiet", "--", "./-job.py", "--quiet") == (
        0, "['--quiet']\n", "")
