"""What the canned server says: whole answers, as bytes, by the path that was asked for.

An answer is a list of pieces; ``END`` among them closes the connection after the pieces before it.
"""
import base64
import json
import zlib

END = object()

REASONS = {200: b"OK", 201: b"Created", 204: b"No Content", 206: b"Partial Content",
           207: b"Multi-Status", 301: b"Moved Permanently", 302: b"Found", 304: b"Not Modified",
           306: b"Unused", 401: b"Unauthorized", 404: b"Not Found", 409: b"Conflict",
           413: b"Request Entity Too Large", 422: b"Unprocessable Entity",
           500: b"Internal Server Error", 503: b"Service Unavailable"}


def answer(status=200, body=b"", *fields):
    """Return the bytes of an answer of known length."""
    head = [b"HTTP/1.1 %d %s" % (status, REASONS[status])] + list(fields)
    if status not in (204, 304):
        head.append(b"Content-Length: %d" % len(body))
    return b"\r\n".join(head + [b"", body])


def chunked(pieces, *fields):
    """Return the bytes of an answer in chunks."""
    head = [b"HTTP/1.1 200 OK"] + list(fields) + [b"Transfer-Encoding: chunked", b"", b""]
    body = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces if piece]
    return b"\r\n".join(head) + b"".join(body) + b"0\r\n\r\n"


def lines(*of_the_answer):
    """Return an answer that is given line by line."""
    return b"\r\n".join(of_the_answer)


def compressed(data):
    """Return data as gzip, the same in every run."""
    coder = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return coder.compress(data) + coder.flush()


TEXT = b"Content-Type: text/plain; charset=utf-8"
HTML = b"Content-Type: text/html; charset=ISO-8859-1"
JSON = b"Content-Type: application/json"
XML = b"Content-Type: text/xml"

PAGE = (b"<html><head><title>Harbour weather</title></head><body>\n"
        b"<a href=\"/tides.txt\">tides</a> <a href=\"/report.json\">report</a>\n"
        b"<!-- generated: ok --></body></html>\n")
TIDES = b"station,hour,level\nnorth,06,212\nnorth,12,87\nsouth,06,198\nsouth,12,91\n"
REPORT = json.dumps({"station": "north", "levels": [212, 87], "ok": True},
                    sort_keys=True).encode("ascii")
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(bytearray(range(256)))
FEED = (b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed><entry id=\"1\">Caf\xc3\xa9</entry>"
        b"<entry id=\"2\">Tea</entry></feed>\n")
MULTISTATUS = (b"<?xml version=\"1.0\"?>\n<D:multistatus xmlns:D=\"DAV:\"><D:response>"
               b"<D:href>/dav/a.txt</D:href></D:response></D:multistatus>\n")
METHOD_RESPONSE = (b"<?xml version='1.0'?>\n<methodResponse><params><param><value><string>"
                   b"north is calm</string></value></param></params></methodResponse>\n")
CHALLENGE = b"WWW-Authenticate: Basic realm=\"harbour\""
DATE = b"Last-Modified: Tue, 15 Nov 1994 12:45:26 GMT"

FIXED = {
    "/": answer(200, PAGE, HTML, b"Server: Canned/1.0", DATE),
    "/ok": answer(200, b"OK", TEXT),
    "/pong": answer(200, b"pong\n", TEXT),
    "/empty": answer(200, b"", TEXT),
    "/tides.txt": answer(200, TIDES, TEXT, DATE, b"ETag: \"t1\""),
    "/report.json": answer(200, REPORT, JSON),
    "/picture.png": answer(200, PICTURE, b"Content-Type: image/png", b"Accept-Ranges: bytes"),
    "/feed.xml": answer(200, FEED, XML),
    "/cafe.txt": answer(200, u"Caf\xe9 and cr\xeape\n".encode("utf-8"), TEXT),
    "/latin.txt": answer(200, u"Caf\xe9\n".encode("latin-1"), HTML),
    "/gzip": answer(200, compressed(TIDES), TEXT, b"Content-Encoding: gzip"),
    "/count": answer(200, b"42", TEXT),
    "/quota": answer(200, b"used=75&total=200", b"Content-Type: application/x-www-form-urlencoded",
                     b"X-Quota: 200"),
    "/queue": answer(200, b"job-1\njob-2\njob-3\n", TEXT, b"X-Queue-Length: 3"),
    "/cookies": answer(200, b"ok", TEXT, b"Set-Cookie: session=abc; Path=/",
                       b"Set-Cookie: theme=dark; Path=/", b"X-Powered-By: Canned"),
    "/links": answer(200, b"ok", TEXT, b"Link: </a>; rel=next", b"Link: </b>; rel=last",
                     b"Via: 1.1 one", b"Via: 1.1 two"),
    "/folded": lines(b"HTTP/1.1 200 OK", b"X-Note: one", b"  two", b"X-Padded:  wide   ",
                     b"Content-Length: 2", b"", b"ok"),
    "/badline": lines(b"HTTP/1.1 200 OK", b"X-First: 1", b"this line is no header",
                      b"X-Second: 2", b"Content-Length: 2", b"Connection: close", b"", b"ok"),
    "/twolengths": lines(b"HTTP/1.1 200 OK", b"Content-Length: 2", b"Content-Length: 5",
                         b"Connection: close", b"", b"hello"),
    "/twocodings": lines(b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked",
                         b"Transfer-Encoding: chunked", b"Connection: close", b"",
                         b"2\r\nok\r\n0\r\n\r\n"),
    "/twoconnections": lines(b"HTTP/1.1 200 OK", b"Connection: keep-alive", b"Connection: close",
                             b"Content-Length: 2", b"", b"ok"),
    "/lonecr": lines(b"HTTP/1.1 200 OK", b"X-Odd: a\rX-Split: b", b"Content-Length: 2", b"",
                     b"ok"),
    "/filename": answer(200, b"ok", TEXT,
                        u"Content-Disposition: attachment; filename=caf\xe9.txt".encode("utf-8")),
    "/person": answer(200, b"ok", TEXT, b"From: Ada <ada@example.org>", b"X-Level: 7",
                      b"Content-Transfer-Encoding: 8bit", b"Date: Tue, 15 Nov 1994 08:12:31 GMT"),
    "/chunks": chunked([b"first ", b"second ", b"third"], TEXT),
    "/chunklines": chunked([b"alpha\nbe", b"ta\ngamma\n"], TEXT),
    "/reason": lines(u"HTTP/1.1 200 D\xe9j\xe0 vu".encode("utf-8"), b"Content-Length: 2", b"",
                     b"ok"),
    "/missing": answer(404, b"nothing here\n", TEXT),
    "/broken": answer(500, b"Traceback: boom\n", TEXT),
    "/busy": answer(503, b"later\n", TEXT, b"Retry-After: 7"),
    "/moved": answer(302, b"", b"Location: /ok"),
    "/fresh": answer(304, b"", b"ETag: \"t1\""),
    "/nothing": answer(204),
    "/unused": answer(306, b"odd\n", TEXT),
    "/toolarge": answer(413, b"too much\n", TEXT),
    "/unprocessable": answer(422, b"no\n", TEXT),
    "/conflict": answer(409, b"edit conflict\n", TEXT),
    "/dav/": answer(207, MULTISTATUS, XML, b"DAV: 1, 2"),
    "/RPC2": answer(200, METHOD_RESPONSE, XML),
    "/upgrade": lines(b"HTTP/1.1 200 OK", b"Content-Length: 0", b"", b"RAW hello\n"),
    "/interim": lines(b"HTTP/1.1 100 Continue", b"X-Interim: 1", b"", b"HTTP/1.1 200 OK",
                      b"Content-Length: 4", b"", b"done"),
    "/form": answer(200, b"level=7&mode=calm", b"Content-Type: text/plain"),
    "/parted": answer(200, b"--cut\r\n\r\none\r\n--cut--\r\n",
                      b"Content-Type: multipart/mixed; boundary=cut"),
    "/mail": answer(200, b"Subject: calm\nFrom: ada@example.org\n\nNo wind.\n", TEXT),
    "/many": lines(*[b"HTTP/1.1 200 OK"] + [b"X-Field-%d: %d" % (n, n) for n in range(150)]
                   + [b"Content-Length: 2", b"", b"ok"]),
    "/hundred": lines(*[b"HTTP/1.1 200 OK"] + [b"X-Field-%d: %d" % (n, n) for n in range(99)]
                      + [b"Content-Length: 2", b"", b"ok"]),
}

# Answers that end with the connection, some of them before their time.
CLOSED = {
    "/silent": b"",
    "/stream": lines(b"HTTP/1.0 200 OK", b"Content-Type: text/plain", b"", b"tick 1\ntick 2\n"),
    "/short": lines(b"HTTP/1.1 200 OK", b"Content-Length: 100", b"", b"only this"),
    "/cutchunk": lines(b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked", b"",
                       b"5\r\nfirst\r\n9\r\nsec"),
    "/http09": b"plain old page\n",
    "/http09status": b"HTTP/0.9 200 OK\r\nX-Old: 1\r\n\r\nbody\n",
    "/icy": b"ICY 200 OK\r\nicy-name: Harbour FM\r\n\r\nMP3DATA",
    "/longstatus": b"HTTP/1.1 200 " + b"x" * 70000 + b"\r\n\r\n",
    "/barelf": lines(b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked", b"", b"2\r\nok\r\n0\r\n\n"),
    "/garbage": b"%%%% what?\r\n\r\n",
}


def echo(request):
    """Answer with what came: the method, the path, the length and the type of the body."""
    text = "%s %s %d %s\n" % (request.method, request.path, len(request.body),
                              request.fields.get("content-type", "-"))
    return [answer(200, text.encode("latin-1"), TEXT)]


def mirror(request):
    """Answer with the body as it came."""
    kind = request.fields.get("content-type", "text/plain").encode("latin-1")
    return [answer(200, request.body, b"Content-Type: " + kind)]


def store(request):
    """Answer as a store that has taken what was sent to it."""
    return [answer(201, b"stored %d bytes\n" % len(request.body), TEXT,
                   b"Location: " + request.path.encode("latin-1"), b"ETag: \"s1\"")]


def guarded(request):
    """Answer 401 unless the right user asks."""
    word = base64.b64encode(b"ada:secret").decode("ascii")
    if request.fields.get("authorization") == "Basic " + word:
        return [answer(200, b"welcome ada\n", TEXT)]
    return [answer(401, b"who are you?\n", TEXT, CHALLENGE)]


def picture_part(request):
    """Answer with the part of the picture that is asked for."""
    asked = request.fields.get("range")
    if asked is None:
        return [FIXED["/picture.png"]]
    first, last = [int(word) for word in asked.split("=")[1].split("-")]
    whole = b"Content-Range: bytes %d-%d/%d" % (first, last, len(PICTURE))
    return [answer(206, PICTURE[first:last + 1], b"Content-Type: image/png", whole)]


CALCULATED = {"/echo": echo, "/mirror": mirror, "/store": store, "/guarded": guarded,
              "/part.png": picture_part}


def tunnelled(request):
    """Answer a CONNECT: by the name of the place that is asked for."""
    if request.path.startswith("forbidden"):
        return [b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", END]
    if request.path.startswith("garbage"):
        return [b"mumble\r\n\r\n", END]
    return [b"HTTP/1.1 200 Connection established\r\n\r\n"]


def pieces_for(request):
    """Return the pieces that answer the request: bytes, and END where the connection closes."""
    if request.method == "CONNECT":
        return tunnelled(request)
    pieces = _pieces_of(_path_of(request), request)
    asked_to = request.version == "HTTP/1.0" or request.fields.get("connection") == "close"
    if (asked_to or b"Connection: close" in pieces[0]) and pieces[-1] is not END:
        pieces.append(END)
    return pieces


def _path_of(request):
    """Return the path that is asked for, without a query; a proxy is asked for whole addresses."""
    path = request.path.split("?")[0]
    return "/" + path.split("/", 3)[3] if "://" in path else path


def _pieces_of(path, request):
    if path in CLOSED:
        return [CLOSED[path], END]
    for name, made in CALCULATED.items():
        if path == name or path.startswith(name + "/"):
            return made(request)
    whole = FIXED.get(path, FIXED["/missing"])
    if request.method == "HEAD":
        return [whole.split(b"\r\n\r\n", 1)[0] + b"\r\n\r\n"]
    return [whole]
