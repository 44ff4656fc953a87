"""The rules, one module each: a file ``hlcNNN.py`` in this folder with a ``RULE`` is one."""
import functools
import importlib
import pkgutil
import sys
from typing import Dict

from ..rule import Rule


@functools.lru_cache(maxsize=None)
def rules() -> Dict[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    package = sys.modules[__package__]
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__)
                   if info.name.startswith("hlc"))
    found = [importlib.import_module(package.__name__ + "." + name).RULE for name in names]
    return {rule.code: rule for rule in found}
