"""One connection of a scripted server, played by the thread that plays the client.

Written in the common subset of Python 2.7 and 3.6: it is a part of `fuzz_program`.
"""
import errno
import socket
import sys

WAIT = 0.01  # seconds until a client gives up on a server that has nothing more to say
IS_2 = sys.version_info[0] == 2
_SIZE = 1 << 20


class Link(object):
    """One connection as the server sees it."""

    def __init__(self, answers, ending):
        near, self.far = socket.socketpair()
        if IS_2:
            near = socket._socketobject(_sock=near)
        near.settimeout(WAIT)
        self.far.setblocking(0)
        self.far.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SIZE)
        self.near = near
        self._answers = list(answers)
        self._ending = ending
        self._unanswered = b''
        self._given_early = 0

    def pump(self):
        """Read what has come, answer it, return it; '<gone>' at its end says the client closed."""
        came = b''
        try:
            while True:
                piece = self.far.recv(65536)
                if not piece:
                    return came + b'<gone>'
                came += piece
                self._take(piece)
        except socket.error as error:
            if error.errno == errno.ECONNRESET:  # closed, with something unread
                return came + b'<gone>'
            assert error.errno == errno.EAGAIN, error
        return came

    def answer_early(self):
        """Send the answer to the CONNECT that the client sends before anyone can answer it."""
        self._given_early = 1
        self._answer(b'')

    def _take(self, piece):
        self._unanswered += piece
        size = size_of_request(self._unanswered)
        while size:
            request, self._unanswered = self._unanswered[:size], self._unanswered[size:]
            if self._given_early:
                self._given_early = 0
            else:
                self._answer(request)
            size = size_of_request(self._unanswered)

    def _answer(self, request):
        if not self._answers:
            return
        answer = self._answers.pop(0)
        if b'HEAD ' in request.split(b'\r\n')[0]:
            answer = without_body(answer)
        try:
            self.far.sendall(answer.encode('latin-1'))
            if not self._answers and self._ending == 'closes':
                self.far.shutdown(socket.SHUT_WR)
        except socket.error as error:
            assert error.errno == errno.EPIPE, error

    def close(self):
        """Close both ends."""
        self.far.close()
        self.near.close()


def without_body(answer):
    """Return an answer up to the end of its final head; all of it when there is none."""
    end = answer.find('\r\n\r\n')
    while end >= 0 and answer.startswith('HTTP/1.1 100 ', answer.rfind('HTTP/', 0, end)):
        end = answer.find('\r\n\r\n', end + 4)
    return answer if end < 0 else answer[:end + 4]


def size_of_request(data):
    """Return the size of the first whole request in `data`, 0 when there is none yet."""
    end = data.find(b'\r\n\r\n') + 4
    if end < 4:
        return 0
    for line in data[:end].lower().split(b'\r\n'):
        if line.startswith(b'content-length:') and line[15:].strip().isdigit():
            end += int(line[15:])
            break
    return end if len(data) >= end else 0
