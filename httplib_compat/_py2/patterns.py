"""The compiled patterns that 2.7.18 validates requests with, over native text.

They are public by habit: programs assign to ``httplib._is_legal_header_name`` to let an odd
header pass. Each has the kind it had there: two bound methods and one pattern.
"""
import re

# A header name starts with neither colon nor blank and holds neither colon nor line end.
is_legal_header_name = re.compile(r'\A[^:\s][^:\r\n]*\Z').match

# A line end inside a header value that does not continue as a fold (RFC 9112, 5.2).
is_illegal_header_value = re.compile(r'\n(?![ \t])|\r(?![ \t\n])').search

# Controls, blanks and 8-bit characters, none of which a request target or host may hold.
disallowed_in_url = re.compile('[\x00-\x20\x7f-\xff]')

# What no field may be named by, and no method either.
controls = re.compile('[\x00-\x1f\x7f]').search

# A field line by the grammar (RFC 9112, 5), the fold of one, and the end of the head.
_FIELD = re.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\x00-\x08\x0a-\x1f\x7f]*\r?\n\\Z").match
_FOLD = re.compile('[ \t][^\x00-\x08\x0a-\x1f\x7f]*\r?\n\\Z').match
_LAST = ("\r\n", "\n")


def is_regular_field(line, number):
    """Tell whether a line of a head, the first being 0, is one that every reader takes alike."""
    return bool(_FIELD(line)) or line in _LAST or number > 0 and bool(_FOLD(line))
