"""The command line as a whole: what is missing, what ends it, and the door of 2to3."""
import errno
import importlib
import subprocess
import sys

import pytest

from httplib_compat import __main__ as command_line


def refused(capsys, *arguments):
    """Return what the command line says when it refuses its arguments."""
    with pytest.raises(SystemExit) as left:
        command_line.main(list(arguments))
    assert left.value.code == 2
    return capsys.readouterr().err


def test_a_word_that_is_no_command_is_wrong_use_that_names_them(capsys):
    for name in command_line.COMMANDS:
        assert name in refused(capsys, "chekc")


def test_an_older_python_is_told_what_the_workshop_needs(capsys, monkeypatch):
    monkeypatch.setattr(command_line, "_OLDEST", (9, 99))
    assert "check needs Python 9.99 or newer to run on" in refused(capsys, "check", ".")


def test_a_library_of_the_extra_that_is_missing_is_named(capsys, monkeypatch):
    def fail(place):
        raise ImportError("No module named 'rich'", name="rich")

    monkeypatch.setattr(importlib, "import_module", fail)
    assert "check needs rich, which is not installed: pip install" in refused(capsys, "check", ".")


def test_another_fault_of_an_import_is_no_wrong_use(monkeypatch):
    def fail(place):
        raise ImportError("a fault of ours", name="httplib_compat")

    monkeypatch.setattr(importlib, "import_module", fail)
    with pytest.raises(ImportError, match="a fault of ours"):
        command_line.main(["check", "."])


def ended_by(error):
    """Return the exit status of a command that an exception ends."""
    def run(parsed):
        raise error

    return command_line.finished(run, None)


def test_an_interrupt_has_the_status_of_shells():
    assert ended_by(KeyboardInterrupt()) == 130


def test_an_error_of_the_disk_shows():
    with pytest.raises(OSError):
        ended_by(OSError(errno.ENOSPC, "no space left"))


def test_the_door_of_2to3_is_installed():
    program = "import sys; from httplib_compat.__main__ import two_to_three; " \
              "sys.argv = ['httplib-compat-2to3', '--list-fixes']; sys.exit(two_to_three())"
    listed = subprocess.check_output([sys.executable, "-c", program]).decode()
    assert "\nexcept\n" in listed
