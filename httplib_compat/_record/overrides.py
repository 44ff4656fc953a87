"""Methods of a program's subclasses that `http.client` would call otherwise, or never.

They are noted at their ``def``, when their class is made, or at the start for those that are there.
"""
import inspect

from .noting import note_nearest, note_place

# Called with `encode_chunked` by http.client.
_CALLED_WITH_MORE = ("endheaders", "_send_output", "_send_request")
# Never called by http.client; the second only from Python 3.6 to 3.9.
_NEVER_CALLED = ("_set_content_length", "_read_chunked", "addheader", "readheaders")


def observe(put, face):
    """Look at every subclass of the classes of `face`, those to come as well."""
    for kind, look in ((face.HTTPConnection, _look_at_connections),
                       (face.HTTPResponse, _look_at_responses),
                       (face.HTTPMessage, _look_at_messages)):
        put(kind, "__init_subclass__", _looking(kind, look))
        for subclass in _below(kind):
            look(subclass)
    put(face.HTTP, "__init_subclass__", _looking(face.HTTP, _look_at_old_classes))


def _looking(kind, look):
    """Return the hook by which subclasses of `kind` are looked at as they are made."""
    def __init_subclass__(cls, **keywords):
        super(kind, cls).__init_subclass__(**keywords)
        look(cls)
    return classmethod(__init_subclass__)


def _below(kind):
    for subclass in kind.__subclasses__():
        yield subclass
        yield from _below(subclass)


def _look_at_connections(kind):
    for name in _CALLED_WITH_MORE:
        function = vars(kind).get(name)
        if inspect.isfunction(function) and not _takes(function, "encode_chunked"):
            note_place("HLC301", function)
    _note_dead(kind)


def _look_at_responses(kind):
    _note_dead(kind)
    function = vars(kind).get("__init__")
    if inspect.isfunction(function) and "strict" in inspect.signature(function).parameters:
        note_place("HLC306", function)


def _look_at_messages(kind):
    _note_dead(kind)


def _note_dead(kind):
    for name in _NEVER_CALLED:
        if inspect.isfunction(vars(kind).get(name)):
            note_place("HLC302", vars(kind)[name])


def _look_at_old_classes(kind):
    note_nearest("HLC105", kind)


def _takes(function, name):
    parameters = inspect.signature(function).parameters.values()
    return any(parameter.name == name or parameter.kind is parameter.VAR_KEYWORD
               for parameter in parameters)
