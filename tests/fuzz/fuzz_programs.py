"""Programs for both sides: one exchange with a sloppy server, or many calls in any order.

A program is what `fuzz_program` describes. Left out is what only tells safe from unsafe, where the
two must differ and a comparison of the rest of the program would mean nothing:

- bytes behind an answer on a connection that is used again: 2.7.18 takes them for the next answer;
- a request on a connection whose last answer was broken, or was closed before it was read:
  2.7.18 sends it there, we open a new one. The caller of `conversations` closes it on both sides;
- CR, LF, NUL and blanks in what is sent: refused here, and tested where the refusals are.
"""
from hypothesis import strategies as st

ENDINGS = st.sampled_from(["closes", "closes", "closes", "closes", "stays"])

_LINE_ENDS = st.sampled_from(["\r\n", "\r\n", "\r\n", "\n"])

_STARTS = st.one_of(
    st.sampled_from(["HTTP/1.1 200 OK"] * 6 + [
        "HTTP/1.0 200 OK", "HTTP/1.1 200", "HTTP/1.1 200 ", "HTTP/1.1  404   Not  Found ",
        "HTTP/1.1\t302\tMoved", "HTTP/1.1 204 No Content", "HTTP/1.1 304 Not Modified",
        "HTTP/1.1 200 \xfcber", "HTTP/1.2 200 OK", "HTTP/2 200 OK", "HTTP/0.9 200 OK",
        "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 abc", "hello", "http/1.1 200 OK", "HTTP/", "ICY 200 OK",
        "", " HTTP/1.1 200 OK", "HTTP/1.1 99 x", "HTTP/1.1 1000 x", "HTTP/1.1 -20 x"]),
    st.builds("{} {} {}".format, st.sampled_from(["HTTP/1.1", "HTTP/1.0"]),
              st.integers(200, 999), st.sampled_from(["OK", "", "x y", "\x7f", "\xa0"])))

_FRAMINGS = st.one_of(
    st.builds("Content-Length: {}".format, st.integers(0, 12)),
    st.sampled_from([
        "Content-Length: 5", "content-length:5", "Content-Length: 5 ", "Content-Length: \t5",
        "Content-Length: five", "Content-Length:", "Content-Length: -1", "Content-Length: 5.0",
        "Content-Length: 5, 5", "Transfer-Encoding: chunked", "Transfer-Encoding: CHUNKED",
        "transfer-encoding:chunked", "Transfer-Encoding: chunked ", "Connection: close",
        "Connection: Keep-Alive", "Connection: upgrade, Close", "Keep-Alive: timeout=5",
        "Proxy-Connection: keep-alive", "Content-Length : 5", "X-Content-Length: 5"]))

# Addresses and dates, as they are and as they come; drawn from the pieces that parsers look for.
_PIECES = st.lists(st.sampled_from([
    "a@b.example", "<", ">", "(", ")", "\"", "\\", ",", ";", ":", "@", ".", " ", "[1.2.3.4]", "=",
    "J. Doe", "\t", "\xe9", "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "06",
    "Nov", "1994", "08:49:37", "-0800", "+01:00", "PST", "99999", "Sun Nov  6 08:49:37 1994",
    "charset=", "utf-8", "text/html", "/"]), max_size=6).map("".join)

_FIELDS = st.one_of(
    _FRAMINGS, _FRAMINGS,
    st.builds("{}: {}".format, st.sampled_from(["From", "Date", "Content-Type", "X"]), _PIECES),
    st.sampled_from([
        "X: y", "X:y", "X:", "X: ", "x: \t y \t", "X: 1\xfc", "\xfc: 1", "X Y: z", "X : y", ": no",
        "no colon", "From me", "from: me", "Set-Cookie: a=b", "Set-Cookie: c=d", "X-Y: a:b",
        "Content-Type: text/html; charset=utf-8", "HTTP/1.1 200 OK", "X: " + "a" * 300]),
    st.builds("{}:{}".format, st.text("aB-_1 .\xe9", min_size=1, max_size=4),
              st.text("aB ,;=\t\"\xe9:", max_size=8)))

_CHUNKS = st.builds(
    lambda data, form, extension, end: form % len(data) + extension + "\r\n" + data + end,
    st.text("abc\r\n0\x00\xff", min_size=1, max_size=20),
    st.sampled_from(["%x", "%x", "%X", "0%x", "000%x"]),
    st.sampled_from(["", "", "", ";a", "; a=b", " ", "\t;x", ";\"\xff\""]), st.just("\r\n"))

_LASTS = st.sampled_from([
    "0\r\n\r\n", "0\r\n\r\n", "0\r\n\r\n", "0", "0\r\n", "0;x\r\n\r\n", "000\r\n\r\n",
    "0\r\nA: b\r\n\r\n", "0\r\nA: b\r\n c\r\n\r\n", "0\r\nno colon\r\n\r\n", "", "0\r\n\n\r\n",
    "x\r\n\r\n", "g\r\n", "\r\n", "0\n\r\n"])

_STREAMS = st.tuples(st.lists(_CHUNKS, max_size=3).map("".join), _LASTS).map("".join)

_BODIES = st.one_of(st.sampled_from(["hello", "", "hello" * 3, "x" * 9000]),
                    st.text("ab\r\n\x00\xff", max_size=20), _STREAMS)

_INTERIMS = st.sampled_from([""] * 8 + [
    "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100\n\n",
    "HTTP/1.0 100 x\r\nA: b\r\n\r\n" * 2])


_CUTS = st.one_of(st.none(), st.none(), st.none(), st.none(), st.integers(1, 150))


# Lines around the limits of 100 and of 65,536 bytes, the line end included.
_LARGE_LINES = st.one_of(
    st.builds(lambda line, count: [line] * count,
              st.sampled_from(["X: y", "no colon", ": no", "From me", "Set-Cookie: a=b"]),
              st.sampled_from([98, 99, 100, 101, 102])),
    st.builds(lambda start, size: [start + "x" * size], st.sampled_from(["X: ", "no colon ", ": "]),
              st.integers(65520, 65540)))


@st.composite
def sloppy_answers(draw):
    """Return an answer as sloppy servers send it, perhaps cut off, perhaps with more behind it."""
    line_end = draw(_LINE_ENDS)
    lines = [draw(_STARTS)] + draw(st.lists(_FIELDS, max_size=4))
    if draw(st.integers(0, 9)) < 3:
        lines.append("Transfer-Encoding: chunked")
    if draw(st.integers(0, 19)) == 19:
        lines += draw(_LARGE_LINES)
    answer = draw(_INTERIMS) + "".join(line + line_end for line in lines + [""])
    answer += draw(_BODIES)
    return answer[:draw(_CUTS)]


_NAMES = st.sampled_from(["X", "x-y", "content-type", "Content-Length", "From", "Date",
                          "Set-Cookie", "", "X Y", "none"])

# Questions to the message; the values that answer them stand among the fields.
_LOOKS = st.lists(st.one_of(
    st.sampled_from(["gettype", "getmaintype", "getsubtype", "getplist", "getencoding", "keys",
                     "values", "items", "__len__", "__str__", "getparamnames"]).map(
                         lambda name: ["msg", name]),
    st.tuples(st.just("msg"), st.sampled_from([
        "getdate", "getdate_tz", "getaddr", "getaddrlist", "getheader", "getheaders", "get",
        "getrawheader", "getfirstmatchingheader", "getallmatchingheaders", "has_key",
        "__contains__", "__getitem__", "isheader", "iscomment", "islast"]), _NAMES).map(list),
    st.sampled_from(["charset", "a", "", "none"]).map(lambda name: ["msg", "getparam", name])),
    max_size=3)

_READS = st.lists(st.one_of(
    st.just(["response.read"]), st.builds(lambda amount: ["response.read", amount],
                                          st.sampled_from([None, 0, 1, 2, 3, 7, 8192])),
    st.just(["response.isclosed"])), min_size=1, max_size=4)


@st.composite
def exchanges(draw):
    """Return a program of one request and its answer, read in some way, and the rest of `fp`."""
    method = draw(st.sampled_from(["GET"] * 6 + ["HEAD", "POST"]))
    steps = [["request", method, "/", None, []], ["getresponse", draw(st.booleans())]]
    steps += draw(_LOOKS) + draw(_READS) + [["rest of fp"], ["close"], ["response.close"]]
    return {"connections": [[draw(sloppy_answers())]], "ending": draw(ENDINGS),
            "options": {"strict": draw(st.sampled_from([0, 0, 1])), "auto_open": 1, "careful": 0},
            "steps": steps}
