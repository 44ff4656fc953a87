"""Check arguments by their type, and keep them.

Drift: D009, D013, D014.
"""
import httplib  # HLC101
import marshal
import pickle


def reply(allowed):
    code = httplib.FORBIDDEN
    if allowed:
        code = httplib.OK
    if type(code) is int:  # HLC702
        return 'HTTP/1.1 %d' % code
    return 'HTTP/1.1 500'


print reply(allowed=False)
print marshal.loads(marshal.dumps(httplib.OK))  # HLC702
print len(pickle.dumps(httplib.OK, 0))  # HLC702
print type(httplib.OK) is int  # HLC702
