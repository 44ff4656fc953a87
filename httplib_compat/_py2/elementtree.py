"""One reader that takes exact `bytes` and nothing else: `xml.etree.ElementTree.parse`.

Its C parser reads a file in blocks and takes the first block that is not *exactly* `bytes` for the
end, so that a document of `bytestr` blocks is an empty one. No subclass can pass, and programs
write ``ElementTree.parse(response)`` everywhere; so this one reader is told by who asks.
"""
import sys

# What the parser asks for at a time; only reads of this size are worth a second look.
_BLOCK = 64 * 1024
_MODULE = "xml.etree.ElementTree"


def exact_for_element_tree(data, amount, depth=2):
    """Return `data` as exact bytes when ElementTree itself asked for `amount`, else as it is.

    `depth` is the number of frames between this function and the reader.
    """
    if amount == _BLOCK and _MODULE in sys.modules:
        if sys._getframe(depth).f_globals.get("__name__") == _MODULE:
            return bytes(data)
    return data
