"""A scripted server on loopback that speaks TLS: the other end for legacy HTTPS code.

Runs on Python 2.7 and 3. ``with serve_tls(context, answer, answer) as peer`` is ``peers.serve``
over TLS; `before` are answers given in the clear, as a proxy gives them. What the server side saw
of the client is kept: ``peer.names``, ``peer.client_certificates``. A client that goes in the
handshake or after it fails the test, unless `refused` says that it will: then ``peer.refusals``
has what that raised here.
"""
import socket
import ssl

from peers import PATIENCE, Peer, read_request


class TlsPeer(Peer):
    """A peer whose connections begin with a handshake."""

    def __init__(self, context, connections, before=(), refused=False):
        Peer.__init__(self, connections)
        self._context = context
        self._before = before
        self._refused = refused
        self.in_the_clear = []  # the requests that came before TLS
        self.names = []  # the server names (SNI) that clients sent, None for a client without
        self.client_certificates = []  # as getpeercert(True) gives them
        self.refusals = []  # what the server side raised on clients that went
        context.set_servername_callback(self._name_came)

    def _name_came(self, sock, name, context):
        self.names.append(name)

    def _converse(self, connection, answers):
        for answer in self._before:
            self.in_the_clear.append(read_request(connection))
            connection.sendall(answer)
        if answers is None:
            return
        secure = self._context.wrap_socket(
            connection, server_side=True, do_handshake_on_connect=False)
        try:
            secure.do_handshake()
            self.client_certificates.append(secure.getpeercert(True))
            Peer._converse(self, secure, answers)
            say_farewell(secure)
        except (ssl.SSLError, socket.error) as error:
            if not self._refused:
                raise
            self.refusals.append(error)
            drain(secure)
        finally:
            secure.close()


def serve_tls(context, *answers, **keywords):
    """Return a TLS peer for these answers; one list of answers for each connection of several.

    None as the one answer stands for a connection that ends before TLS begins.
    """
    if answers and (answers[0] is None or isinstance(answers[0], list)):
        return TlsPeer(context, list(answers), **keywords)
    return TlsPeer(context, [list(answers)], **keywords)


def say_farewell(secure):
    """Send TLS's own end, so that the client can tell it from a cut; await no reply."""
    secure.settimeout(0)
    try:
        secure.unwrap()
    except (ssl.SSLError, socket.error, ValueError):
        return  # the reply is not there yet, or the client has gone


def drain(secure):
    """Read until the client goes, below TLS: a close with data unread would cut off our alert."""
    duplicate = socket.fromfd(secure.fileno(), socket.AF_INET, socket.SOCK_STREAM)
    try:
        duplicate.settimeout(PATIENCE)
        duplicate.shutdown(socket.SHUT_WR)
        while duplicate.recv(4096):
            continue
    except socket.error:
        return  # the client has gone already
    finally:
        duplicate.close()


def server_context(certificate, client_authority=None):
    """Return a server's context that shows `certificate`, and may demand one of the client."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=client_authority)
    context.load_cert_chain(certificate)
    if client_authority:
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def client_context(certificates):
    """Return the verifying default context of a program that trusts the tests' authority."""
    return ssl.create_default_context(cafile=certificates.authority)
