"""What a response has as a file, beside a file of `io` that inherits it."""
import io

import pytest

from httplib_compat import httplib
from httplib_compat._py2.filemanners import FileManners

LINES = [b"a\n", b"bb\n", b"ccc\n", b"d"]


class Reading:
    """The part of a file that `io` leaves to the class."""

    def __init__(self):
        self.lines = list(LINES)

    def readline(self, limit=-1):
        return self.lines.pop(0) if self.lines else b""

    def read1(self, amount=-1):
        return b"xyz"[:amount]


class Ours(Reading, FileManners):
    """A file with our manners."""

    closed = False

    def close(self):
        self.closed = True


class Theirs(Reading, io.BufferedIOBase):
    """The same with those of `io`."""


def all_of(iterator):
    return list(iterator)


def read_into_room(file):
    room = bytearray(2)
    return file.readinto1(room), bytes(room)


def entered(file):
    with file as inside:
        return inside is file


QUESTIONS = {
    "iterate": all_of,
    "iter is itself": lambda file: iter(file) is file,
    "next": next,
    "next at the end": lambda file: (file.readlines(), next(file)),
    "with": entered,
    "leave": lambda file: (file.__exit__(None, None, None), file.closed),
    "readinto1": read_into_room,
    "seekable": lambda file: file.seekable(),
    "writable": lambda file: file.writable(),
    "isatty": lambda file: file.isatty(),
    "no lines written": lambda file: file.writelines([]),
    "lines written": lambda file: file.writelines([b"x"]),
    "write": lambda file: file.write(b"x"),
    "seek": lambda file: file.seek(0),
    "seek by whence": lambda file: file.seek(0, 2),
    "tell": lambda file: file.tell(),
    "truncate": lambda file: file.truncate(),
    "truncate to": lambda file: file.truncate(3),
    "detach": lambda file: file.detach(),
    "readlines of text": lambda file: file.readlines("2"),
}
QUESTIONS.update(("readlines %s" % hint, lambda file, hint=hint: (file.readlines(hint), file.lines))
                 for hint in (None, -1, 0, 1, 2, 3, 4, 5, 8, 9, 100))


def outcome(kind, question, is_closed):
    """Return what a question to a new file gives: its answer, or its exception as it reads."""
    file = kind()
    if is_closed:
        file.close()
    try:
        return question(file)
    except TypeError:
        return TypeError  # each Python says it in other words
    except Exception as error:
        return type(error), str(error).rstrip(".")  # which PyPy leaves out


@pytest.mark.parametrize("is_closed", [False, True], ids=["open", "closed"])
@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_the_answer_is_that_of_a_file_of_io(question, is_closed):
    ask = QUESTIONS[question]
    assert outcome(Ours, ask, is_closed) == outcome(Theirs, ask, is_closed)


@pytest.mark.parametrize("name", [name for name in dir(io.BufferedIOBase) if name[0] != "_"])
def test_a_response_has_every_method_of_a_file_of_io(name):
    assert hasattr(httplib.HTTPResponse, name)


@pytest.mark.parametrize("base", [io.BufferedIOBase, io.IOBase])
def test_a_response_is_a_file_of_io_to_those_who_ask(base):
    class Mine(httplib.HTTPResponse):
        """A program's own."""

    assert issubclass(httplib.HTTPResponse, base) and issubclass(Mine, base)
    assert isinstance(object.__new__(Mine), base)
