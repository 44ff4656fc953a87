"""Loops of small reads over a chunked body, served from blocks that have arrived.

What each read gives, and when and with what it fails, is what 2.7's read of chunk after chunk gave:
data before a fault is handed out first, and the fault tells what that read had by then.
"""
from .._wire.chunkblocks import ChunkBlocks
from .._wire.errors import EndOfStream, InvalidChunkSize, ProtocolError


class ChunkLoop:
    """A chunked body from `file`, of whose current chunk `left` bytes are due, in small reads."""

    def __init__(self, file, left, max_line, max_fields):
        self._file = file
        self._decoder = ChunkBlocks(left, max_line, max_fields)
        self._ready = b""
        self._served = 0
        self._fault = None

    @property
    def ended(self):
        """Whether all of the body has been handed out."""
        return self._decoder.ended and self._served == len(self._ready)

    def read(self, amount):
        """Return up to `amount` bytes, None for the rest, fewer only at the end of the body.

        Raises the core's errors, and what the socket raises.
        """
        while not (self._decoder.ended or self._fault or self._has(amount)):
            self._fill()
        if self._fault and not self._has(amount):
            raise self._told(amount)
        stop = len(self._ready) if amount is None else self._served + amount
        data = self._ready[self._served:stop]
        self._served += len(data)
        return data

    def _has(self, amount):
        """Tell whether a read of `amount` can be served: 2.7 takes a chunk's line end with it."""
        if amount is None:
            return False
        spare = len(self._ready) - self._served - amount
        waits_for_line_end = self._decoder.end_due and not self._decoder.data_due
        return spare > 0 or (spare == 0 and not waits_for_line_end)

    def _fill(self):
        decoder = self._decoder
        try:
            self._file.feed_once(decoder)
        except ProtocolError as error:
            self._fault = error
        self._ready = self._ready[self._served:] + b"".join(decoder.pieces)
        self._served = 0
        decoder.forget()

    def _told(self, amount):
        """Return the fault as the read of `amount` bytes tells it."""
        had = self._ready[self._served:]
        if isinstance(self._fault, InvalidChunkSize):
            return InvalidChunkSize(self._fault.line, [had])
        if not isinstance(self._fault, EndOfStream) or not self._decoder.data_due:
            return self._fault
        in_chunk = min(len(had), self._decoder.data_came)
        due = self._decoder.data_due
        if amount is not None:
            due = min(amount - len(had), due)
        return EndOfStream(had[len(had) - in_chunk:], due)
