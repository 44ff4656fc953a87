"""Programs of many calls in any order, legal or not, against a server that answers honestly.

A program is what `fuzz_program` describes. Left out, because 2.7.18 is unsafe there and the rest of
a program would mean nothing:

- answers with bytes behind them: 2.7.18 takes those for the answer to the next request;
- a further request on a connection that has failed, or whose answer was closed unread: 2.7.18
  sends it there, we on a new one. The caller is careful: on both sides it closes such a connection;
- line ends, NUL and blanks in methods, paths, names and values: they are refused here, and
  test_deviations shows each. A value may hold CR LF and a blank, as on 2.7.18.
"""
from hypothesis import strategies as st

_OK = "HTTP/1.1 200 OK\r\n"

_ANSWERS = st.sampled_from([
    _OK + "Content-Length: 5\r\n\r\nhello",
    _OK + "Content-Length: 0\r\n\r\n",
    _OK + "Content-Length: 2\r\nX: y\r\nX: z\r\n\r\n\xfc\x00",
    _OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;x\r\n\r\n.\r\n0\r\nA: b\r\n\r\n",
    _OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    _OK + "Connection: close\r\nContent-Length: 5\r\n\r\nhello",
    "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello",
    "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 5\r\n\r\nhello",
    "HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n" + _OK + "Content-Length: 1\r\n\r\n!",
    "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone",
    _OK + "Content-Length: 20000\r\n\r\n" + "x" * 20000])

# What a connection may end with: no length, or no answer that could be one.
_LAST_ANSWERS = st.sampled_from([
    _OK + "\r\nto the end", "just text\r\nand more", "HTTP/1.1 2000 no\r\n\r\n", "HTTP/3 200 x\r\n",
    _OK + "Content-Length: 50\r\n\r\ncut", _OK + "Transfer-Encoding: chunked\r\n\r\n9\r\ncut",
    _OK + "Transfer-Encoding: chunked\r\n\r\nno size\r\n", ""])

_SCRIPTS = st.one_of(
    st.lists(_ANSWERS, min_size=1, max_size=4), st.lists(_ANSWERS, min_size=1, max_size=4),
    st.tuples(st.lists(_ANSWERS, max_size=2), _LAST_ANSWERS).map(lambda pair: pair[0] + [pair[1]]),
    st.none())

_METHODS = st.sampled_from(["GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "get", "X-Y"])

_URLS = st.sampled_from(["/", "/", "", "/a?b=c#d", "http://other.example/x", "http://o:81/x",
                         "https://other.example:443", "*", "a", "//b/c", "http:", "/%20\\'\""])

_BODIES = st.sampled_from([None, None, "", "data", "\xff\x00\r\n", "x" * 5000])

_NAMES = st.sampled_from(["X", "x-y", "Host", "host", "Accept-Encoding", "Content-Type", "X_1",
                          "Connection", "Expect", "a:b", "", "\xe4"])

_VALUES = st.one_of(
    st.sampled_from(["y", "", "a b", "a\r\n b", "a\r\n\tb", "\xe4", "a:b, c", "100-continue"]),
    st.integers(-5, 1000))

_FIELDS = st.lists(st.tuples(_NAMES, _VALUES).map(list), max_size=2)

_AMOUNTS = st.sampled_from([[], [], [], [None], [0], [1], [3], [100000]])

# A call in each row; what makes a program get on comes more often.
_REQUEST = st.tuples(st.just("request"), _METHODS, _URLS, _BODIES, _FIELDS).map(list)
_GETRESPONSE = st.tuples(st.just("getresponse"), st.sampled_from([False, False, False, True])).map(
    list)
_READ = _AMOUNTS.map(lambda amounts: ["response.read"] + amounts)
_PUTREQUEST = st.tuples(
    st.just("putrequest"), _METHODS, _URLS, st.sampled_from([0, 0, 1]),
    st.sampled_from([0, 0, 1])).map(list)
_PUTHEADER = st.tuples(st.tuples(st.just("putheader"), _NAMES).map(list),
                       st.lists(_VALUES, max_size=2)).map(lambda pair: pair[0] + pair[1])
_CONTENT_LENGTH = st.integers(0, 5).map(lambda size: ["putheader", "Content-Length", size])
_ENDHEADERS = st.tuples(st.just("endheaders"), _BODIES).map(list)
_SEND = st.sampled_from(["x", "", "data", "\xff"]).map(lambda data: ["send", data])
_OTHERS = st.sampled_from([
    ["close"], ["response.close"], ["connect"], ["response.isclosed"], ["response.getheaders"],
    ["response.getheader", "x"], ["response.getheader", "none", "default"], ["rest of fp"],
    ["set_tunnel", "far.example", 443], ["set_tunnel", "far.example:8443"],
    ["set_tunnel", "far.example", None, {"Proxy-X": "y"}]])

_CALLS = st.one_of(
    _REQUEST, _GETRESPONSE, _GETRESPONSE, _READ, _READ, _PUTREQUEST, _PUTHEADER, _CONTENT_LENGTH,
    _ENDHEADERS, _ENDHEADERS, _SEND, _OTHERS)

# Whole exchanges, so that a program also gets past its first connection.
_EXCHANGES = st.one_of(
    st.tuples(_REQUEST, _GETRESPONSE, st.just(["response.read"])).map(list),
    st.tuples(_PUTREQUEST, _PUTHEADER, _ENDHEADERS, _GETRESPONSE, _READ).map(list),
    st.tuples(_REQUEST, _GETRESPONSE, _REQUEST, _READ, _GETRESPONSE).map(list),
    _CALLS.map(lambda call: [call]), _CALLS.map(lambda call: [call]),
    _CALLS.map(lambda call: [call]))


@st.composite
def conversations(draw):
    """Return a program of calls on one connection object, in any order."""
    steps = sum(draw(st.lists(_EXCHANGES, min_size=1, max_size=7)), [])
    return {"connections": draw(st.lists(_SCRIPTS, min_size=1, max_size=4)),
            "ending": draw(st.sampled_from(["closes", "closes", "closes", "stays"])),
            "options": {"strict": draw(st.sampled_from([0, 0, 1])),
                        "auto_open": draw(st.sampled_from([1, 1, 1, 1, 0])), "careful": 1},
            "steps": steps + [["close"]]}
