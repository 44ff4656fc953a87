"""A real nginx at the other end: connections that last, statuses, fields."""
import httplib
import pytest

from certificates import certificate_files  # noqa: F401  (a fixture)
from real_nginx import nginx_connection, nginx_server  # noqa: F401  (fixtures)
from real_nginx import TEXT, count_of_requests, fetched


def test_one_connection_serves_many_requests(connection):
    seen = [fetched(connection, 'GET', '/connection')[1].split() for _ in range(5)]
    assert len(set(number for number, _ in seen)) == 1
    assert [count for _, count in seen] == ['1', '2', '3', '4', '5']


def test_close_and_reuse_is_another_connection(connection):
    first = fetched(connection, 'GET', '/connection')[1].split()
    connection.close()
    second = fetched(connection, 'GET', '/connection')[1].split()
    assert first[0] != second[0]
    assert second[1] == '1'


def test_a_connection_the_server_ends_is_opened_anew(connection):
    first, first_body = fetched(connection, 'GET', '/twoonly')
    second, second_body = fetched(connection, 'GET', '/twoonly')
    assert (bool(first.will_close), bool(second.will_close)) == (False, True)
    assert second.getheader('connection') == 'close'
    assert connection.sock is None
    third_body = fetched(connection, 'GET', '/twoonly')[1]
    assert first_body == second_body != third_body


def test_an_answer_that_ends_its_connection(connection):
    response, body = fetched(connection, 'GET', '/closing')
    assert (response.getheader('connection'), bool(response.will_close)) == ('close', True)
    assert (body, connection.sock) == ('goodbye', None)
    assert count_of_requests(connection) == 1


def test_a_file_has_length_type_and_text(connection):
    response, body = fetched(connection, 'GET', '/hello.txt')
    assert (response.status, response.reason, response.version) == (200, 'OK', 11)
    assert response.getheader('content-length') == str(len(TEXT))
    assert response.getheader('content-type') == 'text/plain'
    assert response.msg.gettype() == 'text/plain'
    assert body == TEXT


def test_the_host_field_has_the_port(connection):
    body = fetched(connection, 'GET', '/host')[1]
    assert body == '%s:%d' % (connection.host, connection.port)


def test_head_has_a_length_and_no_body(connection):
    response, body = fetched(connection, 'HEAD', '/hello.txt')
    assert (response.status, response.getheader('content-length')) == (200, str(len(TEXT)))
    assert body == ''
    assert fetched(connection, 'GET', '/hello.txt')[1] == TEXT


@pytest.mark.parametrize('field, condition', [('last-modified', 'If-Modified-Since'),
                                              ('etag', 'If-None-Match')])
def test_what_has_not_changed_is_304_without_a_body(connection, field, condition):
    known = fetched(connection, 'GET', '/hello.txt')[0].getheader(field)
    response, body = fetched(connection, 'GET', '/hello.txt', None, {condition: known})
    assert (response.status, response.reason, body) == (304, 'Not Modified', '')
    assert count_of_requests(connection) == 3


@pytest.mark.parametrize('method, path, status, reason', [
    ('GET', '/none.txt', 404, 'Not Found'),
    ('HEAD', '/none.txt', 404, 'Not Found'),
    ('POST', '/hello.txt', 405, 'Not Allowed'),
    ('SPAM', '/hello.txt', 405, 'Not Allowed'),
    ('GET', '/nothing', 204, 'No Content'),
    ('GET', '/private', 401, 'Unauthorized'),
])
def test_after_this_status_the_connection_goes_on(connection, method, path, status, reason):
    response, _ = fetched(connection, method, path)
    assert (response.status, response.reason) == (status, reason)
    assert count_of_requests(connection) == 2


def test_a_status_without_a_standard_reason(connection):
    response, body = fetched(connection, 'GET', '/teapot')
    assert (response.status, response.reason, body) == (418, '', 'short and stout')


def test_a_redirect_is_the_programs_to_follow(connection):
    response, _ = fetched(connection, 'GET', '/moved')
    assert response.status == httplib.MOVED_PERMANENTLY
    assert response.getheader('location').endswith('/hello.txt')
    assert fetched(connection, 'GET', '/hello.txt')[1] == TEXT


def test_credentials_open_what_was_shut(connection):
    refused = fetched(connection, 'GET', '/private')[0]
    assert refused.getheader('www-authenticate') == 'Basic realm="the inner ring"'
    response, body = fetched(connection, 'GET', '/private', None,
                             {'Authorization': 'Basic c3BhbTplZ2dz'})
    assert (response.status, body) == (200, TEXT)


def test_a_field_that_comes_twice(connection):
    response, _ = fetched(connection, 'GET', '/twice')
    assert response.getheader('set-cookie') == 'a=1; path=/, b=2'
    assert response.msg.getheaders('set-cookie') == ['a=1; path=/', 'b=2']


def test_a_field_beyond_ascii_has_a_code_point_for_each_byte(connection):
    response, _ = fetched(connection, 'GET', '/latin')
    assert response.getheader('x-name') == 'caf\xc3\xa9'


def test_a_server_that_closes_instead_of_answering(nginx):
    conn = httplib.HTTPConnection(nginx.host, nginx.ports[0])
    conn.request('GET', '/silence')
    with pytest.raises(httplib.BadStatusLine, match='^No status line received'):
        conn.getresponse()
    conn.close()


def test_the_class_of_1_5_speaks_http_1_0(nginx):
    legacy = httplib.HTTP('%s:%d' % (nginx.host, nginx.ports[0]))
    legacy.putrequest('GET', '/included/page.txt?name=two')
    legacy.putheader('Host', 'localhost')
    legacy.endheaders()
    status, reason, headers = legacy.getreply()
    assert (status, reason, headers.getheader('transfer-encoding')) == (200, 'OK', None)
    assert headers.getheader('connection') == 'close'
    assert legacy.getfile().read() == 'one two three\n'
    legacy.close()
