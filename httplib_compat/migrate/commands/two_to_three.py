"""``httplib-compat-2to3``: all fixers of 2to3 with all its options, and httplib goes to the shim.

The shim comes first, as `fix` does it; what is left for the fixers no longer says httplib.
"""
import importlib
import sys
from typing import Any, Callable, List, Optional

from ..fixes.rewriting import to_shim
from ..oldsyntax.engine import HINT


def main(arguments: Optional[List[str]] = None) -> int:
    """Run fissix's main program; return its exit status, 2 if fissix is not installed."""
    try:
        program: Any = importlib.import_module("fissix.main")
    except ImportError:
        sys.stderr.write("httplib-compat-2to3: %s\n" % HINT)
        return 2
    # The class finds its own base by its name in that module: a method of it is replaced, for the
    # time of the run, and not the class.
    tool = program.StdoutRefactoringTool
    tool.refactor_string = shimming(tool.refactor_string)
    try:
        status: int = program.main("fissix.fixes",
                                   sys.argv[1:] if arguments is None else arguments)
    finally:
        del tool.refactor_string
    return status


def shimming(refactor_string: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that puts a text on the shim before the fixers see it."""

    def refactored(self: Any, data: str, name: str) -> Any:
        """Return the tree of the fixed text, marked as changed where the shim alone did it."""
        result = to_shim(name, data.encode("utf-8"))
        fixed = data if result.data is None else result.data.decode("utf-8")
        tree = refactor_string(self, fixed, name)
        if tree is not None and fixed != data:
            tree.changed()
        return tree

    return refactored
