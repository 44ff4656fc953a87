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
    "__import__", "import_module", "patch", "setattr", "find_module", "load_module", "object",
    "importorskip", "get", "pop", "setdefault", "resolve", "setitem", "delattr", "find_spec"))
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
        return True if path_of(above.func).rpartition(".")[2] in _LOADERS else None
    if any(path_of(one) == "sys.modules" for one in ast.walk(above)):
        return True
    loads = any(isinstance(one, ast.Call)
                and path_of(one.func).endswith(("__import__", "import_module"))
                for one in module.nodes)
    return True if loads and isinstance(above, _IN_TABLES) else None


RULE = Rule(
    code="HLC103", name="module-name-in-string", kind=LOUD, fix=SAFE, look=look,
    on=(ast.Constant,),
    summary="`httplib` named in a string",
    why="__import__('httplib'), import_module, sys.modules['httplib'] and "
        "mock.patch('httplib.X') look the module up by its name at run time. No converter "
        "touches strings, and the failure is often caught further up, so that a patch patches "
        "nothing.",
    pythons="every Python 3",
    instead="'httplib_compat'    # on the shim: `import httplib_compat as httplib`\n"
            "'http.client'       # when the shim goes",
)
