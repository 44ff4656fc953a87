"""Text mode with a codec of the program's own, which cannot tell what it holds back."""
import codecs

import pytest

from wire import connected

NAME = "closed-mouthed"


class Silent(codecs.IncrementalDecoder):
    """UTF-8 that does not tell its state, as the CJK codecs did not before Python 3.8."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._inner = codecs.getincrementaldecoder("utf-8")(errors)

    def decode(self, input, final=False):
        return self._inner.decode(input, final)

    def getstate(self):
        raise NotImplementedError


def found(name):
    """Return the codec of that name, as `codecs.register` asks for it."""
    utf_8 = codecs.lookup("utf-8")
    if name.replace("_", "-") != NAME:
        return None
    return codecs.CodecInfo(utf_8.encode, utf_8.decode, incrementaldecoder=Silent, name=NAME)


@pytest.fixture(scope="module", autouse=True)
def codec():
    """Have the codec registered; Python 3.10 can take it back."""
    codecs.register(found)
    yield
    if hasattr(codecs, "unregister"):
        codecs.unregister(found)


@pytest.mark.parametrize("amounts", [(), (1,), (3,), (100,)])
def test_a_body_in_it_is_read_whole(amounts):
    body = "caf\xe9, \u20ac".encode("utf-8")
    head = (f"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset={NAME}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n").encode("ascii")
    conn = connected(head + body)[0]
    conn.body_mode = "text"
    conn.request("GET", "/")
    response = conn.getresponse()
    pieces = []
    while not pieces or pieces[-1]:
        pieces.append(response.read(*amounts))
    assert "".join(pieces) == "caf\xe9, \u20ac"
