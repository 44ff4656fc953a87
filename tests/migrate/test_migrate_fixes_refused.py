"""Where something else in the module decides what a body or a header is: no fix, a finding."""
import pytest
from fixchecks import codes, fixed
from fixing import program

# A sentence, lines in which nobody knows well enough, and the code of what is found in them.
REFUSED = [
    ("a decorator may change what a function returns", """\
import functools
def textual(function):
    return functools.wraps(function)(lambda *given: function(*given).decode('utf-8'))
@textual
def fetch():
    return resp.read()
print(body == 'OK')
""", "HLC401"),
    ("a response class of the program's may read in a way of its own", """\
class Textual(httplib.HTTPResponse):
    def read(self, amt=None):
        return httplib.HTTPResponse.read(self, amt).decode('utf-8')
print(body == 'OK')
""", "HLC401"),
    ("a connection may be given another class of responses", """\
conn.response_class = answered.Socket
print(body.startswith('O'))
""", "HLC404"),
    ("a method of responses may be replaced", """\
httplib.HTTPResponse.read = answered.Socket
print(body == 'OK')
""", "HLC401"),
    ("getheader may be one of the program's own", """\
class Plain(httplib.HTTPResponse):
    def getheader(self, name, default=None):
        return 'x'
print(msg.getheader('content-type'))
""", "HLC501"),
    ("a method may be overridden by one that returns something else", """\
class Base(object):
    def body(self):
        return resp.read()
class Text(Base):
    def body(self):
        return Base.body(self).decode('utf-8')
print(body == 'OK')
""", "HLC401"),
    ("what is put into msg.dict is seen by getheader", """\
msg.dict['x-a'] = '1'
print(resp.getheader('x-a'))
""", "HLC508"),
    ("what is put into an alias of msg.dict is, too", """\
fields = msg.dict
fields.update({'x-a': '1'})
print(resp.getheader('x-a'))
""", "HLC508"),
    ("what a function is given may be a file, and text the next time", """\
def post(data):
    conn.request('POST', '/', data)
post('text')
post(open('x', 'rb'))
""", "HLC601"),
    ("what a function is given may be left out", """\
def post(data=None):
    conn.request('POST', '/', data)
post()
post('t\xfcr')
""", "HLC604"),
    ("a key of a dict is no name of a module", """\
options = {'httplib': 'a'}
print(options.get('httplib'))
""", None),
    ("a function imports further down what the fix would name", """\
def kind():
    found = httplib.socket.AF_INET
    import socket
    return found == socket.AF_INET
""", "HLC109"),
    ("a function imports in one branch what the fix would name in another", """\
def kind(asked):
    if asked:
        import socket
        return socket.AF_INET
    return httplib.socket.AF_INET
""", "HLC109"),
    ("a name that a module binds is not the builtin of that name", """\
def isinstance(one, other):
    return False
print(type(body) is str)
""", "HLC407"),
]
# What is near to one of them, and well known: lines, and what they become.
MADE = [
    ("a property gives what its function gives", """\
class Page(object):
    @property
    def size(self):
        return 3
print(body == 'OK')
""", "print(body == b'OK')\n"),
    ("a decorator of what returns nothing changes no body", """\
@answered.Socket
def report():
    print('done')
print(body == 'OK')
""", "print(body == b'OK')\n"),
    ("a function has imported it by then", """\
def kind():
    import socket
    return socket.AF_INET6, httplib.socket.AF_INET
""", "    return socket.AF_INET6, socket.AF_INET\n"),
    ("another function imports it", """\
def other():
    import socket
    return socket
def kind():
    return httplib.socket.AF_INET
""", "def kind():\n    return socket.AF_INET\n"),
    ("a subclass that does something else reads as ever", """\
class Named(httplib.HTTPResponse):
    def name(self):
        return 'x'
print(body == 'OK')
""", "print(body == b'OK')\n"),
    ("an override of what returns nothing changes no body", """\
class Base(object):
    def report(self):
        print('base')
class Text(Base):
    def report(self):
        print('text')
print(body == 'OK')
""", "print(body == b'OK')\n"),
]


@pytest.mark.parametrize(("lines", "code"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])
def test_nothing_is_edited_and_the_finding_stays(lines, code):
    source = program(lines)
    assert lines in fixed(source, unsafe=True)
    assert code is None or code in codes(fixed(source, unsafe=True))


@pytest.mark.parametrize(("lines", "becomes"), [row[1:] for row in MADE],
                         ids=[row[0] for row in MADE])
def test_what_is_near_and_well_known_is_fixed(lines, becomes):
    made = fixed(program(lines), unsafe=True)
    assert made.endswith(becomes) and lines not in made
