"""Real servers for the tests: nginx and tinyproxy, each a process of its own on loopback.

Runs on Python 2.7 and 3. A server lives in a folder of the test run, listens on ports that were
free a moment ago (and on others, if one was taken since), is awaited until its pid file says that
it listens, and is ended by its pid. No service of the machine is used or touched, and no root is
needed. A program that is not installed is a skip.
"""
import os
import socket
import subprocess
import time

import pytest

from answers import on_the_wire
from real_configurations import NGINX, TINYPROXY

ATTEMPTS = 5  # with new ports
LOOKS = 200
PAUSE = 0.05  # seconds between two looks


class RealServer(object):
    """A program that runs while the `with` lasts; `ports` are where it listens.

    `command` is what to run in `folder`; `configure` takes the ports and returns the content of
    the file `configuration` there. The program writes the file `pid` once it listens.
    """

    def __init__(self, folder, command, configure, count):
        self.host = '127.0.0.1'
        self.ports = []
        self.folder = folder
        self._command = command
        self._configure = configure
        self._count = count
        self._process = None

    def path(self, name):
        """Return the path of a file in the server's folder."""
        return os.path.join(self.folder, name)

    def log(self):
        """Return all that the program said."""
        with open(self.path('log')) as log:
            return log.read()

    def __enter__(self):
        for _ in range(ATTEMPTS):
            self._start()
            if self._is_ready():
                return self
            self._end()
        raise AssertionError('%s does not start:\n%s' % (self._command, self.log()))

    def __exit__(self, kind, error, trace):
        self._end()

    def _start(self):
        self.ports = free_ports(self._count)
        with open(self.path('configuration'), 'wb') as configuration:
            configuration.write(on_the_wire(self._configure(self.ports)))
        with open(self.path('log'), 'w') as log, open(os.devnull) as nothing:
            self._process = subprocess.Popen(
                self._command, cwd=self.folder, stdin=nothing, stdout=log, stderr=log,
                close_fds=True)

    def _is_ready(self):
        for _ in range(LOOKS):
            if self._process.poll() is not None:
                return False
            if os.path.exists(self.path('pid')) and os.path.getsize(self.path('pid')):
                return True
            time.sleep(PAUSE)
        return False

    def _end(self):
        if self._process.poll() is None:
            self._process.terminate()
        for _ in range(LOOKS):
            if self._process.poll() is not None:
                break
            time.sleep(PAUSE)
        else:
            self._process.kill()
            self._process.wait()
        if os.path.exists(self.path('pid')):
            os.remove(self.path('pid'))


def free_ports(count):
    """Return as many ports of loopback that nobody listens on."""
    listeners = [socket.socket() for _ in range(count)]
    try:
        for listener in listeners:
            listener.bind(('127.0.0.1', 0))
        return [listener.getsockname()[1] for listener in listeners]
    finally:
        for listener in listeners:
            listener.close()


def installed(name):
    """Return the path of a program, or skip the test."""
    # Debian keeps servers where users that are not root do not look.
    folders = os.environ.get('PATH', os.defpath).split(os.pathsep)
    for folder in folders + ['/usr/sbin', '/usr/local/sbin']:
        path = os.path.join(folder, name)
        if os.access(path, os.X_OK) and not os.path.isdir(path):
            return path
    return pytest.skip('%s is not installed (Debian: apt-get install %s)' % (name, name))


def nginx(folder, certificates):
    """Return an nginx that serves `folder`/files on two ports: in the clear, and over TLS."""
    program = installed('nginx')
    os.mkdir(os.path.join(folder, 'files'))
    return RealServer(
        folder, [program, '-p', folder, '-c', os.path.join(folder, 'configuration')],
        lambda ports: NGINX % {'folder': folder, 'port': ports[0], 'tls_port': ports[1],
                               'certificate': certificates.server,
                               'authority': certificates.authority,
                               'cafe': 'caf\xc3\xa9', 'writing': writing(program)}, 2)


def writing(program):
    """Return the lines that let clients write, if this nginx can do that."""
    compiled = subprocess.Popen([program, '-V'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if b'http_dav_module' in compiled.communicate()[0]:
        return 'dav_methods PUT DELETE; create_full_put_path on;'
    return 'return 501;'


def tinyproxy(folder, connect_ports):
    """Return a tinyproxy that opens tunnels to these ports and to no other."""
    allowed = ''.join('ConnectPort %d\n' % port for port in connect_ports)
    return RealServer(
        folder, [installed('tinyproxy'), '-d', '-c', os.path.join(folder, 'configuration')],
        lambda ports: TINYPROXY % {'folder': folder, 'port': ports[0], 'allowed': allowed}, 1)
