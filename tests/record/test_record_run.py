"""``run``: the program runs as Python runs it, its status is the status, and a record is left."""
import os
import signal
import subprocess
import sys

import pytest

import recordedruns

COMMAND = ("import sys\nfrom httplib_compat.migrate.commands.run import main\n"
           "sys.exit(main(sys.argv[1:]))")

pytestmark = pytest.mark.skipif(sys.version_info < (3, 8), reason="the workshop needs Python 3.8")

PROGRAM = """\
import sys
import httplib
from httplib_compat._py2.bytestr import bytestr

print(bytestr(b'OK') == 'OK', sys.argv[1:])
sys.exit(int(sys.argv[-1]))
"""


def command(folder, *arguments, **options):
    """Return the status, output and errors of ``run`` in a folder."""
    flags = options.get("flags", ())
    process = subprocess.Popen([sys.executable] + list(flags) + ["-c", COMMAND] + list(arguments),
                               cwd=str(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, error = process.communicate(timeout=recordedruns.LIMIT)
    return process.returncode, out.decode(), error.decode()


def test_a_script_gets_its_arguments_and_gives_its_status(tmpdir):
    tmpdir.join("job.py").write(PROGRAM)
    status, out, error = command(tmpdir, "job.py", "--output", "x", "3")
    assert (status, out) == (3, "True ['--output', 'x', '3']\n")
    assert "1 line of the program, in 1 file, takes" in error
    rows = recordedruns.rows_of(str(tmpdir.join("httplib-record.jsonl")))
    assert [(row["code"], row["line"]) for row in rows] == [("HLC401", 5)]


def test_a_module_gets_its_arguments_and_gives_its_status(tmpdir):
    tmpdir.mkdir("tool").join("__main__.py").write(PROGRAM)
    status, out, _ = command(tmpdir, "--output", "it.jsonl", "-m", "tool", "-x", "--append", "0")
    assert (status, out) == (0, "True ['-x', '--append', '0']\n")
    rows = recordedruns.rows_of(str(tmpdir.join("it.jsonl")))
    assert [row["file"] for row in rows] == [str(tmpdir.join("tool", "__main__.py"))]


def test_a_record_is_made_anew_or_added_to(tmpdir):
    tmpdir.join("job.py").write(PROGRAM)
    lengths = []
    for options in ([], ["--append"], []):
        command(tmpdir, *options + ["job.py", "0"])
        lengths.append(len(recordedruns.rows_of(str(tmpdir.join("httplib-record.jsonl")))))
    assert lengths == [1, 2, 1]


def test_a_program_that_needs_nothing_is_said_to(tmpdir):
    tmpdir.join("job.py").write("print('fine')\n")
    assert command(tmpdir, "job.py") == (
        0, "fine\n", "httplib-compat: nothing that only Python 2's httplib did.\n")
    assert recordedruns.rows_of(str(tmpdir.join("httplib-record.jsonl"))) == []
    assert command(tmpdir, "--quiet", "job.py") == (0, "fine\n", "")


def test_options_of_the_interpreter_are_the_programs(tmpdir):
    tmpdir.join("job.py").write(PROGRAM)
    status, _, error = command(tmpdir, "job.py", "0", flags=["-W", "error"])
    assert status == 1
    assert "Py2OnlyWarning: HLC401" in error


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_signal_that_ends_the_program_is_told_as_shells_do(tmpdir):
    tmpdir.join("job.py").write("import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n")
    assert command(tmpdir, "job.py")[0] == 128 + signal.SIGTERM


@pytest.mark.parametrize("arguments", [[], ["--quiet"], ["-m"]])
def test_nothing_to_run_is_wrong_use(tmpdir, arguments):
    status, _, error = command(tmpdir, *arguments)
    assert status == 2
    assert "SCRIPT or -m MODULE is missing" in error


def test_a_record_that_cannot_be_written_is_wrong_use(tmpdir):
    tmpdir.join("job.py").write("print('ran')\n")
    status, out, error = command(tmpdir, "--output", os.path.join("no", "where"), "job.py")
    assert (status, out) == (2, "")
    assert "No such file or directory" in error


@pytest.mark.parametrize("options", [[], ["--append"]])
def test_a_file_that_is_no_record_stays_as_it_is(tmpdir, options):
    tmpdir.join("job.py").write("print('ran')\n")
    status, out, error = command(tmpdir, *options + ["--output", "job.py", "job.py"])
    assert (status, out) == (2, "")
    assert "job.py holds something else than a record" in error
    assert tmpdir.join("job.py").read() == "print('ran')\n"
