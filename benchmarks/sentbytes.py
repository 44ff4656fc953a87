"""What a client sent, compared with what it was asked to send.

The clients with httplib's interface send one head, byte for byte; others may say more of
themselves, but nothing that was asked for may be missing.
"""
from .clients import BARE, COPIED, OURS, PYTHON2, STANDARD
from .processes import BenchmarkError

_EXACT = {OURS.name, STANDARD.name, PYTHON2.name, BARE.name, COPIED.name}
_HAS_LEGACY = {OURS.name, PYTHON2.name}


def expected_lines(name, work, target):
    """Return the lines of the head that a work asks of a client."""
    if work.legacy and name in _HAS_LEGACY:
        # The class of Python 1.5 speaks HTTP/1.0, and sends what it is told to.
        lines = [f"{work.method} /canned HTTP/1.0"]
    else:
        lines = [f"{work.method} /canned HTTP/1.1", f"Host: {target['host']}:{target['port']}",
                 "Accept-Encoding: identity"]
    if work.upload:
        lines.append(f"Content-Length: {work.upload}")
    return lines + [f"{name}: {value}" for name, value in target["headers"].items()
                    if name != "Content-Length"]


def check_sent(name, work, target, head):
    """Compare the head that the server got. Raises BenchmarkError."""
    lines, expected = head.split("\r\n")[:-2], expected_lines(name, work, target)
    if name in _EXACT:
        is_right = sorted(lines) == sorted(expected)
    else:
        lowered = {line.lower() for line in lines}
        is_right = all(line.lower() in lowered for line in expected)
    if not is_right:
        raise BenchmarkError(f"row {work.name}: {name} sent {lines}; expected {expected}")
