"""Plays one program in a process of its own against the canned server, and says what it did.

What it did is what it printed, how it ended, which files it left and what it sent. Ports are
written as PORT, the folder it ran in as FOLDER, so that two runs can be compared.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

from canned import Canned

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
CLEAN = os.path.join(HERE, "clean")
RECORDINGS = os.path.join(HERE, "recordings")
# The demo's certificate for localhost, with its key, and the authority that signed it.
DEMO = os.path.join(os.path.dirname(os.path.dirname(HERE)), "httplib_compat", "_demo")
CERTIFICATE = os.path.join(DEMO, "server.pem")
AUTHORITY = os.path.join(DEMO, "authority.pem")
LIMIT = 20  # seconds that a program may take

# What a shell of the user may have set, and what would change what a program prints.
UNWANTED = ("PYTHONHASHSEED", "PYTHONIOENCODING", "PYTHONWARNINGS", "PYTHONPATH", "PYTHONUTF8",
            "HTTPLIB_COMPAT_BODIES", "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY")


def programs(folder=PROGRAMS):
    """Return the sorted names of the programs in a folder: files, and folders with a main file."""
    return sorted(name[:-3] if name.endswith(".py") else name for name in os.listdir(folder)
                  if name.endswith(".py")
                  or os.path.isfile(os.path.join(folder, name, "__main__.py")))


def path_of(name, folder=PROGRAMS):
    """Return the path of a program by its name, and the one to read its source from."""
    single = os.path.join(folder, name + ".py")
    if os.path.isfile(single):
        return single
    return os.path.join(folder, name)


def recording(name):
    """Return what the real 2.7.18 did with a program."""
    with open(os.path.join(RECORDINGS, name + ".json")) as source:
        return json.load(source)


def play(path, python=sys.executable, extra=None):
    """Return what the program at a path does when an interpreter runs it.

    Its arguments are the address of the server, that of the server behind TLS, and a file with a
    certificate and its key for programs that show one.
    """
    folder = tempfile.mkdtemp()
    try:
        with Canned(CERTIFICATE) as server:
            out, error, status = _run([python, path, server.address, server.secure_address,
                                       CERTIFICATE], folder, extra)
        ports = [place.split(":")[1] for place in (server.address, server.secure_address)]
        return {"stdout": _plain(out, ports, folder), "error": error, "status": status,
                "files": {name: _plain(data, ports, folder)
                          for name, data in _files(folder).items()},
                "sent": _without_ports(server.sent, ports)}
    finally:
        shutil.rmtree(folder)


def _run(command, folder, extra):
    """Return standard output, the class of the error at the end of standard error, and status."""
    environment = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    environment.update({"PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "no_proxy": "*",
                        "SSL_CERT_FILE": AUTHORITY})
    environment.update(extra or {})
    process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    timer = threading.Timer(LIMIT, process.kill)
    timer.start()
    try:
        out, error = process.communicate(b"")
    finally:
        timer.cancel()
    return out, _class_of_error(error.decode("utf-8", "replace")), process.returncode


def _class_of_error(text):
    """Return the class named on the last line of a traceback, or '' where there is none."""
    if "Traceback (most recent call last)" not in text and "SyntaxError" not in text:
        return ""
    named = re.match(r"([\w.]+)(:|$)", text.strip().split("\n")[-1])
    return named.group(1).split(".")[-1] if named else "?"


def _files(folder):
    """Return the files below a folder, by path, with their bytes."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            short = os.path.relpath(path, folder).replace(os.sep, "/")
            if isinstance(short, bytes):
                short = short.decode("utf-8")
            with open(path, "rb") as source:
                found[short] = source.read()
    return found


def _plain(data, ports, folder):
    """Return bytes as native text of the recording, without what differs from run to run."""
    text = data.decode("latin-1")
    for port in ports:
        text = re.sub(r"\b%s\b" % port, "PORT", text)
    return text.replace(os.path.realpath(folder), "FOLDER").replace(folder, "FOLDER")


def _without_ports(value, ports):
    if isinstance(value, dict):
        return {name: _without_ports(part, ports) for name, part in value.items()}
    if isinstance(value, list):
        return [_without_ports(part, ports) for part in value]
    for port in ports:
        value = re.sub(r"\b%s\b" % port, "PORT", value)
    return value


def comparable(done):
    """Return what a program did without what is no part of what it means.

    2.7.18 sends the fields of a dict in the order of its hash table, Python 3 in that of the
    program; urllib2 and xmlrpclib send the version of the Python they belong to.
    """
    return dict(done, sent=[[dict(part, head=_comparable_head(part["head"]))
                             if "head" in part else part for part in connection]
                            for connection in done["sent"]])


def _comparable_head(head):
    fields = [line for line in head[1:]
              if not re.match(r"User-Agent: (Python-urllib|Python-xmlrpc|xmlrpclib\.py)/", line)]
    return head[:1] + sorted(fields)
