"""HTTP/1.1 as it is (RFC 9112): heads, framing, body readers. Bytes only.

Nothing here knows a socket, a text or Python 2. Readers take any object with ``readline(limit)``
and ``read(amount)`` and never ask where it came from; limits come in as plain numbers.
"""
