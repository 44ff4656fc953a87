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
