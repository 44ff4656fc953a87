"""The rules, one module each: a file ``hlcNNN.py`` in this folder with a ``RULE`` is one."""
import functools
import importlib
import pkgutil
from typing import Dict

from ..rule import Rule


@functools.lru_cache(maxsize=None)
def rules() -> Dict[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__)
                   if info.name.startswith("hlc"))
    found = [importlib.import_module(__name__ + "." + name).RULE for name in names]
    return {rule.code: rule for rule in found}
