"""A plain socket from which a response may look ahead, and nobody can tell that it did.

2.7 took from a socket what a program had read and not a byte more. Here the bytes that follow are
looked at, handed out from memory, and taken from the socket later: that is a debt. Whoever touches
the socket in between pays it first, because the socket is of a class whose reading methods do. With
those, with `select` and with all else that wants the descriptor, which has to be asked for, it gets
a common socket for good: what a program does with it from then on, and in which thread, nobody can
watch. A debt is never all that lies in the kernel, so that readable goes on to mean readable.

Any thread may be the one that pays, while another reads: a look has a lock, which is held until all
is paid. The runtime itself receives by the methods of the common class, once nothing is owed.
"""
import _socket
import copyreg
import errno
import os
import socket
import sys
from _thread import RLock
from _weakref import ref

from .receiving import _prepared, drop, prepare_memory

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Any

_SOCKET = socket.socket
_RECEIVE, _FILENO = _socket.socket.recv, _socket.socket.fileno
_CLOSE = _socket.socket.close  # whoever has files over it
# With a forked child the descriptor is shared: nobody may look ahead from there on. Python 3.6 does
# not tell of a fork.
_CAN_WATCH = (
    hasattr(socket, "MSG_PEEK") and sys.implementation.name == "cpython"
    and (hasattr(os, "register_at_fork") or not hasattr(os, "fork")))

# By a weak reference to a watched socket: one to the look that hands out what is in it, or None.
_watched: "dict[ref[socket.socket], ref[object] | None]" = {}
# All looks there are, by weak references.
_looks: "dict[ref[Any], None]" = {}
_changing = RLock()  # held while a socket changes its class
_forks = 0  # how many are under way


def _receiving(name):
    """Return the method `name` of a socket that is a common one from then on."""
    def method(self, *arguments, **keywords):
        look = _debt(self)
        if look is not None and look.lock._is_owned():
            raise amid_a_read()
        unwatch(self)
        return getattr(_SOCKET, name)(self, *arguments, **keywords)
    method.__name__ = name
    return method


def amid_a_read():
    """Return what a handler of a signal is told that reads where it has broken off a read."""
    return BlockingIOError(
        errno.EAGAIN, "this thread is amid a read of the same response, as where a handler of a "
        "signal reads: nobody knows yet which bytes come next; read when that one has returned")


class WatchedSocket(_SOCKET):
    """A socket whose descriptor nobody has asked for yet."""

    __slots__ = ()

    def fileno(self):
        """Return the descriptor; from here on this is a common socket."""
        unwatch(self)
        return _SOCKET.fileno(self)

    def detach(self):
        """Close the object but not the descriptor, which is returned."""
        unwatch(self)
        return _SOCKET.detach(self)

    def __reduce_ex__(self, protocol):
        """Be pickled as a common socket is: not at all, unless somebody has said how."""
        unwatch(self)
        reduce = copyreg.dispatch_table.get(_SOCKET) or _reducer_of_multiprocessing(
            sys._getframe(1).f_globals)
        return _SOCKET.__reduce_ex__(self, protocol) if reduce is None else reduce(self)

    def shutdown(self, how):
        """Shut down one half of the connection, or both, behind what has been read."""
        pay_debt(self)
        _SOCKET.shutdown(self, how)

    for _name in ("recv", "recv_into", "recvfrom", "recvfrom_into", "recvmsg", "recvmsg_into"):
        if hasattr(_SOCKET, _name):  # pragma: no branch - Windows has no recvmsg
            locals()[_name] = _receiving(_name)
    del _name

    if hasattr(_SOCKET, "share"):  # pragma: no cover - only on Windows
        def share(self, process_id):
            """Return what another process makes a socket of."""
            unwatch(self)
            return _SOCKET.share(self, process_id)


def _reducer_of_multiprocessing(caller):
    """Return how the pickler of `multiprocessing` takes a socket; None where another one asks.

    Picklers are in C: the names of who called one are those of who asks.
    """
    if caller.get("__name__") != "multiprocessing.reduction":
        return None
    return caller["ForkingPickler"]._extra_reducers.get(_SOCKET)


class IndebtedSocket(WatchedSocket):
    """A socket of which some bytes have been handed out that are still in it."""

    __slots__ = ()


for _kind in (WatchedSocket, IndebtedSocket):
    # Programs print their sockets.
    _kind.__module__, _kind.__name__ = _SOCKET.__module__, _SOCKET.__name__
    _kind.__qualname__ = _SOCKET.__qualname__
del _kind


def watch(sock):
    """Begin to watch a socket of which no program can have the descriptor."""
    if _CAN_WATCH and not _forks and type(sock) is _SOCKET and _SOCKET.recv is _RECEIVE:
        try:
            sock.__class__ = WatchedSocket
        except TypeError:  # pragma: no cover - interpreters where no object changes its class
            return
        _watched[ref(sock, _forget)] = None


def is_watched(sock):
    """Tell whether a response may look ahead on `sock`."""
    return isinstance(sock, WatchedSocket)


def unwatch(sock):
    """Pay what is owed to a watched socket and make a common one of it.

    Raises OSError when it cannot be paid; the socket is a common one then, too.
    """
    with _changing:
        look = _debt(sock)
        _forget(ref(sock))  # from here on nobody owes it anything
    try:
        if look is not None:
            pay(sock, look)
    finally:
        sock.__class__ = _SOCKET


def paid(sock):
    """Return a plain socket, to which nothing is owed any more."""
    if type(sock) is IndebtedSocket:
        pay_debt(sock)
    return sock


def common(sock):
    """Return what has the receiving methods of a common socket, for a use of ours.

    The bytes that come are what is in the kernel: what is owed to a watched one is paid before.
    """
    return super(WatchedSocket, paid(sock)) if is_watched(sock) else sock


def own_fileno(sock):
    """Return the descriptor of any socket for a use of ours, which leaves a watched one watched."""
    return _FILENO(sock) if is_watched(sock) else sock.fileno()


def look_ahead(sock, amount):
    """Return up to `amount` bytes that come next, or None where nobody may look ahead.

    What was owed is paid.
    """
    if type(sock) is IndebtedSocket:
        pay_debt(sock)
    if type(sock) is not WatchedSocket or _SOCKET.recv is not _RECEIVE:
        return None
    if not _prepared:
        prepare_memory()
    return _RECEIVE(sock, amount, socket.MSG_PEEK)


def note(look):
    """Know of a look: a forked child may find its lock held by a thread that it has not got."""
    _looks[ref(look, _looks.pop)] = None


def owe(sock, look):
    """From now on what `look` hands out is owed to `sock`, until it ends.

    Tells whether it is: a socket that has become a common one gets no debt.
    """
    with _changing:
        key = ref(sock)
        if key not in _watched:
            return False
        _watched[key] = ref(look)
        sock.__class__ = IndebtedSocket
        return True


def _debt(sock):
    """Return the look whose bytes are owed to `sock`, or None."""
    reference = _watched.get(ref(sock))
    return None if reference is None else reference()


def pay_debt(sock):
    """Take from a watched socket what has been handed out, and end the look at it.

    Raises what the socket raises.
    """
    look = _debt(sock)
    if look is not None:
        pay(sock, look)
    elif type(sock) is IndebtedSocket:
        with _changing:
            if _debt(sock) is None:  # the collector has the look, and will have it pay
                sock.__class__ = WatchedSocket


def pay(sock, look):
    """Take from `sock` what `look` has handed out, and end that.

    Whoever comes meanwhile waits. A handler of a signal that comes amid a read of its own thread
    finds the debt as it was. When one raises in here nobody knows what has been taken, and the
    socket is closed: what it gives next might be a part of what has been handed out.
    """
    if look.lock._is_owned():
        return
    with look.lock:
        try:
            drop(sock, look.end())
        except OSError:
            raise
        except BaseException:
            _CLOSE(sock)
            raise
        finally:
            with _changing:
                if ref(sock) in _watched and _debt(sock) in (look, None):
                    _watched[ref(sock)] = None
                    sock.__class__ = WatchedSocket


def _forget(reference):
    _watched.pop(reference, None)


def _before_fork():
    """Make common sockets of all: the child will have their descriptors, too."""
    global _forks
    _forks += 1
    for reference in list(_watched):
        sock = reference()
        if sock is not None and is_watched(sock):
            try:
                unwatch(sock)
            except OSError:
                pass  # its connection is broken: whoever reads it is told


def _after_fork():
    global _forks
    _forks -= 1


def _in_the_child():
    """Only the thread that forked is here: what others held is free, what they began is not."""
    global _forks, _changing
    _forks, _changing = 0, RLock()
    for reference in list(_looks):
        look = reference()
        if look is not None:
            look.lock = RLock()


if hasattr(os, "register_at_fork"):  # pragma: no branch - neither Python 3.6 nor Windows
    os.register_at_fork(
        before=_before_fork, after_in_parent=_after_fork, after_in_child=_in_the_child)
