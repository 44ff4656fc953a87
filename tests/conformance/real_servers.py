"""nginx and tinyproxy, started for a test on free ports of loopback, where they are installed."""
import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time

import pytest

PATIENCE = 10  # seconds that a server may take to listen
PLACES = ('/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin')

NGINX = """
daemon off;
master_process off;
worker_processes 1;
error_log %(folder)s/error.log;
pid %(folder)s/nginx.pid;
events { worker_connections 64; }
http {
    access_log off;
    client_body_temp_path %(folder)s/body;
    proxy_temp_path %(folder)s/proxy;
    fastcgi_temp_path %(folder)s/fastcgi;
    uwsgi_temp_path %(folder)s/uwsgi;
    scgi_temp_path %(folder)s/scgi;
    keepalive_timeout 5s;
    server {
        listen 127.0.0.1:%(port)d;
        %(tls)s
        server_name localhost;
        root %(folder)s/www;
        location /chunked/ { ssi on; ssi_types *; alias %(folder)s/www/; }
        location /moved { return 302 /index.html; }
        location /nothing { return 204; }
        location /closing { keepalive_timeout 0; return 200 "goodbye\\n"; }
        location /echo { return 200 "$request_method $request_uri $http_x_spam\\n"; }
    }
}
"""

TINYPROXY = """
Port %(port)d
Listen 127.0.0.1
Timeout 10
MaxClients 10
LogLevel Critical
ConnectPort %(allowed)d
"""


def program(name):
    """Return the path of an installed program; skip the test where there is none."""
    for place in os.environ.get('PATH', '').split(os.pathsep) + list(PLACES):
        path = os.path.join(place, name)
        if os.access(path, os.X_OK):
            return path
    return pytest.skip('%s is not installed' % name)


def free_port():
    """Return a port that nobody listens on."""
    probe = socket.socket()
    probe.bind(('127.0.0.1', 0))
    port = probe.getsockname()[1]
    probe.close()
    return port


@contextlib.contextmanager
def running(command, port):
    """Run a server until the block ends; it listens on `port` when the block begins."""
    with open(os.devnull, 'w') as silence:
        process = subprocess.Popen(command, stdout=silence, stderr=silence)
    try:
        deadline = time.time() + PATIENCE
        while True:
            try:
                socket.create_connection(('127.0.0.1', port), 1).close()
                break
            except socket.error:
                assert process.poll() is None, '%s did not start' % command[0]
                assert time.time() < deadline, '%s does not listen' % command[0]
                time.sleep(0.02)
        yield
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def nginx(certificate=None):
    """Run nginx over a folder of pages; give (port, folder of the pages)."""
    path = program('nginx')
    folder = tempfile.mkdtemp()
    try:
        os.chmod(folder, 0o755)
        pages = os.path.join(folder, 'www')
        os.mkdir(pages)
        port = free_port()
        tls = ''
        if certificate is not None:
            pem = os.path.join(folder, 'server.pem')
            with open(pem, 'wb') as file:
                file.write(certificate.private_key_and_cert_chain_pem.bytes())
            tls = ('listen 127.0.0.1:%d ssl; ssl_certificate %s; ssl_certificate_key %s;'
                   % (port, pem, pem))
        text = NGINX % {'folder': folder, 'port': port, 'tls': tls}
        if tls:
            text = text.replace('listen 127.0.0.1:%d;' % port, '')
        configuration = os.path.join(folder, 'nginx.conf')
        with open(configuration, 'w') as file:
            file.write(text)
        with running([path, '-c', configuration, '-p', folder,
                      '-e', os.path.join(folder, 'error.log')], port):
            yield port, pages
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def tinyproxy(allowed):
    """Run tinyproxy, which tunnels to the port `allowed` alone; give its port."""
    path = program('tinyproxy')
    folder = tempfile.mkdtemp()
    try:
        port = free_port()
        configuration = os.path.join(folder, 'tinyproxy.conf')
        with open(configuration, 'w') as file:
            file.write(TINYPROXY % {'port': port, 'allowed': allowed})
        with running([path, '-d', '-c', configuration], port):
            yield port
    finally:
        shutil.rmtree(folder)
