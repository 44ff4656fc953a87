"""Where a body goes in a program: the comparison at its end is found, or is known to be nothing.

A row begins where ``body``, ``resp`` and ``msg`` are what their names say. A mark stands on each
line that is found, but for the import.
"""
import pytest
from checking import BEFORE, found, marks

from httplib_compat.migrate.running import check_data

ROWS = {
    "a value with its type": "x: str = body\nprint(x == 'OK')  # HLC401",
    "a name with a type alone": "x: str\nprint(x == 'OK')",
    "a loop over a response": "for line in resp:\n    print(line == 'OK')  # HLC401",
    "zip": "for a, b in zip([body], ['x']):\n    print(a == 'OK')  # HLC401\n    print(b == 'OK')",
    "enumerate": "for number, line in enumerate([body]):\n"
                 "    print(line == 'OK', number == 1)  # HLC401",
    "six.iteritems": "import six\nfor name, value in six.iteritems(msg):\n"
                     "    print(name == 'host')  # HLC505",
    "six.iteritems of something else": "import six\nfor name, value in six.iteritems(other):\n"
                                       "    print(name == 'host')",
    "a dict of a dict of headers": "print(dict(dict(resp.getheaders()))['host'])  # HLC505",
    "a property": "class A:\n    @property\n    def text(self):\n        return body\n"
                  "print(A().text == 'OK')  # HLC401",
    "a method asked of its class": "class A:\n    @staticmethod\n    def text():\n"
                                   "        return body\nprint(A.text() == 'OK')  # HLC401",
    "a name that a class has not": "class A(object):\n    pass\nprint(A.text == 'OK')",
    "a name of the class above": "class A(httplib.HTTPConnection):\n    pass\n"
                                 "print(A.strict)  # HLC204",
    "an error of urllib2": "import urllib2\ntry:\n    urllib2.urlopen('http://h/')\n"
                           "except urllib2.HTTPError as error:\n"
                           "    print(error.read() == 'OK')  # HLC401\n    print(error.strange)",
    "a mode that is made": "data = open('x', mode()).read()\n"
                           "conn.request('PUT', '/', open('x', mode()))  # HLC601",
    "decorators": "@register(body == 'OK')  # HLC401\ndef f(): pass\n"
                  "@register(body == 'OK')  # HLC401\nclass A: pass",
    "a keyword without a default": "def f(*, a, b=body):\n    return b == 'OK'  # HLC401",
    "a key of something": "table = {}\ntable[body == 'OK'] = 1  # HLC401",
    "the result of a call that is filled": "lists()[0].append(body)\nprint(lists() == 'OK')",
    "the result of a call that is filled at once": "make().append(body)\nprint(make() == 'OK')",
    "a list in a table": "table = {'x': []}\ntable['x'].append(body)\nprint(table == 'OK')",
    "what cannot be assigned to": "f(1) = body\nprint 'old'",
    "a method without self, of an instance": "class A:\n    @staticmethod\n    def text():\n"
                                             "        return body\n"
                                             "print(A().text() == 'OK')  # HLC401",
    "a list that is filled by another": "pieces = []\npieces.extend([body])\n"
                                        "for piece in pieces:\n"
                                        "    print(piece == 'OK')  # HLC401",
    "the last of a list": "pieces = [body]\nprint(pieces.pop() == 'OK')  # HLC401",
    "super of nothing": "print(super().read() == 'OK')",
    "super of who knows what": "class A(httplib.HTTPConnection):\n    def ask(self):\n"
                               "        return super(B, self).getresponse().read() == 'OK'"
                               "  # HLC401",
    "two classes above with one above them": "class A(httplib.HTTPConnection): pass\n"
                                             "class B(A): pass\nclass C(A): pass\n"
                                             "class D(B, C): pass\n"
                                             "print(D('h').getresponse().read() == 'OK')  # HLC401",
    "one of two values, known by the version": "import six\nx = body if six.PY2 else b''\n"
                                               "print(x == 'OK')",
    "the default of a lambda": "f = lambda x=(body == 'OK'): x  # HLC401",
    "a name that a lambda has for its own": "x = body\nf = lambda x: x == 'OK'\n"
                                            "print(x == 'OK')  # HLC401",
    "what is awaited": "async def f():\n    return (await body) == 'OK'  # HLC401",
    "what gives itself": "def f(n):\n    return f(n - 1) if n else body\n"
                         "print(f(1) == 'OK')  # HLC401",
    "a return out of nothing": "return body == 'OK'  # HLC401\nprint 'old'",
    "a break out of nothing": "print(body == 'OK')  # HLC401\nbreak\nprint 'old'",
    "a yield out of nothing": "x = yield body == 'OK'  # HLC401\nprint 'old'",
    "an error that is none": "try:\n    f()\nexcept 5 as error:\n    print(error.partial == 'OK')",
    "a header asked for and there": "print('etag' in msg and msg['etag'].lower())",
    "a message by its name": "def look(headers):\n    return headers.getheader('x')  # HLC501",
    "all of a header": "values = msg.get_all('via')\nfor value in msg.get_all('via'):  # HLC513\n"
                       "    print(value)",
    "Python 2 only": "import sys\nif sys.version_info.major == 2:\n    print(body == 'OK')",
    "Python 2 only, by a slice": "import sys\nif sys.version_info[:1] < (3,):\n"
                                 "    print(body == 'OK')",
    "Python 2 only, by the number": "import sys\nif sys.hexversion < 0x03000000:\n"
                                    "    print(body == 'OK')",
    "Python 2 only, by the text": "import sys\nif sys.version < '3':\n    print(body == 'OK')",
    "Python 2 only, by one of two": "import sys, six\nif six.PY2 and debug:\n"
                                    "    print(body == 'OK')",
    "Python 3 for sure, by one of two": "import sys, six\nif not (six.PY3 or debug):\n"
                                        "    print(body == 'OK')",
    "who knows": "if debug or verbose:\n    print(body == 'OK')  # HLC401",
    "what has decode is bytes": "if hasattr(body, 'decode'):\n    body = body.decode('utf-8')\n"
                                "print(body == 'OK')",
    "what has not encode is bytes": "if not hasattr(body, 'encode'):\n"
                                    "    body = body.decode('utf-8')\nprint(body == 'OK')",
}


@pytest.mark.parametrize("name", sorted(ROWS))
def test_what_is_marked_is_found_and_nothing_else(name):
    source = BEFORE + ROWS[name] + "\n"
    assert {pair for pair in found(source) if pair[1] != "HLC101"} == marks(source)


def test_names_that_hang_on_each_other_for_long_end():
    """Each function takes what the next one gives: the following is given up, not the file."""
    chain = "".join("def f%d():\n    return f%d()\n" % (number, number + 1) for number in range(30))
    source = BEFORE + chain + "def f30():\n    return body\nprint(f0() == 'OK')\n"
    assert "HLC000" not in {one.code for one in check_data("a.py", source.encode())}
