"""The HTTP class of Python 1.5: getreply for the head, getfile for the body."""
import httplib

from steps import run_by_hand


def main(show, place):
    h = httplib.HTTP(place.host, place.http_port)
    h.putrequest('GET', '/index.html')
    h.putheader('Accept', 'text/html')
    h.endheaders()
    errcode, errmsg, headers = h.getreply()
    show('getreply', (errcode, errmsg, headers.gettype()))
    f = h.getfile()
    show('the first line of getfile', f.readline())
    show('its other lines', f.readlines())
    h.close()

    h = httplib.HTTP()
    h.connect('%s:%d' % (place.host, place.http_port))
    h.putrequest('POST', '/')
    h.putheader('Content-Length', '4')
    h.endheaders()
    h.send('spam')
    show('a POST, connected late', h.getreply()[:2])
    show('its answer', h.getfile().read())
    h.close()

    h = httplib.HTTP(place.host, place.http_port, 1)
    h.putrequest('GET', '/rubbish')
    h.endheaders()
    show('what is no HTTP answer', h.getreply())


if __name__ == '__main__':
    run_by_hand(main)
