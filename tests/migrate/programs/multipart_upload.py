"""Upload a picture in a form, as browsers do.

Drift: D182, D177.
"""
import httplib  # HLC101
import sys

CUT = '----harbour'
PICTURE = '\x89PNG\r\n\x1a\n\x00\x00'


def encode(name, data):
    lines = ['--' + CUT,
             'Content-Disposition: form-data; name="%s"; filename="%s.png"' % (name, name),
             'Content-Type: image/png', '', data, '--' + CUT + '--', '']
    return '\r\n'.join(lines)


body = encode('map', PICTURE)
h = httplib.HTTPConnection(sys.argv[1])
h.putrequest('POST', '/store/map')
h.putheader('content-type', 'multipart/form-data; boundary=' + CUT)
h.putheader('content-length', str(len(body)))  # HLC605
h.endheaders()
h.send(body)  # HLC606
print h.getresponse().status
