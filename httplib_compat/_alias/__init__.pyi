"""What a type checker sees of `import httplib`: the face; what is resolved on first use is Any."""
from typing import Any

from httplib_compat import *

def __getattr__(name: str) -> Any: ...
