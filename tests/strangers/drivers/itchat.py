"""itchat: the long poll of the web chat; BadStatusLine in a connection error is a state of it."""
import http.client
import sys
import types

import itchat.components.login
from itchat.core import Core
from counterpart import Loopback, answer, show_origin

print()  # importing it leaves the cursor in the middle of a line
show_origin(sys.modules.get('httplib'))

# The time of day goes into every address.
itchat.components.login.time = types.SimpleNamespace(time=lambda: 1.0)

ROUTES = {
    '/synccheck': answer('200 OK', b'window.synccheck={retcode:"0",selector:"2"}'),
    '/out/synccheck': answer('200 OK', b'window.synccheck={retcode:"1101",selector:"0"}'),
    '/closed/synccheck': b'',
    '/rubbish/synccheck': b'0 -\r\n\r\n',
    '/failed/synccheck': answer('500 Internal Server Error'),
}


class Server(Loopback):
    def _find(self, request):
        request['fields'] = []
        method, target, version = request['line'].split(' ')
        request['line'] = target.partition('?')[0]
        return self.routes[request['line']]


with Server(ROUTES) as server:
    for prefix in ('', '/out', '/closed', '/rubbish', '/failed'):
        core = Core()
        core.loginInfo.update(url=server.url(prefix), syncUrl=server.url(prefix), skey='s',
                              wxsid='w', wxuin='u', deviceid='d', synckey='k')
        server.show_call('poll ' + prefix, itchat.components.login.sync_check, core)
        core.s.close()
    server.show_requests()
    kind = itchat.components.login.BadStatusLine
    failure = kind('0 -')
    server.show('line', [failure.line, str(failure), failure.args])
    server.show('one class', kind is http.client.BadStatusLine)
