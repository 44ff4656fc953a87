"""A body read by small amounts over the connection's own socket: what can be seen of that socket.

On 2.7 not a byte behind what was read has left it, whoever asks and however: the socket, its
descriptor taken before or after, a copy of it, a file, `select`, another response, a child.
"""
import contextlib
import copy
import gc
import os
import random
import select
import socket

import httplib
import pytest

from framedbodies import BODY, COUNTS, EACH_FRAMING, answered, place_of, read_on
from peers import PATIENCE

needs_fork = pytest.mark.skipif(not hasattr(os, 'fork'), reason='this system has no fork')

HEAD_BEYOND = 'HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n' % len(BODY)


def by_recv(conn):
    return conn.sock.recv(9)


def by_recv_into(conn):
    room = bytearray(9)
    return bytes(room[:conn.sock.recv_into(room)])


def by_recvfrom(conn):
    return conn.sock.recvfrom(9)[0]


def by_recvfrom_into(conn):
    room = bytearray(9)
    return bytes(room[:conn.sock.recvfrom_into(room)[0]])


def by_a_look(conn):
    return conn.sock.recv(9, socket.MSG_PEEK)


def by_descriptor(conn):
    return os.read(conn.sock.fileno(), 9)


def by_a_copy_of_the_descriptor(conn):
    descriptor = os.dup(conn.sock.fileno())
    try:
        return os.read(descriptor, 9)
    finally:
        os.close(descriptor)


def by_a_copy(conn):
    twin = conn.sock.dup()
    try:
        return twin.recv(9)
    finally:
        twin.close()


def by_a_file(conn):
    with contextlib.closing(conn.sock.makefile('rb', 0)) as file:
        return file.read(9)


WAYS = [by_recv, by_recv_into, by_recvfrom, by_recvfrom_into, by_a_look, by_descriptor,
        by_a_copy_of_the_descriptor, by_a_copy, by_a_file]


@pytest.mark.parametrize('way', WAYS, ids=[way.__name__ for way in WAYS])
@EACH_FRAMING
@COUNTS
def test_the_socket_stands_behind_what_was_read(framing, count, amount, way):
    with answered(framing) as (conn, wire):
        read_on(conn.getresponse(), count, amount)
        place, _ = place_of(wire, framing, count * amount)
        assert way(conn) == wire[place:place + 9]


@EACH_FRAMING
@COUNTS
@pytest.mark.parametrize('is_early', [True, False], ids=['before', 'behind-the-head'])
def test_a_descriptor_taken_before_stands_there_too(framing, count, amount, is_early):
    with answered(framing) as (conn, wire):
        descriptor = conn.sock.fileno() if is_early else None
        response = conn.getresponse()
        if descriptor is None:
            descriptor = response.fileno()
        read_on(response, count, amount)
        place, _ = place_of(wire, framing, count * amount)
        assert os.read(descriptor, 9) == wire[place:place + 9]


@EACH_FRAMING
@COUNTS
def test_the_file_of_the_response_stands_there_too(framing, count, amount):
    with answered(framing) as (conn, wire):
        response = conn.getresponse()
        read_on(response, count, amount)
        place, _ = place_of(wire, framing, count * amount)
        assert response.fp.read(9) == wire[place:place + 9]
        assert response.fp.read(4) == wire[place + 9:place + 13]


@EACH_FRAMING
@COUNTS
def test_length_and_chunk_left_count_every_read(framing, count, amount):
    with answered(framing) as (conn, wire):
        response = conn.getresponse()
        for done in range(1, count + 1):
            response.read(amount)
            assert response.chunk_left == place_of(wire, framing, done * amount)[1]
            if framing == 'length':
                assert response.length == len(BODY) - done * amount


@EACH_FRAMING
@pytest.mark.parametrize('seed', range(8))
def test_reads_of_any_amounts_give_the_body_and_leave_the_rest(framing, seed):
    walk = random.Random(seed)
    with answered(framing) as (conn, wire):
        response = conn.getresponse()
        done = 0
        while done < len(BODY) - 900:
            amount = walk.choice([1, 1, 1, 7, 7, 10, 50])
            for _ in range(walk.choice([1, 2, 9])):
                assert response.read(amount) == BODY[done:done + amount]
                done += amount
            if walk.random() < 0.3:
                place, left = place_of(wire, framing, done)
                assert conn.sock.recv(20, socket.MSG_PEEK) == wire[place:place + 20]
                assert response.chunk_left == left
        assert response.read() == BODY[done:]
        assert response.isclosed() is True
        assert conn.sock.recv(6) == b'beyond'


@EACH_FRAMING
@pytest.mark.parametrize('amount', [1, 7, 100, 1000])
def test_a_body_read_to_its_end_leaves_what_is_behind(framing, amount):
    with answered(framing) as (conn, _):
        response = conn.getresponse()
        assert ''.join(iter(lambda: str(response.read(amount)), '')) == BODY
        assert conn.sock.recv(6) == b'beyond'


@EACH_FRAMING
def test_readable_means_that_the_body_goes_on(framing):
    with answered(framing, beyond='') as (conn, wire):
        response = conn.getresponse()
        poll = select.poll()
        poll.register(conn.sock, select.POLLIN)
        for _ in range(1, len(BODY), 50):
            assert poll.poll(PATIENCE * 1000)
            assert select.select([conn.sock], [], [], PATIENCE)[0] == [conn.sock]
            response.read(50)
        response.read()
        assert response.isclosed() is True
        assert select.select([conn.sock], [], [], 0)[0] == []
        assert poll.poll(0) == []


@EACH_FRAMING
@COUNTS
def test_a_response_that_is_dropped_leaves_the_rest_behind(framing, count, amount):
    with answered(framing) as (conn, wire):
        sock = conn.sock
        read_on(conn.getresponse(), count, amount)
        conn.__dict__.clear()  # it has the response, too
        gc.collect()
        place, _ = place_of(wire, framing, count * amount)
        assert sock.recv(9) == wire[place:place + 9]
        conn.__init__('127.0.0.1', 1)
        sock.close()


@EACH_FRAMING
@COUNTS
def test_another_response_by_hand_begins_where_the_first_one_stood(framing, count, amount):
    with answered(framing) as (conn, wire):
        read_on(conn.getresponse(), count, amount)
        place, _ = place_of(wire, framing, count * amount)
        second = httplib.HTTPResponse(conn.sock)
        assert second.fp.read(5) == wire[place:place + 5]


@COUNTS
def test_two_responses_over_one_socket_take_turns(count, amount):
    with answered('length', HEAD_BEYOND + BODY) as (conn, _):
        first = conn.getresponse()
        first.length += len(HEAD_BEYOND + BODY)
        assert first.read(len(BODY)) == BODY
        second = httplib.HTTPResponse(conn.sock)
        second.begin()
        for start in range(0, 2 * count * amount, 2 * amount):
            for response, place in ((first, start), (second, start + amount)):
                assert response.read(amount) == BODY[place:place + amount]


@EACH_FRAMING
@COUNTS
def test_a_copy_of_the_response_reads_on(framing, count, amount):
    with answered(framing) as (conn, wire):
        response = conn.getresponse()
        read_on(response, count, amount)
        twin = copy.copy(response)
        done = count * amount
        assert twin.read(1) == BODY[done]
        assert twin.chunk_left == place_of(wire, framing, done + 1)[1]


@EACH_FRAMING
@COUNTS
def test_a_shut_socket_gives_what_had_come(framing, count, amount):
    with answered(framing) as (conn, wire):
        response = conn.getresponse()
        read_on(response, count, amount)
        conn.sock.shutdown(socket.SHUT_WR)
        assert response.read() == BODY[count * amount:]


@needs_fork
@EACH_FRAMING
@COUNTS
def test_a_child_and_its_parent_share_one_place(framing, count, amount):
    with answered(framing) as (conn, wire):
        response = conn.getresponse()
        read_on(response, count, amount)
        done = count * amount
        child = os.fork()
        if not child:
            try:
                os._exit(0 if response.read(2) == BODY[done:done + 2] else 1)
            finally:
                os._exit(2)
        assert os.waitpid(child, 0)[1] == 0
        place, _ = place_of(wire, framing, done + 2)
        assert conn.sock.recv(9) == wire[place:place + 9]
