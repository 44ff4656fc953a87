"""The constants: statuses are plain ints, reasons are plain strings, limits are what they were."""
import json
import pickle

import httplib
import pytest

STATUSES = {
    'CONTINUE': 100, 'SWITCHING_PROTOCOLS': 101, 'PROCESSING': 102,
    'OK': 200, 'CREATED': 201, 'ACCEPTED': 202, 'NON_AUTHORITATIVE_INFORMATION': 203,
    'NO_CONTENT': 204, 'RESET_CONTENT': 205, 'PARTIAL_CONTENT': 206, 'MULTI_STATUS': 207,
    'IM_USED': 226,
    'MULTIPLE_CHOICES': 300, 'MOVED_PERMANENTLY': 301, 'FOUND': 302, 'SEE_OTHER': 303,
    'NOT_MODIFIED': 304, 'USE_PROXY': 305, 'TEMPORARY_REDIRECT': 307,
    'BAD_REQUEST': 400, 'UNAUTHORIZED': 401, 'PAYMENT_REQUIRED': 402, 'FORBIDDEN': 403,
    'NOT_FOUND': 404, 'METHOD_NOT_ALLOWED': 405, 'NOT_ACCEPTABLE': 406,
    'PROXY_AUTHENTICATION_REQUIRED': 407, 'REQUEST_TIMEOUT': 408, 'CONFLICT': 409, 'GONE': 410,
    'LENGTH_REQUIRED': 411, 'PRECONDITION_FAILED': 412, 'REQUEST_ENTITY_TOO_LARGE': 413,
    'REQUEST_URI_TOO_LONG': 414, 'UNSUPPORTED_MEDIA_TYPE': 415,
    'REQUESTED_RANGE_NOT_SATISFIABLE': 416, 'EXPECTATION_FAILED': 417,
    'UNPROCESSABLE_ENTITY': 422, 'LOCKED': 423, 'FAILED_DEPENDENCY': 424, 'UPGRADE_REQUIRED': 426,
    'INTERNAL_SERVER_ERROR': 500, 'NOT_IMPLEMENTED': 501, 'BAD_GATEWAY': 502,
    'SERVICE_UNAVAILABLE': 503, 'GATEWAY_TIMEOUT': 504, 'HTTP_VERSION_NOT_SUPPORTED': 505,
    'INSUFFICIENT_STORAGE': 507, 'NOT_EXTENDED': 510,
}
REASONS = {
    100: 'Continue', 101: 'Switching Protocols',
    200: 'OK', 201: 'Created', 202: 'Accepted', 203: 'Non-Authoritative Information',
    204: 'No Content', 205: 'Reset Content', 206: 'Partial Content',
    300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other',
    304: 'Not Modified', 305: 'Use Proxy', 306: '(Unused)', 307: 'Temporary Redirect',
    400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden',
    404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable',
    407: 'Proxy Authentication Required', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone',
    411: 'Length Required', 412: 'Precondition Failed', 413: 'Request Entity Too Large',
    414: 'Request-URI Too Long', 415: 'Unsupported Media Type',
    416: 'Requested Range Not Satisfiable', 417: 'Expectation Failed',
    500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway',
    503: 'Service Unavailable', 504: 'Gateway Timeout', 505: 'HTTP Version Not Supported',
}
OTHERS = {
    'HTTP_PORT': 80, 'HTTPS_PORT': 443, '_UNKNOWN': 'UNKNOWN', '_CS_IDLE': 'Idle',
    '_CS_REQ_STARTED': 'Request-started', '_CS_REQ_SENT': 'Request-sent',
    'MAXAMOUNT': 1048576, '_MAXLINE': 65536, '_MAXHEADERS': 100,
    '_METHODS_EXPECTING_BODY': {'PATCH', 'POST', 'PUT'},
}
# Statuses that later modules have and this one has not.
UNKNOWN_STATUSES = ['EARLY_HINTS', 'ALREADY_REPORTED', 'PERMANENT_REDIRECT', 'IM_A_TEAPOT',
                    'MISDIRECTED_REQUEST', 'TOO_EARLY', 'PRECONDITION_REQUIRED',
                    'TOO_MANY_REQUESTS', 'REQUEST_HEADER_FIELDS_TOO_LARGE',
                    'UNAVAILABLE_FOR_LEGAL_REASONS', 'LOOP_DETECTED',
                    'NETWORK_AUTHENTICATION_REQUIRED']
by_name = pytest.mark.parametrize('name', sorted(STATUSES))


@by_name
def test_a_status_is_a_plain_int(name):
    status = getattr(httplib, name)
    assert type(status) is int
    assert status == STATUSES[name]


@by_name
def test_a_status_prints_as_its_number(name):
    status, digits = getattr(httplib, name), '%d' % STATUSES[name]
    assert (str(status), repr(status), '%s' % status, '%r' % status) == (digits,) * 4
    assert '{0} {0!r}'.format(status) == digits + ' ' + digits


def test_statuses_are_numbers_everywhere():
    assert {httplib.OK: 'fine'}[200] == 'fine'
    assert {200: 'fine'}[httplib.OK] == 'fine'
    assert 'Error ' + str(httplib.NOT_FOUND) == 'Error 404'
    assert json.dumps({'status': httplib.OK}) == '{"status": 200}'
    assert repr([httplib.OK, httplib.FOUND]) == '[200, 302]'
    assert httplib.OK // 100 == 2
    assert pickle.loads(pickle.dumps(httplib.OK, 2)) is httplib.OK
    assert httplib.OK <= 250 < httplib.MULTIPLE_CHOICES


@pytest.mark.parametrize('name', UNKNOWN_STATUSES)
def test_there_is_no_status_of_later_times(name):
    assert not hasattr(httplib, name)


def test_reasons_are_those_of_python_2():
    assert httplib.responses == REASONS


def test_reasons_are_plain_strings_by_plain_ints():
    assert type(httplib.responses) is dict
    assert set(type(status) for status in httplib.responses) == {int}
    assert set(type(reason) for reason in httplib.responses.values()) == {str}


@pytest.mark.parametrize('status', [102, 207, 226, 308, 418, 422, 423, 424, 426, 429, 507, 510])
def test_some_statuses_have_no_reason(status):
    assert status not in httplib.responses
    assert httplib.responses.get(status, 'Unknown') == 'Unknown'


def test_a_status_finds_its_reason():
    assert httplib.responses[httplib.NOT_FOUND] == 'Not Found'
    assert '%d %s' % (httplib.OK, httplib.responses[httplib.OK]) == '200 OK'


def test_the_program_may_add_a_reason(monkeypatch):
    monkeypatch.setitem(httplib.responses, 418, "I'm a teapot")
    assert httplib.responses[418] == "I'm a teapot"


@pytest.mark.parametrize('name', sorted(OTHERS))
def test_ports_states_and_limits(name):
    value = getattr(httplib, name)
    assert value == OTHERS[name]
    assert type(value) is type(OTHERS[name])


def test_what_a_star_import_brings():
    assert httplib.__all__ == [
        'HTTP', 'HTTPResponse', 'HTTPConnection', 'HTTPException', 'NotConnected',
        'UnknownProtocol', 'UnknownTransferEncoding', 'UnimplementedFileMode', 'IncompleteRead',
        'InvalidURL', 'ImproperConnectionState', 'CannotSendRequest', 'CannotSendHeader',
        'ResponseNotReady', 'BadStatusLine', 'error', 'responses',
        'HTTPSConnection']


@pytest.mark.parametrize('name', ['array', 'mimetools', 'os', 're', 'socket', 'ssl', 'StringIO',
                                  'urlsplit', 'warnings'])
def test_names_that_programs_borrow_are_there(name):
    assert getattr(httplib, name) is not None


def test_borrowed_names_work():
    assert httplib.urlsplit('http://host:8080/path').port == 8080
    assert httplib.StringIO('a\nb\n').readlines() == ['a\n', 'b\n']
    assert httplib.array('b', [1, 2]).tolist() == [1, 2]
    assert httplib.os.path.basename('a/b') == 'b'
    assert httplib.py3kwarning is False


@pytest.mark.parametrize('pattern, text, matches', [
    ('_is_legal_header_name', 'X-Name', True), ('_is_legal_header_name', 'X Name', True),
    ('_is_legal_header_name', '', False), ('_is_legal_header_name', ' X', False),
    ('_is_legal_header_name', 'X:', False), ('_is_legal_header_name', 'X\r\n', False),
    ('_is_illegal_header_value', 'value', False), ('_is_illegal_header_value', 'a\r\n b', False),
    ('_is_illegal_header_value', 'a\r\nb', True), ('_is_illegal_header_value', 'a\n', True),
])
def test_patterns_of_header_lines(pattern, text, matches):
    assert bool(getattr(httplib, pattern)(text)) is matches
