"""What the reference says that no docstring can: attributes, exceptions, names that came along.

`make_reference.py` puts it beside what it finds in the package. A test holds these tables to the
package: nothing is missing, and nothing is described that does not exist.
"""

# class -> attribute -> what it is; those of a base class are told there.
ATTRIBUTES = {
    "HTTPConnection": {
        "host": "the host to connect to, without the port",
        "port": "its port, an `int` unless the program gave something else",
        "timeout": "in seconds; None for no limit",
        "source_address": "the (host, port) to come from, or None",
        "sock": "the socket, or None while there is no connection; a program may set it",
        "auto_open": "1: the first request opens the connection; 0: `NotConnected` instead",
        "strict": "1: an answer without a status line is a `BadStatusLine`",
        "debuglevel": "above 0: what is sent and the heads that come are printed",
        "default_port": "the port where none is given",
        "response_class": "what `getresponse` makes; a subclass or a function of yours will do",
        "body_mode": "`'bytestr'`, `'text'` or `'bytes'`; None leaves it to the process",
        "source_encoding": "what a non-ASCII `str` is sent as; None leaves it to the process",
        "blocksize": "in bytes, what a file body is asked for at a time",
    },
    "HTTPSConnection": {
        "key_file": "the path that was given",
        "cert_file": "the path that was given",
    },
    "HTTPResponse": {
        "status": "the status code, an `int`",
        "reason": "the reason phrase, stripped",
        "version": "9, 10 or 11, for HTTP/0.9, HTTP/1.0 and HTTP/1.1",
        "msg": "the fields, an `HTTPMessage`",
        "fp": "the file that the body is read from; None once the answer is closed",
        "length": "how many bytes are left of a body of known length, or None",
        "chunked": "1 for a body in chunks, else 0",
        "chunk_left": "how many bytes are left of the chunk, or None",
        "will_close": "whether the connection ends with this answer",
        "strict": "as of the connection",
        "debuglevel": "as of the connection",
        "closed": "whether `close` was called by the program, as files tell it",
        "headers": "the same as `msg`, for today's callers",
        "code": "the same as `status`, for today's callers",
        "url": "the address, where `urllib` or the program set it",
        "body_mode": "`'bytestr'`, `'text'` or `'bytes'`, as of the connection",
        "raise_incomplete_reads": "True: `read(amt)` raises `IncompleteRead` for a body cut short",
        "remote_disconnected":
            "True: an answer that never came is `RemoteDisconnected`, as of `http.client`",
    },
    "HTTPMessage": {
        "dict": "the values by their names in lower case, repeats joined by a comma",
        "headers": "the lines as they came, line ends included",
        "status": "empty, or what was wrong with the head",
        "fp": "the file that the head was read from",
        "seekable": "whether the file can go back",
        "startofheaders": "where the head began in a file that can go back, or None",
        "startofbody": "where the body begins there, or None",
        "unixfrom": "the envelope line of a mail, or empty",
        "typeheader": "the value of Content-Type, or None",
        "type": "`maintype/subtype`, in lower case",
        "maintype": "the type before the slash",
        "subtype": "the type behind the slash",
        "plisttext": "the parameters of Content-Type, as they came",
        "plist": "the parameters, as a list of `name=value`",
        "encodingheader": "the value of Content-Transfer-Encoding, or None",
        "is_irregular": "whether a line of the head was no field by the grammar",
    },
    "HTTP": {
        "putrequest": "the method of the connection; so are the four below",
        "putheader": "as of HTTPConnection",
        "endheaders": "as of HTTPConnection",
        "send": "as of HTTPConnection",
        "set_debuglevel": "as of HTTPConnection",
        "file": "the file of the body, once `getreply` has read the head",
        "debuglevel": "as of HTTPConnection",
        "body_mode": "as of HTTPConnection, for the lines of the file",
    },
    "HTTPS": {
        "key_file": "the path that was given",
        "cert_file": "the path that was given",
    },
    "LineAndFileWrapper": {},
}

# exception -> when it is raised, and what it carries.
EXCEPTIONS = {
    "HTTPException": "The base of all the others. Raised itself for too many header lines, and for"
                     " lengths that contradict each other.",
    "NotConnected": "There is no connection, and `auto_open` is 0.",
    "InvalidURL": "A port that is no number, or a host or URL with blanks or controls in it.",
    "UnknownProtocol": "An answer in a version that is neither 0.9 nor 1.x. `version` is what it"
                       " said.",
    "UnknownTransferEncoding": "A transfer coding other than `chunked` or `identity`.",
    "UnimplementedFileMode": "Python 2.7 had the name and raised it nowhere. So it is here.",
    "IncompleteRead": "A body ended too soon. `partial` is what came (of a body in chunks: of the"
                      " last one), `expected` the number of bytes that are missing, or None.",
    "ImproperConnectionState": "The base of the three below.",
    "CannotSendRequest": "A request was begun while another one is on its way.",
    "CannotSendHeader": "A header or the end of a head, with no request begun.",
    "ResponseNotReady": "An answer was asked for before a request was sent, or while another one is"
                        " unread.",
    "BadStatusLine": "The first line of an answer is no status line, or never came. `line` is what"
                     " it was.",
    "LineTooLong": "A line of a head, a chunk size or a trailer is longer than `_MAXLINE`.",
}

# What is not in Python 2.7's module: settings and functions of this package.
FUNCTIONS = ("set_body_mode", "set_source_encoding", "install")

# Functions of 2.7's module.
OLD_FUNCTIONS = ("FakeSocket", "StringIO")

# Names that the module had because it used them; programs say `httplib.socket`.
BORROWED = {
    "array": "the class of the module `array`",
    "mimetools": "a module with `Message`, which Python 3 no longer has",
    "os": "the module",
    "py3kwarning": "False",
    "re": "the module",
    "socket": "the module",
    "ssl": "the module, where Python has it",
    "urlsplit": "the function of `urllib.parse`",
    "warnings": "the module",
}

# Names with an underscore that programs of Python 2 used.
PRIVATE = {
    "_MAXLINE": "the most bytes of one line; may be set",
    "_MAXHEADERS": "the most lines of one head; may be set",
    "_METHODS_EXPECTING_BODY": "the methods whose requests carry a length even without a body",
    "_UNKNOWN": "what attributes of a response are before its head was read",
    "_CS_IDLE": "a state of a connection",
    "_CS_REQ_STARTED": "a state of a connection",
    "_CS_REQ_SENT": "a state of a connection",
    "_contains_disallowed_url_pchar_re": "an object with `search`: what may not be in a URL",
    "_is_legal_header_name": "tells whether a string can be the name of a header",
    "_is_illegal_header_value": "tells whether a string cannot be its value",
}

# Hooks whose sources leave it to their caller to say what they do.
HOOKS = {"_send_request": "Send line, fields and body; what `request` calls."}

# Hooks that 2.7.18 had not, and programs may override.
NEW_HOOKS = {"HTTPConnection": ["_validate_method"]}

# What a class can do that has no name to look it up by.
ALSO = {
    "HTTPMessage": "It is also a mapping: `msg[name]`, which is a KeyError for a missing name,"
                   " `name in msg`, `del msg[name]`, `msg[name] = value`, `len(msg)`. Names are"
                   " found in upper and lower case. `str(msg)` gives the lines as they came.",
    "HTTPConnection": "Use it with `with` to have it closed. *Not on Python 2.7.*",
}
