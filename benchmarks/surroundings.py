"""What a run stands on: the core, a folder with the upload and the certificate, the server."""
import os
import tempfile

from .answers import body_bytes, digest, field_lines, wire_bytes
from .processes import start_server

HOST = "127.0.0.1"
# Python 2.7 matches no address with a certificate.
TLS_HOST = "localhost"


def choose_core():
    """Return the core for server and clients, or None where a process cannot choose.

    One core for both: a round trip over two of them is mostly the waking of the other.
    """
    if not hasattr(os, "sched_setaffinity"):
        return None
    return max(os.sched_getaffinity(0))


class Surroundings:
    """A context manager: within it the server runs, and `target` gives what a worker needs."""

    def __init__(self, needs_tls):
        self.core = choose_core()
        self._folder = tempfile.TemporaryDirectory(prefix="benchmarks-")
        self._certificate = self._key = None
        self._targets = {}
        try:
            if needs_tls:
                self._make_certificate()
            self.server = start_server(self.core, self._key)
        except BaseException:
            self._folder.cleanup()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.server.end()
        self._folder.cleanup()

    def _path(self, name):
        return os.path.join(self._folder.name, name)

    def _make_certificate(self):
        import trustme
        authority = trustme.CA()
        self._certificate, self._key = self._path("authority.pem"), self._path("server.pem")
        authority.cert_pem.write_to_path(self._certificate)
        authority.issue_cert(TLS_HOST).private_key_and_cert_chain_pem.write_to_path(self._key)

    def target(self, work):
        """Have the server serve a work, once; return what a worker has to know of it."""
        if work not in self._targets:
            self._targets[work] = self._new_target(work)
        return self._targets[work]

    def _new_target(self, work):
        order = {"answer": work.answer, "upload": work.upload, "tls": work.tls,
                 "fresh": work.fresh}
        wire, body = wire_bytes(work.answer), body_bytes(work.answer.body)
        headers = {"User-Agent": "benchmark/1.0", "Accept": "*/*"}
        if work.upload_as == "file":
            # Today's http.client would send a file in chunks, 2.7 and we do not.
            headers["Content-Length"] = str(work.upload)
        return {
            "host": TLS_HOST if work.tls else HOST, "port": self.server.ask(order)["port"],
            "method": work.method,
            "headers": headers, "certificate": self._certificate, "tls": work.tls,
            "timeout": work.timeout, "fresh": work.fresh, "amount": work.amount,
            "mode": work.mode, "legacy": work.legacy, "fields": work.fields,
            "field_lines": field_lines(work.answer), "chunk": work.answer.chunk,
            "upload_as": work.upload_as, "upload": self._upload_file(work.upload),
            "upload_length": work.upload,
            "body": {"length": len(body), "digest": digest(body)},
            "wire": {"length": len(wire), "digest": digest(wire)},
        }

    def _upload_file(self, size):
        if not size:
            return None
        path = self._path(f"upload-{size}")
        if not os.path.exists(path):
            with open(path, "wb") as file:
                file.write(body_bytes(size, "upload"))
        return path
