"""One reader that takes exact `bytes` and nothing else: `xml.etree.ElementTree.parse`.

Its C parser reads a file in blocks and takes the first block that is not *exactly* `bytes` for the
end, so that a document of `bytestr` blocks is an empty one. No subclass can pass, and programs
write ``ElementTree.parse(response)`` everywhere; so this one reader is told by who asks.
"""
import sys

# What the parser asks for at a time; only reads of this size are worth the question.
ELEMENT_TREE_BLOCK = 64 * 1024
# Where it is not loaded nobody parses by it.
ELEMENT_TREE = "xml.etree.ElementTree"


def element_tree_asks():
    """Tell whether the caller, a read, was called by ElementTree itself."""
    return (ELEMENT_TREE in sys.modules
            and sys._getframe(2).f_globals.get("__name__") == ELEMENT_TREE)
