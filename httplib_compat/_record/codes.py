"""The codes that a running program can show, and what the warning says of each.

The numbers and names are those of the rule table of ``httplib-compat check``. A row is what
`http.client` does instead, in one sentence.
"""

MESSAGES = {
    "HLC105": "http.client has no HTTP and HTTPS: HTTPConnection and getresponse() do their work",
    "HLC106": "http.client has not this name of Python 2's httplib",
    "HLC109": "http.client has lent out no os since Python 3.7; import the module itself",
    "HLC201": "the third argument is strict here; http.client takes it for the time-out",
    "HLC202": "a time-out or source_address by position stands elsewhere in http.client; name it",
    "HLC203": "http.client has no strict=",
    "HLC204": "http.client has no attribute strict",
    "HLC205": "key_file and cert_file are gone in Python 3.12; give an ssl.SSLContext as context=",
    "HLC206": "the arguments of HTTPSConnection stand elsewhere in http.client; name them",
    "HLC207": "key_file and cert_file are no attributes any more in Python 3.12",
    "HLC208": "the third argument is strict here; http.client takes it for the method",
    "HLC209": "http.client's HTTPResponse knows neither strict= nor buffering=",
    "HLC210": "http.client's getresponse() takes no argument",
    "HLC211": "a byte string as host, method, url or header name is refused, or found nowhere, by"
              " http.client",
    "HLC212": "http.client sends another CONNECT from Python 3.12 on; check the proxy",
    "HLC214": "http.client's HTTPMessage does not read the file it is given",
    "HLC301": "http.client calls this method with encode_chunked=; the override takes none",
    "HLC302": "http.client never calls this method",
    "HLC303": "http.client's _output() takes bytes",
    "HLC304": "strict is handed on here; http.client's constructor takes it for the time-out, or"
              " not at all",
    "HLC306": "http.client calls a response class without strict: here the method would be taken"
              " for it",
    "HLC308": "what is put in place of a name of httplib need not be what http.client looks up",
    "HLC401": "a body compared with text is never equal in http.client: bodies are bytes",
    "HLC402": "a loop that waits for '' never ends with http.client: the end of a body is b''",
    "HLC403": "a body as text is \"b'...'\" with http.client; decode it",
    "HLC404": "a body and text in one method or operator is a TypeError with http.client",
    "HLC405": "bytes have no encode(), and no codecs between bytes, in Python 3",
    "HLC406": "the items of a body are numbers with http.client",
    "HLC407": "a body finds no key of text with http.client: bodies are bytes",
    "HLC409": "read() of a negative amount is refused by http.client up to Python 3.9",
    "HLC411": "the file of an answer has not these attributes in http.client",
    "HLC413": "http.client calls makefile('rb') and reads bytes from what it gives",
    "HLC501": "http.client's HTTPMessage has not this method",
    "HLC502": "http.client's getallmatchingheaders() always gives an empty list; use get_all()",
    "HLC503": "a missing header is None, not a KeyError, in http.client",
    "HLC504": "a repeated header is its first value only in http.client; here all are joined",
    "HLC505": "a header is found by a name in lower case here; http.client keeps it as sent",
    "HLC506": "http.client gives names, repeats, folds and blanks as they were sent; here they are"
              " in lower case, joined and stripped",
    "HLC507": "the text of http.client's message has other line ends, and a blank line at its end",
    "HLC508": "http.client's HTTPMessage has not this attribute",
    "HLC509": "assigning to a header that is there adds a second one in http.client",
    "HLC510": "a default that is no string is joined into one by http.client's getheader()",
    "HLC512": "http.client reads this head otherwise: it stops at a line that is no header, and"
              " takes the first of two lengths, codings or Connection fields",
    "HLC601": "a file without a Content-Length goes out in chunks with http.client",
    "HLC602": "a file opened as text is decoded and encoded anew by http.client",
    "HLC603": "an object with read() goes out in chunks, and has to give bytes, with http.client",
    "HLC604": "text beyond ASCII goes out as latin-1, or not at all, with http.client; encode it",
    "HLC605": "the Content-Length and the bytes of this text may differ; encode the body first",
    "HLC606": "http.client sends no text here, only bytes",
    "HLC607": "http.client takes text, bytes and integers for a header, and nothing else",
    "HLC609": "a body that is no string goes out in chunks that HTTP/1.0 does not know",
    "HLC610": "an array has another length, and no type code c, in Python 3",
    "HLC703": "http.client's table of reason phrases has other codes and other words",
    "HLC801": "an answer that never came is a ConnectionResetError too in http.client: an"
              " `except socket.error` that stands first takes it",
    "HLC804": "an answer without a status line is HTTP/0.9 here, BadStatusLine in http.client",
    "HLC805": "what an incomplete chunked answer holds, and expects, is other in http.client",
    "HLC807": "what debuglevel prints looks otherwise with http.client",
}
