"""What the adapters of the peers share: the upload, the URL, and the counting of pieces."""


class Uploads(object):
    """The half of a client that knows what is to be sent."""

    reads_wire = False

    def open_upload(self, target):
        """Open or read the upload of a work, and note its header fields."""
        self.file = self.data = None
        if target["upload_as"] == "file":
            self.file = open(target["upload"], "rb")
        elif target["upload_as"]:
            with open(target["upload"], "rb") as file:
                self.data = file.read()
        # What the clients with httplib's interface send by themselves.
        self.headers = dict(target["headers"], **{"Accept-Encoding": "identity"})

    def next_upload(self, target):
        """Return the upload, a file from its start."""
        if self.file:
            self.file.seek(0)
        return self.file or self.data

    def close_upload(self):
        """Close the file of the upload."""
        if self.file:
            self.file.close()

    @staticmethod
    def url_of(target):
        """Return the URL of a work."""
        return "%s://%s:%d/canned" % (
            "https" if target["tls"] else "http", target["host"], target["port"])

    @staticmethod
    def require_success(status):
        """Raise ValueError for a status that is not 200."""
        if status != 200:
            raise ValueError("the answer is %s" % status)


def drain(pieces, kept):
    """Return how many bytes some pieces have; keep them to be compared."""
    length = 0
    for piece in pieces:
        length += len(piece)
        if kept:
            kept.pieces.append(piece)
    return length
