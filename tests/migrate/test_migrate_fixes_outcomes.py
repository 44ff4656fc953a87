"""The fixes for status codes and exceptions, HLC701 to 803."""
import pytest
from fixrows import check_last, check_safe, check_stays, check_unsafe

TRY = "try:\n    pass\n"


@pytest.mark.parametrize(("code", "before", "after"), [
    ("HLC701", "print([httplib.OK, 1], (httplib.GONE,))",
     "print([int(httplib.OK), 1], (int(httplib.GONE),))"),
    ("HLC702", "print(type(httplib.OK))", "print(type(int(httplib.OK)))"),
    ("HLC702", "import marshal\nmarshal.dumps(httplib.OK)",
     "import marshal\nmarshal.dumps(int(httplib.OK))"),
    ("HLC801", TRY + "except OSError:\n    x = 1\nexcept httplib.BadStatusLine:\n    x = 2\ny = 1",
     TRY + "except httplib.BadStatusLine:\n    x = 2\nexcept OSError:\n    x = 1\ny = 1"),
    ("HLC801", TRY + "except OSError:\n    x = 1\n# ours\nexcept httplib.HTTPException:\n"
     "    x = 2\nelse:\n    x = 3",
     TRY + "# ours\nexcept httplib.HTTPException:\n    x = 2\nexcept OSError:\n    x = 1\n"
     "else:\n    x = 3"),
    ("HLC801", TRY + "# the system's\nexcept OSError:\n    x = 1\n# ours\n# and theirs\n"
     "except httplib.HTTPException:\n    x = 2\nx = 3",
     TRY + "# ours\n# and theirs\nexcept httplib.HTTPException:\n    x = 2\n# the system's\n"
     "except OSError:\n    x = 1\nx = 3"),
    ("HLC803", "import socket\n" + TRY + "except (socket.error), (code, text):  # why\n"
     "    print code",
     "import socket\n" + TRY + "except (socket.error), error:  # why\n"
     "    (code, text) = error.args\n    print code"),
])
def test_what_says_the_same_on_both(code, before, after):
    check_safe(code, before, after)


def test_the_text_of_an_error_stands_for_its_message():
    check_unsafe("HLC803", TRY + "except httplib.CannotSendRequest as e:\n    print(e.message)",
                 TRY + "except httplib.CannotSendRequest as e:\n    print(str(e))")


def test_a_closed_connection_is_told_by_its_class():
    check_last("HLC802",
               TRY + "except httplib.BadStatusLine as e:\n"
               "    print(e.line.startswith('No status line'))",
               TRY + "except httplib.BadStatusLine as e:\n"
               "    print(isinstance(e, httplib.RemoteDisconnected))")


@pytest.mark.parametrize(("code", "row"), [
    # Between them stands another, or one of them catches what the other does.
    ("HLC801", TRY + "except OSError:\n    x = 1\nexcept ValueError:\n    x = 2\n"
     "except httplib.BadStatusLine:\n    x = 3"),
    ("HLC801", TRY + "except OSError:\n    x = 1\nexcept (httplib.BadStatusLine, IOError):\n"
     "    x = 2"),
    ("HLC802", TRY + "except httplib.BadStatusLine as e:\n    print(e.line)"),
    # Its message was empty.
    ("HLC803", TRY + "except httplib.BadStatusLine as e:\n    print(e.message)"),
    ("HLC803", TRY + "except OSError, (code, text): print code"),
])
def test_what_would_not_mean_the_same_stays(code, row):
    check_stays(code, row)
