"""What a program hands to constructors, and which attributes it takes from them.

A constructor that is called by the constructor of a program's subclass hands `strict` on: that is
a finding of its own.
"""
from .noting import note
from .watching import WatchedAttribute, is_from_constructor, watched


def observe(put, face):
    """Put the wrappers on the classes of `face`, by `put` of an owner, a name and a value."""
    connection, response = face.HTTPConnection, face.HTTPResponse
    put(connection, "__init__", watched(connection.__init__, _look_at_connection))
    put(response, "__init__", watched(response.__init__, _look_at_response))
    put(connection, "set_tunnel", watched(connection.set_tunnel, _noted("HLC212")))
    put(connection, "_tunnel_headers", WatchedAttribute("_tunnel_headers", _read("HLC212")))
    put(connection, "strict", WatchedAttribute("strict", _read("HLC204"), connection.strict))
    put(response, "strict", WatchedAttribute("strict", _read("HLC204")))
    put(face.HTTPMessage, "__init__", watched(face.HTTPMessage.__init__, _look_at_message))
    _observe_old_classes(put, face)
    secure = getattr(face, "HTTPSConnection", None)
    if secure is not None:
        put(secure, "__init__", watched(secure.__init__, _look_at_secure))
        for name in ("key_file", "cert_file"):
            put(secure, name, WatchedAttribute(name, _read("HLC207")))


def _observe_old_classes(put, face):
    kinds = [face.HTTP] + ([face.HTTPS] if hasattr(face, "HTTPS") else [])
    for kind in kinds:
        put(kind, "__init__", watched(kind.__init__, _noted("HLC105")))
    for name in ("getreply", "getfile"):
        put(face.HTTP, name, watched(getattr(face.HTTP, name), _noted("HLC105")))


def _noted(code):
    def look(frame, thing, arguments, keywords):
        note(code, frame, *arguments)
    return look


def _read(code):
    def look(frame, value):
        note(code, frame, value)
    return look


def _look_at_connection(frame, connection, arguments, keywords):
    _look_at_host(frame, arguments, keywords)
    hands_on = is_from_constructor(frame, connection)
    if len(arguments) > 2:
        note("HLC304" if hands_on else "HLC201", frame, arguments[2])
    if len(arguments) > 3:
        note("HLC202", frame, *arguments[3:])
    if "strict" in keywords:
        note("HLC304" if hands_on else "HLC203", frame, keywords["strict"])


def _look_at_secure(frame, connection, arguments, keywords):
    _look_at_host(frame, arguments, keywords)
    if len(arguments) > 2 or "key_file" in keywords or "cert_file" in keywords:
        note("HLC205", frame, *arguments[2:4])
    if len(arguments) > 4:
        note("HLC206", frame, *arguments[4:])
    if "strict" in keywords:
        hands_on = is_from_constructor(frame, connection)
        note("HLC304" if hands_on else "HLC203", frame, keywords["strict"])


def _look_at_host(frame, arguments, keywords):
    host = arguments[0] if arguments else keywords.get("host")
    if isinstance(host, bytes):
        note("HLC211", frame, host)


def _look_at_response(frame, response, arguments, keywords):
    if len(arguments) > 2:
        note("HLC208", frame, *arguments[2:])
    if "strict" in keywords or "buffering" in keywords:
        note("HLC209", frame)


def _look_at_message(frame, message, arguments, keywords):
    note("HLC214", frame, *arguments)
