"""The fixes for what is sent, HLC601 to 610."""
import pytest
from fixrows import check_safe, check_stays, check_unsafe

FILE = "f = open('x', 'rb')\n"
LENGTH = "'Content-Length': str(os.fstat(f.fileno()).st_size)"


@pytest.mark.parametrize(("code", "before", "after"), [
    ("HLC601", FILE + "conn.request('PUT', '/', f)",
     "+import os\n" + FILE + "conn.request('PUT', '/', f, headers={%s})" % LENGTH),
    ("HLC601", FILE + "conn.request('PUT', '/', f, {'X': 'y',})",
     "+import os\n" + FILE + "conn.request('PUT', '/', f, {'X': 'y', %s,})" % LENGTH),
    ("HLC601", FILE + "conn.request('PUT', '/', f, {})",
     "+import os\n" + FILE + "conn.request('PUT', '/', f, {%s})" % LENGTH),
    ("HLC601", FILE + "h = {'X': 'y'}\nconn.request('PUT', '/', headers=h, body=f)",
     "+import os\n" + FILE + "h = {'X': 'y'}\n"
     "h['Content-Length'] = str(os.fstat(f.fileno()).st_size)\n"
     "conn.request('PUT', '/', headers=h, body=f)"),
    ("HLC609", "conn._http_vsn = 10\n" + FILE + "conn.request('PUT', '/', f)",
     "+import os\nconn._http_vsn = 10\n" + FILE +
     "conn.request('PUT', '/', f, headers={%s})" % LENGTH),
    ("HLC602", "f = open('x')\nconn.request('PUT', '/', f, {'Content-Length': '3'})\nf.close()",
     "f = open('x', 'rb')\nconn.request('PUT', '/', f, {'Content-Length': '3'})\nf.close()"),
    ("HLC602", "with open('x', 'r') as f:\n    conn.request('PUT', '/', f, "
     "{'Content-Length': '3'})",
     "with open('x', 'rb') as f:\n    conn.request('PUT', '/', f, {'Content-Length': '3'})"),
    ("HLC602", "conn.request('PUT', '/', open('x'), {'Content-Length': '3'})",
     "conn.request('PUT', '/', open('x', 'rb'), {'Content-Length': '3'})"),
    ("HLC602", "def put(source):\n    conn.request('PUT', '/', source, {'Content-Length': '3'})\n"
     "f = open('x')\nput(f)",
     "def put(source):\n    conn.request('PUT', '/', source, {'Content-Length': '3'})\n"
     "f = open('x', 'rb')\nput(f)"),
    ("HLC606", "conn.send('x' 'y')", "conn.send(b'x' b'y')"),
    ("HLC606", "conn.endheaders('x')  # why", "conn.endheaders(b'x')  # why"),
    ("HLC607", "conn.putheader(7, 'x')", "conn.putheader(str(7), 'x')"),
    ("HLC608", "import base64\nx = base64.b64encode('a:b')",
     "import base64\nx = base64.b64encode(b'a:b').decode('ascii')"),
    ("HLC608", "import base64\nx = 'Basic ' + base64.b64encode(b'a:b')",
     "import base64\nx = 'Basic ' + base64.b64encode(b'a:b').decode('ascii')"),
    ("HLC608", "import base64\nx = 'Basic %s' % base64.b64encode('a:b')",
     "import base64\nx = 'Basic %s' % base64.b64encode(b'a:b').decode('ascii')"),
    ("HLC608", "import base64\nt = base64.b64encode(b'a:b')\nx = 'Basic %s' % t",
     "import base64\nt = base64.b64encode(b'a:b')\nx = 'Basic %s' % t.decode('ascii')"),
    ("HLC608", "import base64\nt = base64.b64encode('a:b')\nx = 'Basic %s' % t",
     "import base64\nt = base64.b64encode(b'a:b').decode('ascii')\nx = 'Basic %s' % t"),
    ("HLC608", "x = 'a'.encode('hex')",
     "+import codecs\nx = codecs.encode(b'a', 'hex').decode('ascii')"),
    ("HLC608", "x = 'a'.encode('zlib')", "+import codecs\nx = codecs.encode(b'a', 'zlib')"),
    # It is decoded once: where it is made, else where it is used.
    ("HLC608", "import base64\ndef token():\n    return base64.encodestring('a').strip()\n"
     "x = 'Basic %s' % token()",
     "+import codecs\nimport base64\ndef token():\n"
     "    return codecs.encode(b'a', 'base64').decode('ascii').strip()\n"
     "x = 'Basic %s' % token()"),
    ("HLC608", "import base64\ndef token():\n    return base64.b64encode(b'a')\n"
     "x = 'Basic %s' % token()",
     "import base64\ndef token():\n    return base64.b64encode(b'a')\n"
     "x = 'Basic %s' % token().decode('ascii')"),
    ("HLC608", "import base64\nx = base64.encodestring('a').strip()",
     "+import codecs\nimport base64\nx = codecs.encode(b'a', 'base64').decode('ascii').strip()"),
    ("HLC608", "import hashlib\nx = hashlib.md5('a').digest().encode('base64')",
     "+import codecs\nimport hashlib\n"
     "x = codecs.encode(hashlib.md5(b'a').digest(), 'base64').decode('ascii')"),
    ("HLC608", "import hmac, hashlib\nx = hmac.new('k', 'a', hashlib.sha1).hexdigest()",
     "import hmac, hashlib\nx = hmac.new(b'k', b'a', hashlib.sha1).hexdigest()"),
])
def test_what_says_the_same_on_both(code, before, after):
    check_safe(code, before, after)


@pytest.mark.parametrize(("code", "before", "after"), [
    ("HLC603", "import io\nconn.request('PUT', '/', io.BytesIO(b'x'))",
     "import io\nconn.request('PUT', '/', io.BytesIO(b'x').getvalue())"),
    ("HLC603", "import StringIO\ns = StringIO.StringIO()\nconn.request('PUT', '/', s)",
     "import StringIO\ns = StringIO.StringIO()\n"
     "conn.request('PUT', '/', s.getvalue().encode('utf-8'))"),
    ("HLC603", "import mmap\nm = mmap.mmap(0, 0)\nconn.request('PUT', '/', m)",
     "import mmap\nm = mmap.mmap(0, 0)\nconn.request('PUT', '/', m[:])"),
    ("HLC604", "conn.request('PUT', '/', 'é')", "conn.request('PUT', '/', 'é'.encode('utf-8'))"),
    ("HLC604", "x = 'é'\nconn.request('PUT', '/', x, {'X': x})",
     "x = 'é'\nconn.request('PUT', '/', x.encode('utf-8'), {'X': x.encode('utf-8')})"),
    ("HLC604", "conn.request('PUT', '/', 'a' + 'é')",
     "conn.request('PUT', '/', ('a' + 'é').encode('utf-8'))"),
    ("HLC604", "conn.request('PUT', '/', open('x').read())",
     "conn.request('PUT', '/', open('x', 'rb').read())"),
    ("HLC605", "x = 'é'\nconn.putheader('Content-Length', str(len(x)))",
     "x = 'é'\nconn.putheader('Content-Length', str(len(x.encode('utf-8'))))"),
    ("HLC606", "conn.send('%x\\r\\n' % n)", "conn.send(('%x\\r\\n' % n).encode('utf-8'))"),
    ("HLC606", "x = '\\x89'\nconn.send(x)", "x = '\\x89'\nconn.send(x.encode('latin-1'))"),
    ("HLC606", "x = 'a'\nconn.endheaders(message_body=x)",
     "x = 'a'\nconn.endheaders(message_body=x.encode('utf-8'))"),
    ("HLC608", "import base64\ndef f(u):\n    return base64.b64encode(u + ':')",
     "import base64\ndef f(u):\n"
     "    return base64.b64encode((u + ':').encode('utf-8')).decode('ascii')"),
    ("HLC609", "conn._http_vsn = 10\nconn.request('PUT', '/', open('x', 'rb'))",
     "conn._http_vsn = 10\nconn.request('PUT', '/', open('x', 'rb').read())"),
    ("HLC610", "import array\nx = array.array('c', 'north')",
     "import array\nx = bytearray(b'north')"),
    ("HLC610", "import array\nx = array.array('c')", "import array\nx = bytearray()"),
])
def test_what_decides(code, before, after):
    check_unsafe(code, before, after)


@pytest.mark.parametrize(("code", "row"), [
    # The headers are used again, the file is not in a name, or the program says chunked itself.
    ("HLC601", FILE + "h = {'X': 'y'}\nconn.request('PUT', '/', f, h)\n"
     "conn.request('GET', '/', None, h)"),
    ("HLC601", "conn.request('PUT', '/', open('x', 'rb'))"),
    ("HLC601", FILE + "conn.request('PUT', '/', f, {'Transfer-Encoding': 'chunked'})"),
    ("HLC601", "os = 1\n" + FILE + "conn.request('PUT', '/', f)"),
    # What is read is text.
    ("HLC602", "f = open('x', 'r')\nconn.request('PUT', '/', f, {'Content-Length': '3'})\n"
     "print(f.read())"),
    ("HLC602", "import csv\nf = open('x')\n"
     "conn.request('PUT', '/', f, {'Content-Length': '3'})\ncsv.reader(f)"),
    ("HLC602", "def put(source):\n    conn.request('PUT', '/', source, {'Content-Length': '3'})\n"
     "    return source.readline() + 'x'\nf = open('x')\nput(f)"),
    ("HLC610", "import array\nx = array.array('H', [1])\nconn.request('PUT', '/', x)"),
])
def test_what_would_not_mean_the_same_stays(code, row):
    check_stays(code, row)
