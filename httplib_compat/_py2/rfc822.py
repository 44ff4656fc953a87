"""The `rfc822` module of Python 2: all its names, of which each lives in a file of its own."""
import time

from .addresses import (
    AddressList, AddrlistClass, dump_address_pair, parseaddr, quote, unquote,
)
from .dates import formatdate, mktime_tz, parsedate, parsedate_tz
from .rfc822message import Message

__all__ = ["Message", "AddressList", "parsedate", "parsedate_tz", "mktime_tz"]

# What programs reach through the module though `__all__` never named it.
OTHERS = (AddrlistClass, dump_address_pair, formatdate, parseaddr, quote, time, unquote)
