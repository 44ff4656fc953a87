"""Unit tests of a client, with an answer that never saw a network.

Drift: D065.
"""
import httplib  # HLC101
import unittest
from cStringIO import StringIO


class Recorded(object):
    def __init__(self, answer):
        self.answer = answer
        self.calls = 0

    def sendall(self, data):
        self.calls += 1

    def makefile(self, mode='r', size=-1):  # HLC413
        return StringIO(self.answer)

    def close(self):
        self.closed = True


class ClientTest(unittest.TestCase):
    def test_status(self):
        conn = httplib.HTTPConnection('harbour')
        conn.sock = sock = Recorded('HTTP/1.0 404 Gone fishing\r\n\r\n')
        conn.request('GET', '/boat')
        self.assertEqual(sock.calls, 1)
        self.assertEqual(conn.getresponse().status, 404)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ClientTest).run(result)
print result.testsRun, len(result.failures), len(result.errors)
