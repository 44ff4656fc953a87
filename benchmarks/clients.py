"""The clients that are compared, by name: which file of the worker drives them, and what they need.

Peers are optional: one that is not installed is left out and named.
"""
import importlib.util
import os
import shutil
import subprocess
from typing import NamedTuple, Optional, Tuple


class Client(NamedTuple):
    """A client: the module of the worker that drives it, and the library without which it is not.

    `folders` are searched for the module behind those of the worker.
    """

    name: str
    module: str
    needs: Optional[str] = None
    folders: Tuple[str, ...] = ()


_LARGE = 1024 * 1024
OURS = Client("httplib_compat", "ours_client")
STANDARD = Client("http.client", "standard_client")
BARE = Client("bare socket", "bare_client")
COPIED = Client("bare socket, copied", "copied_client")
PYTHON2 = Client("2.7.18", "standard_client")
PEERS = (
    Client("pycurl", "pycurl_client", "pycurl"),
    Client("geventhttpclient", "gevent_client", "geventhttpclient"),
    Client("urllib3", "urllib3_client", "urllib3"),
    Client("httpcore", "httpcore_client", "httpcore"),
    Client("httpx", "httpx_client", "httpx"),
    Client("requests", "requests_client", "requests"),
)


def takes_part(client, work):
    """Tell whether a work means anything to a client, or is another one over again."""
    if client in (BARE, STANDARD, OURS):
        return True
    if client is COPIED:
        # What a body costs that is to be of a subclass shows where there is much of it.
        return not (work.mode or work.tls or work.is_point) and work.answer.body >= _LARGE
    if client is PYTHON2:
        return not (work.mode or work.is_point)
    return not (work.mode or work.legacy or work.is_point)


def installed_peers():
    """Return the peers whose library is installed, and the names of the others."""
    found = [peer for peer in PEERS if importlib.util.find_spec(peer.needs)]
    return found, [peer.name for peer in PEERS if peer not in found]


def find_python2():
    """Return the path of an interpreter of 2.7.18, or None."""
    candidates = [os.environ.get("HTTPLIB_COMPAT_PYTHON27"), shutil.which("python2.7"),
                  shutil.which("python2")]
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    candidates.append(os.path.join(pyenv, "versions", "2.7.18", "bin", "python2.7"))
    for path in candidates:
        if path and is_python2(path):
            return path
    return None


def is_python2(path):
    """Tell whether a path is that of an interpreter of 2.7.18."""
    if not os.path.exists(path):
        return False
    asked = subprocess.run(
        [path, "-c", "import platform; print(platform.python_version())"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True)
    return asked.stdout.strip() == "2.7.18"
