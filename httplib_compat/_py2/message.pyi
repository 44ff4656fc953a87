"""The types of `HTTPMessage`: a `mimetools.Message` with what today's programs ask of one."""
from typing import Any

from typing_extensions import Self

from .hooks import Seams
from .mimemessage import Message
from .modern_message import ModernMessage

SEAMS: Seams
SEARCHES: int

class HTTPMessage(ModernMessage, Message):
    is_irregular: bool
    @classmethod
    def from_plain_head(cls, head: Any) -> Self: ...
    def addheader(self, key: str, value: str) -> None: ...
    def addcontinue(self, key: str, more: str) -> None: ...

def is_untouched() -> bool: ...
