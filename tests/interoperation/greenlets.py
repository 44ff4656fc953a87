"""A program under gevent: `COUNT` requests that are all under way before one is answered.

Run as ``python greenlets.py before`` or ``after``: when the patch is made, seen from the import of
httplib. Prints ``COUNT True`` when each answer was its own and the socket was gevent's.
"""
import sys

COUNT = 200


def fetch(number, address, patience):
    """Return whether request `number` got its own answer."""
    import httplib
    conn = httplib.HTTPConnection(address, timeout=patience)
    try:
        conn.request("POST", "/%d" % number, b"%d;" % number * 1000)
        response = conn.getresponse()
        assert type(conn.sock).__module__.startswith("gevent")
        return response.status == 200 and response.read() == b"/%d " % number + (
            b"%d;" % number * 1000)
    finally:
        conn.close()


def main(order):
    """Patch, import httplib in the `order`, and print what the requests found."""
    if order == "after":
        import httplib
        assert httplib.OK == 200
    import gevent
    from gevent import monkey
    monkey.patch_all()
    import threading

    from loopback import PATIENCE, Answer, web
    gate = threading.Barrier(COUNT, timeout=5 * PATIENCE)

    def answer(request):
        gate.wait()
        return Answer(200, [("Transfer-Encoding", "chunked")] if len(request.path) % 2 else (),
                      request.path.encode() + b" " + request.body)

    with web(answer) as server:
        jobs = [gevent.spawn(fetch, number, server.address, 5 * PATIENCE)
                for number in range(COUNT)]
        gevent.joinall(jobs, timeout=6 * PATIENCE)
    print(sum(job.value is True for job in jobs), all(job.successful() for job in jobs))


if __name__ == "__main__":
    main(sys.argv[1])
