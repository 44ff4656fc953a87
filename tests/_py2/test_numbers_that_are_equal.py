"""Small reads by numbers that are equal and not the same object, as a program computes them."""
import pytest

from lookedat import BODY, CHUNKED, SIZED, connected

WHOLE = {SIZED: BODY, CHUNKED: BODY[:95] * 40}


@pytest.mark.parametrize("answer", [SIZED, CHUNKED], ids=["sized", "chunked"])
@pytest.mark.parametrize("amount", ["300", "1000", "2500"])
def test_they_give_what_one_object_gives(answer, amount):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(answer)
        response = conn.getresponse()
        pieces = list(iter(lambda: response.read(int(amount)), b""))
        assert b"".join(pieces) == WHOLE[answer]
        assert {len(piece) for piece in pieces[:-1]} == {int(amount)}
