"""Reading the lines of a head for a message, hook by hook, as 2.7's two `readheaders` did.

`httplib.HTTPMessage` and `rfc822.Message` differ in three things: the limits, what joins a repeat
or a fold, and what a line that is no header does. Those are the message's; the walk is here.
"""
from .native import to_text
from .whitespace import strip


def read_field_lines(message, next_line, refuse, addheader, addcontinue):
    """Fill `headers`, `dict`, `unixfrom` and `status` of `message` from its file.

    ``next_line()`` gives the next line, native or bytes, or an empty one at the end.
    ``refuse(line)`` is asked about a line that is no header, and tells whether reading stops
    there. ``addheader(name, value)`` and ``addcontinue(name, more)`` note a field and its folds.
    The hooks `isheader`, `islast` and `iscomment` of the message decide the rest.
    """
    message.dict = {}
    message.headers = lines = []
    message.unixfrom = message.status = ""
    iscomment, islast, isheader = message.iscomment, message.islast, message.isheader
    name, is_first = "", True
    while True:
        line = to_text(next_line())
        if not line:
            message.status = "EOF in headers"
            return
        if is_first and line.startswith("From "):
            message.unixfrom += line
            continue
        is_first = False
        if name and line[0] in " \t":
            lines.append(line)
            addcontinue(name, strip(line))
        elif iscomment(line):
            continue
        elif islast(line):
            return
        else:
            name = isheader(line)
            if name:
                lines.append(line)
                addheader(name, strip(line[len(name) + 1:]))
            elif name is None and refuse(line):
                return
