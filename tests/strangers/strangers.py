"""The strangers: published libraries that ask for `httplib` first, and so get ours where we are.

A row says which library was read and run, where its `import httplib` stands, which driver runs it,
and every printed line in which our answer is not http.client's, with the reason. The test looks
the place up in what is installed, and takes a difference that is not there for a mistake too.
"""
from collections import namedtuple

#: One line of a driver's output that is not the same with us: its label, and the reason.
Difference = namedtuple('Difference', 'label reason')
#: distribution, version, file below site-packages, line, driver below drivers/, differences.
Stranger = namedtuple('Stranger', 'distribution version file line driver differences')

CLOSED = ('a connection closed without an answer is BadStatusLine alone, as on 2.7; '
          'RemoteDisconnected is an OSError too')
NO_STATUS_LINE = ('what has no status line is an answer of HTTP/0.9, as on 2.7; '
                  'http.client calls it BadStatusLine')
LOWERED = ('getheaders() has one pair a name, in lower case, as on 2.7; '
           'http.client has one a line, as it was sent')
OTHER_CLASS = ('what is set on our HTTPConnection does not reach the one of http.client, '
               'which urllib and requests use')
WARNED = ('a str body beyond ASCII draws a UnicodeWarning: Python 2 sent other bytes; '
          'what is sent is the same')
INTERIM = ('every interim answer is skipped; http.client of 3.11 skips 100 alone, '
           'and takes 103 for the answer')


def rows(reason, *labels):
    """Return a difference for each label, all of one reason."""
    return tuple(Difference(label, reason) for label in labels)


STRANGERS = (
    Stranger('airplay', '0.0.5', 'airplay/airplay.py', 16, 'airplay.py',
             rows(CLOSED, '13 stop')),
    Stranger('graypy', '2.1.0', 'graypy/handler.py', 37, 'graypy.py', ()),
    Stranger('hetzner', '0.8.3', 'hetzner/util/http.py', 8, 'hetzner.py',
             rows(CLOSED, '/never')),
    Stranger('itchat', '1.3.10', 'itchat/components/login.py', 7, 'itchat.py', ()),
    Stranger('loadimpact', '1.1.5', 'loadimpact/clients.py', 24, 'loadimpact.py',
             rows(OTHER_CLASS, 'debug')),
    Stranger('pyems', '0.1.2', 'pyems/protocols.py', 5, 'pyems.py',
             rows(CLOSED, 'closed') + rows(INTERIM, 'early')),
    Stranger('raven', '6.10.0', 'raven/breadcrumbs.py', 358, 'raven.py',
             rows(CLOSED, 'own /closed') + rows(OTHER_CLASS, 'urllib', 'message')),
    Stranger('simpletr64', '1.0.6', 'simpletr64/discover.py', 6, 'simpletr64.py',
             rows(CLOSED, 'empty') + rows(NO_STATUS_LINE, 'notify', 'rubbish', 'number')),
    Stranger('speedtest-cli', '2.1.3', 'speedtest.py', 92, 'speedtest_cli.py',
             rows(CLOSED, '/closed') + rows(NO_STATUS_LINE, '/rubbish')),
    Stranger('tlslite-ng', '0.8.2', 'tlslite/integration/httptlsconnection.py', 13,
             'tlslite_ng.py', rows(WARNED, 'warnings')),
    Stranger('WebOb', '1.8.11', 'webob/client.py', 5, 'webob.py',
             rows(CLOSED, '/closed') + rows(NO_STATUS_LINE, '/rubbish')),
    Stranger('WSGIProxy2', '0.5.1', 'wsgiproxy/proxies.py', 14, 'wsgiproxy2.py',
             rows(CLOSED, '/closed') + rows(LOWERED, '/cookies', 'spelling')),
)
