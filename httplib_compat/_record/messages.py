"""What a program asks a message, and a response about its message."""
from .._py2 import late
from .noting import note
from .sentnames import is_changed, is_listed_otherwise, lower_names, named, sent_fields
from .watching import WatchedAttribute, watched, watched_result

# Methods that http.client's message has not.
_GONE = (
    "getheader", "getheaders", "getrawheader", "getfirstmatchingheader", "getaddr", "getaddrlist",
    "getdate", "getdate_tz", "gettype", "getmaintype", "getsubtype", "getplist", "getparam",
    "getparamnames", "getencoding", "has_key", "setdefault", "rewindbody", "isheader", "islast",
    "iscomment", "addheader", "addcontinue", "readheaders", "parsetype", "parseplist")
_GONE_ATTRIBUTES = (
    "dict", "headers", "type", "maintype", "subtype", "plist", "plisttext", "typeheader",
    "encodingheader")


def observe(put, face):
    """Put the wrappers on the message and response class of `face`."""
    message, response = face.HTTPMessage, face.HTTPResponse
    for name in _GONE:
        put(message, name, watched(getattr(message, name), _noted("HLC501")))
    for name in _GONE_ATTRIBUTES:
        put(message, name, _WatchedFinding(name, vars(message)[name]))
    put(message, "getallmatchingheaders",
        watched(message.getallmatchingheaders, _noted("HLC502")))
    put(message, "__getitem__", watched(message.__getitem__, _look_at_item))
    put(message, "get", watched(message.get, _look_at_get))
    put(message, "__setitem__", watched(message.__setitem__, _look_at_assignment))
    put(message, "__str__", watched(message.__str__, _noted("HLC507")))
    put(message, "__len__", watched(message.__len__, _look_at_listing))
    put(message, "values", watched(message.values, _look_at_listing))
    put(message, "keys", watched_result(message.keys, _names))
    put(message, "__iter__", watched_result(message.__iter__, _iterated_names))
    put(message, "items", watched_result(message.items, _items))
    put(response, "getheaders", watched_result(response.getheaders, _items_of_response))
    put(response, "getheader", watched_result(response.getheader, _value))


class _WatchedFinding(WatchedAttribute):
    """An attribute that a message from before the record works out, by `find`, when it is asked."""

    def __init__(self, name, find):
        super().__init__(name, _look_at_attribute)
        self._find = find

    def _find_out(self, message):
        if self._name not in message.__dict__:
            try:
                self._find.__get__(message)
            except AttributeError:
                pass  # It has none, and says so itself.


def _noted(code):
    def look(frame, message, arguments, keywords):
        note(code, frame, *arguments)
    return look


def _look_at_attribute(frame, value):
    note("HLC508", frame, value)


def _look_at_item(frame, message, arguments, keywords):
    if arguments and arguments[0] not in message:
        note("HLC503", frame, arguments[0])
    _look_at_get(frame, message, arguments, keywords)


def _look_at_get(frame, message, arguments, keywords):
    if arguments and len(named(_fields_of(message), arguments[0])) > 1:
        note("HLC504", frame, arguments[0])


def _look_at_assignment(frame, message, arguments, keywords):
    if arguments[0] in message:
        note("HLC509", frame, *arguments)


def _look_at_listing(frame, message, arguments, keywords):
    if is_listed_otherwise(_fields_of(message)):
        note("HLC506", frame)


def _names(frame, result, message, arguments, keywords):
    _look_at_listing(frame, message, arguments, keywords)
    return list(map(lower_names(_fields_of(message)), result))


def _iterated_names(frame, result, message, arguments, keywords):
    return iter(_names(frame, result, message, arguments, keywords))


def _items(frame, result, message, arguments, keywords):
    fields = _fields_of(message)
    if not fields:
        return result
    _look_at_listing(frame, message, arguments, keywords)
    noticing = lower_names(fields)
    return [(noticing(name), value) for name, value in result]


def _items_of_response(frame, result, response, arguments, keywords):
    return _items(frame, result, _message_of(response), arguments, keywords)


def _value(frame, result, response, arguments, keywords):
    """Look at what `getheader` of a response gave, which is given on as it is."""
    name = arguments[0] if arguments else keywords.get("name")
    if isinstance(name, bytes):
        note("HLC211", frame, name)
    default = arguments[1] if len(arguments) > 1 else keywords.get("default")
    if result is default and isinstance(default, (list, tuple, dict, set, frozenset, bytes)):
        note("HLC510", frame, default)
    elif any(map(is_changed, named(_fields_of(_message_of(response)), name))):
        note("HLC506", frame, result)
    return result


def _message_of(response):
    return response.headers if isinstance(response.msg, str) else response.msg


def _fields_of(message):
    """Return the fields of a message of ours as they were sent; none of any other."""
    return sent_fields(message) if isinstance(message, late.face.HTTPMessage) else []
