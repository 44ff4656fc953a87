"""Late binding: the one door to what Python 2.7 looked up as globals of `httplib` at call time.

Programs write ``httplib._MAXHEADERS = 1000`` or ``httplib.HTTPMessage = Mine`` and expect the next
call to obey. The face is above this package and cannot be imported from here, so it hands itself
down once, by `bind`; from then on ``late.face.NAME`` is what that name means at this moment.
"""
import importlib
import importlib.machinery
import sys

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Any

face: "Any" = None
# The face's globals: a module with a `__getattr__` is asked the long way. What the face publishes
# is among them from its first use on.
names: "dict[str, Any]" = {}


def bind(module):
    """Make `module` the face whose attributes decide; the face calls this once, on its import."""
    global face, names
    face, names = module, module.__dict__


def publish(module, table):
    """Return the ``(__getattr__, __dir__)`` by which `module` resolves `table` on first use.

    `table` maps a public name to ``(module, attribute)``; an attribute of None stands for the
    module itself. A resolved name becomes an ordinary global, so its cost is paid once, and
    assigning to it works before and after. A name whose module this Python was built without
    (`ssl`) is an AttributeError, as any unknown name is. Python 3.6 has no ``__getattr__`` for
    modules: there every name is resolved at once.
    """
    namespace = module.__dict__

    def resolve(name):
        if name not in table:
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
        source, attribute = table[name]
        try:
            found = importlib.import_module(source)
        except ImportError as error:
            raise AttributeError(
                f"module {module.__name__!r} has no attribute {name!r} here: {error}"
            ) from error
        value = found if attribute is None else getattr(found, attribute)
        return namespace.setdefault(name, value)

    def names():
        return sorted(set(namespace) | set(table))

    if sys.version_info < (3, 7):  # pragma: no cover - only on Python 3.6
        for name in table:
            _resolve_now(resolve, name)
    return resolve, names


def is_available(name):
    """Tell whether this Python has the top-level module `name`, without loading it."""
    return (name in sys.modules or name in sys.builtin_module_names
            or importlib.machinery.PathFinder.find_spec(name) is not None)


def _resolve_now(resolve, name):
    """Resolve `name` now, or leave it missing where this Python lacks its module."""
    try:
        resolve(name)
    except AttributeError:
        return
