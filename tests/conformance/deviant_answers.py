"""Programs that show, on one answer at a time, where this package departs from 2.7.18.

Runs on Python 2.7 and 3. A program returns what it saw; `deviations` says what that is on each.
"""
import httplib
from fakes import bytes_socket

OK = 'HTTP/1.1 200 OK\r\n'
CHUNKED = OK + 'Transfer-Encoding: chunked\r\n\r\n'
INTERIM = 'HTTP/1.1 100 Continue\r\n'


def answer(text, method='GET'):
    """Return the response to `text`, its head read."""
    response = httplib.HTTPResponse(bytes_socket(text), method=method)
    response.begin()
    return response


def outcome(call, *arguments):
    """Return what a call gives, or the name of what it raises."""
    try:
        return call(*arguments)
    except Exception as error:
        return type(error).__name__


def status_of(text):
    """Return the status of an answer, or the name of what is raised."""
    return outcome(lambda: answer(text).status)


def status_with_a_sign():
    return status_of('HTTP/1.1 +200 OK\r\n\r\n')


def status_behind_a_vertical_tab():
    return status_of('HTTP/1.1\x0b200 OK\r\n\r\n')


def status_line_cut_short():
    return outcome(lambda: answer('HTTP/1.1 ').version)


def version_without_a_number():
    return outcome(lambda: answer('HTTP/1.x 200 OK\r\n\r\n').version)


def length_with_a_sign():
    response = answer(OK + 'Content-Length: +3\r\n\r\nabcdef')
    return response.length, bool(response.will_close), response.read()


def one_length_twice():
    return answer(OK + 'Content-Length: 3\r\nContent-Length: 3\r\n\r\nabcdef').read()


def two_lengths():
    return outcome(lambda: answer(
        OK + 'Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcdef').read())


def coding_that_cannot_be_undone():
    return outcome(lambda: answer(
        OK + 'Transfer-Encoding: gzip, chunked\r\nContent-Length: 3\r\n\r\nabc').read())


def chunks_and_a_length():
    both = answer(OK + 'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n')
    old = answer('HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n'
                 'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n')
    return bool(both.will_close), bool(old.will_close)


def chunk_size_with_a_prefix():
    return outcome(answer(CHUNKED + '0x3\r\nabc\r\n0\r\n\r\n').read)


def chunk_longer_than_its_size():
    return outcome(answer(CHUNKED + '3\r\nabcde0\r\n\r\n').read)


def early_hints():
    return status_of('HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n' + OK + '\r\n')


def endless_interim_answers():
    return status_of((INTERIM + '\r\n') * 101 + OK + '\r\n')


def endless_interim_head():
    return status_of(INTERIM + 'a: b\r\n' * 101 + '\r\n' + OK + '\r\n')


def endless_rubbish_in_a_head():
    return status_of(OK + 'rubbish\r\n' * 101 + '\r\n')


def endless_trailers():
    return outcome(answer(CHUNKED + '3\r\nabc\r\n0\r\n' + 'a: b\r\n' * 101 + '\r\n').read)


def body_of_no_content():
    return answer('HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n'
                  '3\r\nabc\r\n0\r\n\r\n').read()


def negative_amount():
    return answer(OK + 'Content-Length: 3\r\n\r\nabc' + OK).read(-1)


def values_of_two_lines():
    response = answer(OK + 'A: b\r\n c\r\nD: e\rf\x00g\r\nE: "h\n i" <j@k>\r\n\r\n')
    return response.getheader('a'), response.getheader('d'), response.msg.getaddr('e')


def name_with_a_control():
    return sorted(answer(OK + 'A\x00B: c\r\nD: e\r\n\r\n').getheaders())


def head_with_rubbish():
    response = answer(OK + 'rubbish\r\nContent-Length: 3\r\n\r\nabc')
    return response.length, bool(response.will_close)
