"""The types of Python 2's module `rfc822`."""
import time as time

from .addresses import (
    AddressList as AddressList, AddrlistClass as AddrlistClass,
    dump_address_pair as dump_address_pair, parseaddr as parseaddr, quote as quote,
    unquote as unquote,
)
from .dates import (
    formatdate as formatdate, mktime_tz as mktime_tz, parsedate as parsedate,
    parsedate_tz as parsedate_tz,
)
from .rfc822message import Message as Message

__all__ = ["Message", "AddressList", "parsedate", "parsedate_tz", "mktime_tz"]

OTHERS: tuple[object, ...]
