"""A field whose name holds a control: it and its folds are among the lines, and are no values."""
import io

import pytest

from httplib_compat import httplib


@pytest.mark.parametrize("name", ["A\x01", "\x7f", "A\x00B"])
def test_neither_it_nor_its_folds_are_values(name):
    head = f"First: 1\r\n{name}: 2\r\n 3\r\n 4\r\nLast: 5\r\n 6\r\n\r\n"
    message = httplib.HTTPMessage(io.BytesIO(head.encode("latin-1")))
    assert message.dict == {"first": "1", "last": "5 6"}
    assert len(message.headers) == 6
