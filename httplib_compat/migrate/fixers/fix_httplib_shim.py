"""``import httplib`` becomes ``import httplib_compat as httplib``, before fix_imports sees it.

It takes its base from the engine that runs it: a fixer made for another one loads and matches
nothing.
"""
import importlib
import sys
from typing import Any

_ENGINE = "lib2to3" if "lib2to3.refactor" in sys.modules \
    and "fissix.refactor" not in sys.modules else "fissix"
_fixer_base = importlib.import_module(_ENGINE + ".fixer_base")
_fixer_util = importlib.import_module(_ENGINE + ".fixer_util")
_OLD, _NEW = "httplib", "httplib_compat"


class FixHttplibShim(_fixer_base.BaseFix):  # type: ignore[name-defined,misc]
    """Sends imports of httplib to the shim, under the name that the program uses."""

    BM_compatible = True
    run_order = 1
    PATTERN = "import_name< 'import' any > | import_from< 'from' any 'import' any* >"

    def transform(self, node: Any, results: Any) -> None:
        """Change the names of the module in an import; its other names stay."""
        if node.children[0].value == "from":
            leaves, alone = [node.children[1]], False
        else:
            leaves, alone = imported(node.children[1]), True
        for leaf in leaves:
            if getattr(leaf, "value", None) == _OLD:
                renamed = leaf.parent.children[1:2] if leaf.parent.children[0] is leaf else []
                named = bool(renamed) and getattr(renamed[0], "value", "") == "as"
                leaf.value = _NEW + " as " + _OLD if alone and not named else _NEW
                leaf.changed()


def imported(node: Any) -> "list[Any]":
    """Return the first leaf of each module that an import names."""
    members = [child for child in node.children if getattr(child, "value", "") != ","]
    several = any(getattr(child, "value", "") == "," for child in node.children)
    found = members if several else [node]
    return [one.children[0] if one.children and getattr(one.children[1], "value", "") == "as"
            else one for one in found]
