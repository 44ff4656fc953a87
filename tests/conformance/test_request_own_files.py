"""Bodies of a program's own kind of file over a real one, which says less than files do."""
import tempfile

import httplib
import pytest

from fakes import bytes_socket


class Untold(object):
    """A file that has a descriptor and reads, and knows nothing of its position."""

    def __init__(self, file):
        self._file = file
        self.fileno = file.fileno

    def read(self, *amount):
        return self._file.read(*amount)


class Failing(Untold):
    """One that has `tell`, which fails."""

    def tell(self):
        raise IOError('no such thing')


@pytest.mark.parametrize('kind', [Untold, Failing])
def test_its_length_is_that_of_the_file_below(kind):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = bytes_socket('')
    conn.sock.data = b''
    with tempfile.TemporaryFile() as file:
        file.write(b'0123456789')
        file.seek(0)
        conn.request('PUT', '/', kind(file))
    head, _, body = conn.sock.data.partition(b'\r\n\r\n')
    assert b'\r\nContent-Length: 10' in head
    assert body == b'0123456789'
