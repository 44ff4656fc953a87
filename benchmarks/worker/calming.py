"""One speed for what is sent: bbr, the default of many a machine, flips between two on loopback.

Runs on Python 2.7 too, whose module does not name the option.
"""
import socket
import sys

_CONGESTION = getattr(socket, "TCP_CONGESTION", 13 if sys.platform.startswith("linux") else None)


def calm(sock):
    """Have a connected socket use reno, where there is a choice."""
    if _CONGESTION is not None:
        try:
            sock.setsockopt(socket.IPPROTO_TCP, _CONGESTION, b"reno")
        except (OSError, socket.error):
            pass  # A kernel without reno keeps its own.
