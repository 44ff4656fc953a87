"""The body of an answer by as few calls as there can be, where nobody has to be asked.

The socket is one of ours and nobody has touched what `responsebody` goes through. The bytes, the
exceptions and what is left behind are those of the careful way.
"""
from .._wire.chunkblocks import ChunkBlocks
from .._wire.chunked import LINE_END, parse_chunk_size
from .._wire.errors import ProtocolError
from . import late
from .aheadreading import LOOKED_AT, AheadReading
from .bodyforms import raw_file
from .bodylook import NoLook
from .bytestr import bytestr, wrap
from .originals import SOCKET
from .receiving import _prepared, prepare_memory
from .socketfile import SMALL, SocketFile
from .watchedsocket import IndebtedSocket, is_watched

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from .hooks import Seams

# Bytes that the size of a chunk and the end of its data take, and some more.
_AROUND_A_CHUNK = 64
_MOST_AT_ONCE = 256 * 1024


class ShortReading(AheadReading):
    """What `BodyReading.read` tries first."""

    # What a short way would pass by; the response's, which has all of the methods.
    _body_seams: "Seams"

    def _read_shortly(self, amt):
        """Return what a read gives as exact bytes, or None when somebody has to be asked first."""
        file = raw_file(self.fp)
        if type(file) is not SocketFile or self._method == "HEAD" or (
                amt is not None and (type(amt) is not int or amt <= 0)
                or not self._body_seams.are_untouched(self)):
            return None
        with file.own_turn():
            if file.closed or self._broken_off:
                return None
            return self._read_alone(file, amt)

    def _read_alone(self, file, amt):
        """Do the same when nobody else reads this response meanwhile."""
        if self._look is not None:
            self._end_look()
        chunked = self.chunked == 1
        left = self.chunk_left if chunked else self.length
        data = None if amt is None or amt > SMALL else self._read_little(file, amt, left)
        if data is not None:
            return data
        if chunked:
            return self._take_chunks(file, amt) if file.looks else None
        if type(left) is not int or not (amt is None or file.looks or file.is_direct):
            return None
        return self._take_all(file) if amt is None else self._take_some(file, min(amt, left))

    def _read_whole(self):
        """Return a small sized body that is here, all of it, or None when it takes more care."""
        file, length = self.fp, self.length
        if (type(length) is not int or not 0 < length <= SMALL or self.chunked
                or type(file) is not SocketFile or file._ahead or file._buffered or file.closed
                or self._look is not None or self._broken_off or self._method == "HEAD"
                or not self._body_seams.are_untouched(self)):
            return None
        sock = file._sock
        if not file._is_plain:
            data = sock.recv(length)
        else:
            self._looks_no_more = True  # who is about to look sees that, or he is seen here
            if type(sock) is IndebtedSocket:
                return None
            data = SOCKET.recv(sock, length)
        if len(data) < length:
            file.put_back(data)
            return None
        self.length = 0
        # As `_finish` does, which nobody has touched either, and the file's `close`.
        self.fp = self._kept = None
        file.closed = True
        if sock._closed or sock._io_refs < 1:
            sock._decref_socketios()
        else:
            sock._io_refs -= 1
        return data

    def _read_little(self, file, amt, left):
        """Return `amt` of the `left` bytes of the body or chunk, or None when not at once."""
        data = self._look_ahead(file, amt, left)
        if data is not None or type(left) is not int or amt >= left:
            return data
        data = file.take_at_once(amt)
        if data is None:
            return None
        if self.chunked:
            self.chunk_left = left - amt
        else:
            self.length = left = left - amt
            if amt > LOOKED_AT or not is_watched(file._sock):
                if not _prepared:
                    prepare_memory()
                self._look = NoLook(self.fp, left, self._form is None, amt)
        return data

    def _take_some(self, file, amt):
        """Return `amt` bytes of a sized body, fewer when the stream ends first."""
        data = file.take(amt)
        self.length = left = self.length - len(data)
        if not left or not data:
            self._end_of_stream(left)
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
        if not file._ahead:
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
