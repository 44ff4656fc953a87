"""HLC103: the module's name in a string, which no converter reads."""
import ast
import re
from typing import Iterator, Optional

from ..flow.paths import path_of
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule
from ..shapes import string

_NAME = re.compile(r"httplib(?:\.[A-Za-z_]\w*)*")
_LOADERS = frozenset((
    "__import__", "import_module", "patch", "find_module", "load_module", "importorskip",
    "resolve", "find_spec"))
# What any object may have: of these, only those of sys.modules, or of what patches.
_OF_MODULES = frozenset(("get", "pop", "setdefault"))
_OF_PATCHES = frozenset(("setattr", "delattr", "setitem", "object"))
_PATCHING = re.compile(r"patch|mock", re.IGNORECASE)
_IN_TABLES = (ast.Tuple, ast.List, ast.Dict, ast.Set, ast.Assign)


def look(node: ast.Constant, module: Module) -> Iterator[Hit]:
    text = string(node)
    if text is None or not _NAME.fullmatch(text):
        return
    certain = is_looked_up(node, module)
    if certain is not None:
        yield Hit(node, "the name `%s` in a string: Python 3 has no such module" % text, certain)


def is_looked_up(node: ast.Constant, module: Module) -> Optional[bool]:
    """Return whether a name in a string is that of a module: surely, likely, or None for no."""
    above = module.parents[node]
    if isinstance(above, ast.Call):
        return True if loads_by_name(node, above) else None
    if any(path_of(one) == "sys.modules" for one in ast.iter_child_nodes(above)):
        return True
    loads = any(isinstance(one, ast.Call)
                and path_of(one.func).endswith(("__import__", "import_module"))
                for one in module.nodes)
    if not loads or not isinstance(above, _IN_TABLES):
        return None
    # Where the name stands once more, it may be looked up in what was made with this one.
    return sum(string(one) == node.value for one in module.nodes) == 1


def loads_by_name(node: ast.Constant, call: ast.Call) -> bool:
    """Return whether a call looks up a module by its name, in whatever it is asked of."""
    owner, _, name = path_of(call.func).rpartition(".")
    if name in _OF_MODULES:
        return owner.endswith("sys.modules")
    if name in _OF_PATCHES:
        return "." in str(node.value) or _PATCHING.search(owner) is not None or \
            any(path_of(one) == "sys.modules" for one in call.args)
    return name in _LOADERS


RULE = Rule(
    code="HLC103", name="module-name-in-string", kind=LOUD, fix=SAFE, look=look,
    on=(ast.Constant,), words=("httplib",),
    summary="`httplib` named in a string",
    why="__import__('httplib'), import_module, sys.modules['httplib'] and "
        "mock.patch('httplib.X') look the module up by its name at run time. No converter "
        "touches strings, and the failure is often caught further up, so that a patch patches "
        "nothing.",
    pythons="every Python 3",
    instead="'httplib_compat'    # on the shim: `import httplib_compat as httplib`\n"
            "'http.client'       # when the shim goes",
)
