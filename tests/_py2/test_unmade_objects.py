"""Objects that hand on to a file, before their ``__init__``: `copy` and `pickle` ask such ones."""
import gc
import weakref

import pytest

from httplib_compat import httplib
from httplib_compat._py2.bodyforms import FormFile
from httplib_compat._py2.foreignfile import ForeignFile
from httplib_compat._py2.socketfile import SocketFile

from wire import connected

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@pytest.mark.parametrize("kind, inner", [
    (ForeignFile, "_file"), (FormFile, "raw"), (httplib.LineAndFileWrapper, "_file"),
])
def test_every_question_is_an_attribute_error(kind, inner):
    unmade = kind.__new__(kind)
    for name in (inner, "fileno", "__deepcopy__"):
        with pytest.raises(AttributeError):
            getattr(unmade, name)


def test_a_file_of_a_socket_that_was_never_made_goes_without_a_word():
    gone = weakref.ref(SocketFile.__new__(SocketFile))
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("mode", ["bytestr", "text", "bytes"])
def test_what_the_file_of_an_answer_has_not_itself_is_asked_of_the_file_below(mode):
    conn = connected(OK)[0]
    conn.body_mode = mode
    conn.request("GET", "/")
    response = conn.getresponse()
    assert response.fp.closed is False
    assert response.fp.getvalue() == OK
    with pytest.raises(AttributeError):
        response.fp.no_such_method()
