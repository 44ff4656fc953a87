"""Where this package differs from 2.7.18 on purpose: the table that tests and docs share.

A row is a program, what 2.7.18 makes of it, and what we do. Both columns are run: the first on the
real 2.7.18, the second here. A row's name is its heading in docs/deviations.md. `SEEN` tells whether
this interpreter shows it: where nobody looks ahead, what comes of that is not there.
"""
import collections
import os
import platform
import sys

import deviant_answers as answers
import deviant_connections as connections
import deviant_requests as requests

Deviation = collections.namedtuple('Deviation', 'name program on_2718 ours')

DEVIATIONS = [
    Deviation('A status code is three digits', answers.status_with_a_sign, 200, 'BadStatusLine'),
    Deviation('Blanks are space and tab', answers.status_behind_a_vertical_tab,
              200, 'BadStatusLine'),
    Deviation('A version is a number', answers.version_without_a_number, 11, 'UnknownProtocol'),
    Deviation('A status line cut short is none', answers.status_line_cut_short,
              9, 'BadStatusLine'),
    Deviation('HTTP/0.9 only on a fresh connection',
              connections.simple_answer_on_a_kept_connection, (9, 9, 9), ('BadStatusLine',) * 3),
    Deviation('A Content-Length is digits', answers.length_with_a_sign,
              (3, False, 'abc'), (None, True, 'abcdef')),
    Deviation('Identical lengths count once', answers.one_length_twice, 'abcdef', 'abc'),
    Deviation('Conflicting lengths are refused', answers.two_lengths, 'abcdef', 'HTTPException'),
    Deviation('An unknown transfer coding is refused', answers.coding_that_cannot_be_undone,
              'abc', 'UnknownTransferEncoding'),
    Deviation('Chunked with a length, or on HTTP/1.0, ends the connection',
              answers.chunks_and_a_length, (False, False), (True, True)),
    Deviation('A chunk size is hexadecimal digits', answers.chunk_size_with_a_prefix,
              'abc', 'IncompleteRead'),
    Deviation('Chunk data ends with a line end', answers.chunk_longer_than_its_size,
              'abc', 'IncompleteRead'),
    Deviation('Every interim answer is skipped', answers.early_hints, 103, 200),
    Deviation('Interim answers are counted', answers.endless_interim_answers,
              200, 'HTTPException'),
    Deviation('The head of an interim answer has a limit', answers.endless_interim_head,
              200, 'HTTPException'),
    Deviation('Every line of a head counts', answers.endless_rubbish_in_a_head,
              200, 'HTTPException'),
    Deviation('Trailers have a limit', answers.endless_trailers, 'abc', 'HTTPException'),
    Deviation('204 and 304 have no body', answers.body_of_no_content, 'abc', ''),
    Deviation('A negative amount stays inside the body', answers.negative_amount,
              'abcHTTP/1.1 200 OK\r\n', 'abc'),
    Deviation('No value holds a line end', answers.values_of_two_lines,
              ('b\n c', 'e\rf\x00g', ('h\n i', 'j@k')), ('b c', 'e f g', ('h i', 'j@k'))),
    Deviation('Names with controls are dropped', answers.name_with_a_control,
              [('a\x00b', 'c'), ('d', 'e')], [('d', 'e')]),
    Deviation('An irregular head ends the connection', answers.head_with_rubbish,
              (3, False), (3, True)),
    Deviation('After a protocol error the connection is closed',
              connections.answer_after_a_protocol_error,
              ('IncompleteRead', 'stolen'), ('IncompleteRead', 'honest')),
    Deviation('Bytes nobody asked for close the connection', connections.answer_nobody_asked_for,
              ('ok', 'stolen', 'ok', 'stolen'), ('ok', 'honest', 'ok', 'honest')),
    Deviation('An answer closed early takes its connection with it',
              connections.answer_closed_early, 'stolen', 'honest'),
    Deviation('A head that broke off ends the connection', connections.head_that_broke_off,
              9, 'ResponseNotReady'),
    Deviation('What came before a timeout is kept', connections.body_that_broke_off,
              'def', 'abc'),
    Deviation('After a request cut short the connection is not used again',
              connections.request_that_broke_off, ('ok', False), ('ok', True)),
    Deviation('A failed TLS handshake leaves no plain socket',
              connections.socket_after_a_failed_handshake, False, True),
    Deviation('A failed tunnel leaves no socket', connections.socket_after_a_failed_tunnel,
              ('BadStatusLine', False), ('BadStatusLine', True)),
    Deviation('What a proxy says behind its answer is no answer',
              connections.answer_behind_a_proxys, 'stolen', 'refused'),
    Deviation('A port is digits', requests.port_with_a_sign,
              (80, 'Host: example.org:+80', 'Host: example.org: 80'), ('InvalidURL',) * 3),
    Deviation('A method is one word', requests.method_of_two_lines, 1, 0),
    Deviation('A header name has no blank', requests.name_with_a_blank,
              requests.FIRST + 'A b: c\r\n\r\n', 'ValueError'),
    Deviation('A header value holds no half of a line end', requests.value_with_half_a_line_end,
              (requests.FIRST + 'A: b\n c\r\n\r\n', requests.FIRST + 'A: b\x00c\r\n\r\n'),
              ('ValueError', 'ValueError')),
    Deviation('The header fields of a tunnel are checked', requests.tunnel_of_more_lines,
              (None, 1), ('ValueError', 0)),
    Deviation('The host of a tunnel is checked', requests.tunnel_to_a_host_with_a_blank,
              None, 'InvalidURL'),
    Deviation('A file body is what is left of its file', requests.file_read_in_part,
              ['Content-Length: 6', '', 'cdef'], ['Content-Length: 4', '', 'cdef']),
    Deviation('A file body is no longer than announced', requests.file_that_grows,
              ['Content-Length: 3', '', 'abcmore'], ['Content-Length: 3', '', 'abc']),
    Deviation('A body from a pipe goes out in chunks', requests.body_from_a_pipe,
              ['Content-Length: 0', '', 'abc'],
              ['Transfer-Encoding: chunked', '', '3', 'abc', '0', '', '']),
    Deviation('The length of a body is in bytes', requests.length_of_wide_items,
              [('Content-Length', '2')], [('Content-Length', '4')]),
    Deviation('Verification has no switch in the environment',
              requests.verification_switched_off_by_the_environment, 'False', 'True'),
    Deviation('TLS 1.2 is the floor', requests.default_context_speaks_tls_1_1, True, False),
    Deviation('A closed file of an answer says that it is closed',
              connections.body_of_a_closed_file, 'AttributeError', 'ValueError'),
    Deviation('What stands in `vars` of a response is from before a look',
              connections.rest_of_a_chunk_in_vars, (2, 2), (4, 2)),
    Deviation('A handler that reads amid a read of the same response is refused',
              connections.handlers_that_read,
              (('abefg', ['cd']), ('ab\nfg', ['3\r'])),
              (('abcde', ['BlockingIOError']), ('abcde', ['BlockingIOError']))),
]

SEEN = {
    'What stands in `vars` of a response is from before a look':
        platform.python_implementation() == 'CPython' and sys.version_info >= (3, 7)
        and os.environ.get('HTTPLIB_COMPAT_SHORT_WAYS') != '0',
}
