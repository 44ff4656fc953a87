"""The head of an answer: every way that old programs ask for it."""
import httplib

from steps import run_by_hand


def main(show, place):
    conn = httplib.HTTPConnection(place.host, place.http_port)
    conn.request('GET', '/headers')
    response = conn.getresponse()
    response.read()
    conn.close()

    show('getheader, in any case', (response.getheader('X-SPAM'), response.getheader('no', 'none')))
    # A folded value is joined in another way here, on purpose: docs/deviations.md says how.
    show('getheaders: names in lower case, repeats joined',
         sorted(filter(lambda (name, value): name <> 'x-folded', response.getheaders())))
    msg = response.msg
    show('getheader of the message', (msg.getheader('X-Spam'), msg.getheader('no'),
                                      msg.getheader('no', 'none')))
    show('the message as a mapping', (msg['x-spam'], 'X-Spam' in msg, msg.has_key('nothing')))
    try:
        msg['nothing']
    except KeyError, error:
        show('a name it has not', str(error))
    show('every line of a name', msg.getallmatchingheaders('x-spam'))
    show('the first of them alone', msg.getfirstmatchingheader('x-spam'))
    show('every value of a name', msg.getheaders('x-spam'))
    show('a folded value, raw', msg.getrawheader('x-folded'))
    show('the content type', (msg.gettype(), msg.getmaintype(), msg.getsubtype()))
    show('its parameters', (msg.getparam('charset'), msg.getparamnames()))
    show('an address', msg.getaddr('from'))
    show('a date', msg.getdate('date'))
    show('the first raw lines', msg.headers[:2])
    show('numbers are numbers', (response.status == httplib.OK, `httplib.NOT_FOUND`,
                                 httplib.responses[response.status]))


if __name__ == '__main__':
    run_by_hand(main)
