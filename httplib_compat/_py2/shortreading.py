"""The body of an answer by as few calls as there can be, where nobody has to be asked.

The socket is one of ours and nobody has touched what `responsebody` goes through. The bytes, the
exceptions and what is left behind are those of the careful way.
"""
from .._wire.chunkblocks import ChunkBlocks
from .._wire.chunked import LINE_END, parse_chunk_size
from .._wire.errors import ProtocolError
from . import late
from .bodyforms import raw_file
from .bytestr import bytestr, wrap
from .socketfile import SMALL, SocketFile

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from .hooks import Seams

# Bytes that the size of a chunk and the end of its data take, and some more.
_AROUND_A_CHUNK = 64
_MOST_AT_ONCE = 256 * 1024


class ShortReading:
    """What `BodyReading.read` tries first."""

    # What a short way would pass by; the response's, which has all of the methods.
    _body_seams: "Seams"

    def _read_shortly(self, amt):
        """Return what a read gives as exact bytes, or None when somebody has to be asked first."""
        file = raw_file(self.fp)
        if type(file) is not SocketFile or self._broken_off or self._method == "HEAD" or (
                amt is not None and (type(amt) is not int or amt <= 0)
                or not self._body_seams.are_untouched(self)):
            return None
        chunked = self.chunked == 1
        length = self.chunk_left if chunked else self.length
        if amt is not None and type(length) is int and amt < length and amt <= SMALL:
            data = file.take_at_once(amt)
            if data is not None:
                if chunked:
                    self.chunk_left = length - amt
                else:
                    self.length = length - amt
                return data
        if chunked:
            return self._take_chunks(file, amt) if file.looks else None
        if type(length) is not int or not (amt is None or file.is_direct):
            return None
        if amt is None:
            return self._take_all(file)
        amt = min(amt, length)
        data = file.take(amt)
        self.length = length = length - len(data)
        if not length or not data:
            self._end_of_stream(length)
        elif len(data) < amt:
            self._note_early_end(wrap(data))
        return data

    def _end_of_stream(self, missing):
        """Nothing more can come: the body has ended, or the connection before it."""
        if missing:
            self._note_early_end(bytestr())
        self._finish()

    def _take_all(self, file):
        """Return the rest of a sized body as exact bytes. Raises IncompleteRead."""
        length = self.length
        data = file.take(length)
        if len(data) < length:
            self.close()
            raise late.face.IncompleteRead(wrap(data), length - len(data))
        self.length = 0
        if file.is_direct:
            # As `_finish` does, which nobody has touched either.
            self.fp = self._kept = None
            file.close()
        else:
            self._finish()
        return data

    def _take_chunks(self, file, amt):
        """Return `amt` bytes of a chunked body, or the rest, as exact bytes, block by block."""
        left = self.chunk_left
        if amt is not None and left is None and amt <= _MOST_AT_ONCE and file.is_direct:
            data = self._take_from_next_chunk(file, amt)
            if data is not None:
                return data
        if amt is not None and left and amt < left and file.is_direct:
            data = file.take(amt)
            if len(data) < amt:
                self._give_up_connection()
                raise late.face.IncompleteRead(wrap(data), amt - len(data))
            self.chunk_left = left - amt
            return data
        face = late.face
        decoder = ChunkBlocks(left, face._MAXLINE, face._MAXHEADERS, amt)
        try:
            if amt is None:
                file.feed(decoder)
            else:
                file.feed(decoder, amt)
        except ProtocolError as error:
            raise self._failed(error) from None
        except BaseException:
            progress, held = decoder.progress()
            file.put_back(held)
            self._broken_off, self.chunk_left = progress, progress.left
            raise
        if decoder.ended:
            self._finish()
        else:
            self.chunk_left = decoder.left
        pieces = decoder.pieces
        return bytes(pieces[0]) if len(pieces) == 1 else b"".join(pieces)

    def _take_from_next_chunk(self, file, amt):
        """Return `amt` bytes when the next chunk, wholly or in part, is they; None when it is not.

        Then nothing has been taken, and what is not as usual is looked at with more care.
        """
        block = file.look(amt + _AROUND_A_CHUNK)
        start = block.find(b"\n", 0, _AROUND_A_CHUNK) + 1
        size = parse_chunk_size(block[:start]) if start else None
        end = start + amt
        if not size or size < amt or start > late.face._MAXLINE or len(block) < end:
            return None
        data = block[start:end]
        if size == amt:
            end += 2
            if block[end - 2:end] != LINE_END:
                return None
        else:
            self.chunk_left = size - amt
        file.take_seen(end)
        return data
