"""Runs the sessions of a page: each command of a console block, and what it prints goes under it.

A page is a story: its commands run one behind the other in one folder, against the demo's servers.
Comments of MyST say what else happens to the folder:

``% copy PATH``  a file of the checkout is put there
``% file NAME``  what the block below holds is written to a file
``% patch NAME`` the diff in the block below is made in a file, as a person would
"""
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PART = re.compile(r"^% copy (?P<copied>\S+)$|"
                  r"(?:^% (?P<order>file|patch) (?P<name>\S+)\n\n?)?"
                  r"^```(?P<language>[^\n]+)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
# What pages say for the port at which the demo's server listens: as long as those that systems
# give, so that columns stay.
PORT = "18080"
FOLDER = "/home/me/orders"  # what they say for the folder
LIMIT = 60  # seconds that a command may take
# Not every machine has them. Without them what the page says stays as it is.
OPTIONAL = ("python2.7", "flake8")
# What a shell of the user may have set, and what would change what a command prints.
UNWANTED = ("PYTHONWARNINGS", "PYTHONPATH", "PYTHONUTF8", "PYTEST_ADDOPTS", "COLUMNS", "CI",
            "BUILD_NUMBER", "HTTPLIB_COMPAT_RECORD", "HTTPLIB_COMPAT_BODY_MODE", "FORCE_COLOR")
VERSION = "import sys; sys.stdout.write(sys.version.split()[0])"


class Scene:
    """A folder, a server, and what is left out for want of a program."""

    def __init__(self, folder, port, tools):
        self.folder = folder
        self.port = port
        self.left_out = []
        self.environment = {name: value for name, value in os.environ.items()
                            if name not in UNWANTED}
        path = [tools, os.path.dirname(sys.executable), self.environment["PATH"]]
        self.environment.update({"PATH": os.pathsep.join(path), "PYTHONDONTWRITEBYTECODE": "1",
                                 # Both streams in the order in which they were written to.
                                 "PYTHONUNBUFFERED": "1",
                                 "NO_COLOR": "1", "LC_ALL": "C.UTF-8"})

    def printed(self, command):
        """Return what a command prints, on either stream; None if its program is missing."""
        program = command.split()[0]
        if program in OPTIONAL and not shutil.which(program, path=self.environment["PATH"]):
            self.left_out.append(program)
            return None
        done = subprocess.run(self.real(command), shell=True, cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=LIMIT)
        return self.plain(done.stdout.decode("utf-8"))

    def real(self, text):
        """Return a text of the page with the port at which the server listens."""
        return re.sub(r"\b%s\b" % PORT, str(self.port), text)

    def plain(self, text):
        """Return a text without what is another in each run."""
        text = re.sub(r"\b%d\b" % self.port, PORT, text)
        text = text.replace(os.path.realpath(self.folder), FOLDER).replace(self.folder, FOLDER)
        # Python 3.8 names the main program in a warning as it was named, later ones in full.
        text = re.sub(r"^%s/(\w+\.py:\d+: )" % FOLDER, r"\1", text, flags=re.MULTILINE)
        text = re.sub(r" in \d+\.\d+s\b", " in 0.1s", text)
        return "".join(line.rstrip() + "\n" for line in text.splitlines())

    def path(self, name):
        """Return the path of a file of the folder."""
        return os.path.join(self.folder, name)


@contextlib.contextmanager
def scene():
    """A scene that is cleared away at the end of the block."""
    manager = [sys.executable, "-m", "httplib_compat", "demo", "--serve"]
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as tools:
        server = subprocess.Popen(manager, cwd=folder, stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE)
        try:
            port = int(server.stdout.readline().split()[3])
            oracle = oracle_path()
            if oracle:
                os.symlink(oracle, os.path.join(tools, "python2.7"))
            yield Scene(folder, port, tools)
        finally:
            server.stdin.close()
            server.stdout.close()
            server.wait(LIMIT)


def oracle_path():
    """Return the path of a Python 2.7.18 of this machine, or None."""
    try:
        root = subprocess.run(["pyenv", "root"], stdout=subprocess.PIPE).stdout.decode().strip()
    except OSError:
        root = ""
    for path in os.path.join(root, "versions", "2.7.18", "bin", "python"), "python2.7":
        found = shutil.which(path)
        if found and subprocess.run([found, "-c", VERSION],
                                    stdout=subprocess.PIPE).stdout == b"2.7.18":
            return found
    return None


def replayed(text, stage):
    """Return the text of a page with every session as it goes now on a scene."""
    return PART.sub(lambda part: played(part, stage), text)


def played(part, stage):
    """Do what one comment or block says; return it."""
    copied, order, name, body = part.group("copied", "order", "name", "body")
    if copied:
        shutil.copy(os.path.join(ROOT, copied), stage.folder)
    elif order == "file":
        with open(stage.path(name), "w", encoding="utf-8") as file:
            file.write(stage.real(body))
    elif order == "patch":
        patch(stage.path(name), body)
    if part.group("language") != "console":
        return part.group()
    start, end = (place - part.start() for place in part.span("body"))
    return part.group()[:start] + session(body, stage) + part.group()[end:]


def session(body, stage):
    """Return a console block with what its commands print now."""
    made = []
    for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE):
        printed = stage.printed(command)
        made.append("$ %s\n%s" % (command, shown if printed is None else printed))
    return "".join(made)


def patch(path, difference):
    """Make a diff in a file. Raises ValueError for a hunk that fits nowhere, or in two places."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for hunk in re.split(r"^@@.*\n", difference, flags=re.MULTILINE)[1:]:
        lines = hunk.splitlines(True)
        old = "".join(line[1:] for line in lines if line[0] != "+")
        new = "".join(line[1:] for line in lines if line[0] != "-")
        if text.count(old) != 1:
            raise ValueError("%s: a hunk fits in %d places, expected 1:\n%s"
                             % (path, text.count(old), hunk))
        text = text.replace(old, new)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
