"""Headers that know in which order they came.

Drift: D130, D131.
"""
import httplib  # HLC101
import sys

Message = httplib.HTTPMessage


class Numbered(Message):
    def addheader(self, key, value):  # HLC302
        Message.addheader(self, key, value)  # HLC501
        self.order = getattr(self, 'order', []) + [key]


httplib.HTTPMessage = Numbered  # HLC308
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/tides.txt')
print conn.getresponse().msg.order
