"""On and off: off, nothing of the record is loaded and no method is another; on, and off again."""
import json
import os
import subprocess
import sys
import warnings

import pytest

from httplib_compat import httplib
from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.socketfile import SocketFile
from httplib_compat._py2.textstr import textstr


def in_a_new_process(text):
    """Return what a program prints, as JSON, with no record asked for."""
    environment = {name: value for name, value in os.environ.items()
                   if name != "HTTPLIB_COMPAT_RECORD"}
    out = subprocess.check_output([sys.executable, "-c", text], env=environment)
    return json.loads(out.decode())


def everything():
    """Return every attribute of every class that is observed, and of the module, all resolved."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", httplib.Py2OnlyWarning)
        named = {name: getattr(httplib, name) for name in dir(httplib)}
    kinds = [named[name] for name in (
        "HTTPConnection", "HTTPSConnection", "HTTPResponse", "HTTP", "HTTPS", "HTTPMessage",
        "LineAndFileWrapper")] + [bytestr, textstr, SocketFile]
    found = {(kind.__name__, name): value for kind in kinds for name, value in vars(kind).items()
             if not name.startswith("_abc")}  # what `abc` remembers
    # Its packages become attributes of it as they are loaded, record or not.
    found.update({("module", name): value for name, value in named.items()
                  if name != "__warningregistry__"
                  and not str(getattr(value, "__name__", "")).startswith("httplib_compat._")})
    return dict(found, type=type(httplib))


def test_off_nothing_of_it_is_loaded():
    loaded = in_a_new_process(
        "import json, sys, httplib\n"
        "c = httplib.HTTPConnection('localhost', 1, True); httplib.HTTPMessage; c.close()\n"
        "print(json.dumps([name for name in sys.modules if '_record.' in name]))")
    doors = ("._record.switch", "._record.warning")  # which 3.6 loads with every name of the face
    assert [name for name in loaded if not name.endswith(doors)] == []


def test_off_no_function_is_one_of_the_records():
    owners = in_a_new_process(
        "import json, httplib\n"
        "from httplib_compat._py2.bytestr import bytestr\n"
        "kinds = httplib.HTTPConnection, httplib.HTTPResponse, httplib.HTTPMessage, bytestr\n"
        "print(json.dumps([value.__code__.co_filename for kind in kinds for value in\n"
        "                  vars(kind).values() if hasattr(value, '__code__')]))")
    assert len(owners) > 50
    assert [name for name in owners if "_record" in name] == []


def test_on_and_off_again_everything_is_as_it_was():
    before = everything()
    with httplib.record():
        assert everything() != before
    after = everything()
    assert {name for name in before if after.get(name) is not before[name]} == set()
    assert set(after) == set(before)


def test_a_record_without_a_file_is_kept_in_memory():
    body = bytestr(b"OK")
    with httplib.record() as recording:
        with pytest.warns(httplib.Py2OnlyWarning, match="HLC401"):
            assert body == "OK"
        assert recording.path is None
        [place] = recording.places()
    assert (place["code"], place["count"]) == ("HLC401", 1)
    assert body == "OK"
    assert len(recording.places()) == 1


def test_a_second_call_gives_the_record_that_is_on(tmpdir):
    path = str(tmpdir.join("record.jsonl"))
    with httplib.record(path) as recording:
        assert httplib.record() is recording
        assert httplib.record(path) is recording
        with pytest.raises(ValueError, match="the record that is on goes to"):
            httplib.record(str(tmpdir.join("other.jsonl")))
    with httplib.record() as another:
        assert another is not recording


def test_what_a_program_has_put_in_place_meanwhile_stays():
    before = httplib.HTTPConnection.putheader

    def own(self, *arguments):
        return before(self, *arguments)

    recording = httplib.record()
    try:
        httplib.HTTPConnection.putheader = own
        recording.stop()
        assert httplib.HTTPConnection.putheader is own
    finally:
        httplib.HTTPConnection.putheader = before
        recording.stop()


def test_a_path_that_cannot_be_written_leaves_everything_as_it_was(tmpdir):
    before = everything()
    with pytest.raises(OSError):
        httplib.record(str(tmpdir))
    assert everything() == before


def test_the_warning_is_a_deprecation_that_can_be_named():
    assert issubclass(httplib.Py2OnlyWarning, DeprecationWarning)
    assert httplib.Py2OnlyWarning.__module__ == "httplib_compat"
