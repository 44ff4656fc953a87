"""The sources that the core reads an answer from: the response's file and its hooks, as bytes.

`_wire` asks for `readline` and `read`; a program's file may give text, and a program's subclass may
have its own `_safe_read`. Both are met here.
"""
from .bodyforms import raw_file
from .native import to_bytes, to_bytestr


class HeadSource:
    """Lines as exact bytes, whatever strings the file gives."""

    __slots__ = ("_file",)

    def __init__(self, file):
        self._file = file

    def readline(self, limit):
        return to_bytes(self._file.readline(limit), "line")


class BodyFile:
    """Amounts of a body as bytes, whatever strings the file gives."""

    __slots__ = ("_file",)

    def __init__(self, file):
        self._file = file

    def read(self, amount):
        return to_bytestr(self._file.read(amount))


class BodySource(HeadSource):
    """A chunked body as `_wire` pulls it: lines from the file, amounts by the `_safe_read` hook."""

    __slots__ = ("read",)

    def __init__(self, response):
        super().__init__(raw_file(response.fp))
        self.read = response._safe_read
