"""Dates in fields: `getdate`, `getdate_tz`, and what `rfc822` offers for them."""
import time

import pytest

from messages import http_message, rfc822

SECONDS = (1994, 11, 6, 8, 49, 37, 0, 1, 0)
MINUTES = (1994, 11, 6, 8, 49, 0, 0, 1, 0)

# A text; the nine items of its date; the seconds its zone is east of Greenwich.
DATES = [
    ('Sun, 06 Nov 1994 08:49:37 GMT', SECONDS, 0),
    ('Sunday, 06-Nov-94 08:49:37 GMT', (94,) + SECONDS[1:], 0),
    ('Sun Nov  6 08:49:37 1994', SECONDS, None),
    ('06 Nov 1994 08:49:37 GMT', SECONDS, 0),
    ('Sun,06 Nov 1994 08:49:37 GMT', SECONDS, 0),
    ('Sun 06 Nov 1994 08:49:37 GMT', SECONDS, 0),
    ('Sun. 06 Nov 1994 08:49:37 GMT', SECONDS, 0),
    ('sUN 06 nOV 1994 08:49:37 gmt', SECONDS, 0),
    ('06 November 1994 08:49:37 GMT', SECONDS, 0),
    ('06 may 1994 08:49:37 GMT', (1994, 5) + SECONDS[2:], 0),
    ('Nov 06 1994 08:49:37 GMT', SECONDS, 0),
    ('Nov 6, 1994, 08:49:37, GMT', SECONDS, 0),
    ('6 Nov 08:49:37 1994 GMT', SECONDS, 0),
    ('6 Nov GMT 08:49:37 1994', SECONDS, 0),
    ('6 Nov 1994 08:49', MINUTES, None),
    ('6 Nov 1994 08:49 +0100', MINUTES, 3600),
    ('6 Nov 1994 08:49+0100', MINUTES, 3600),
    ('6 Nov 1994 08:49-0100', None, None),
    ('6 Nov 1994 08:49:37 -0530', SECONDS, -19800),
    ('6 Nov 1994 08:49:37 +0000', SECONDS, 0),
    ('6 Nov 1994 08:49:37 -0000', SECONDS, 0),
    ('6 Nov 1994 08:49:37 1', SECONDS, 60),
    ('6 Nov 1994 08:49:37 +1', SECONDS, 60),
    ('6 Nov 1994 08:49:37 +99999', SECONDS, 999 * 3600 + 99 * 60),
    ('6 Nov 1994 08:49:37 UT', SECONDS, 0),
    ('6 Nov 1994 08:49:37 z', SECONDS, 0),
    ('6 Nov 1994 08:49:37 A', SECONDS, None),
    ('6 Nov 1994 08:49:37 est', SECONDS, -18000),
    ('6 Nov 1994 08:49:37 EDT', SECONDS, -14400),
    ('6 Nov 1994 08:49:37 CST', SECONDS, -21600),
    ('6 Nov 1994 08:49:37 CDT', SECONDS, -18000),
    ('6 Nov 1994 08:49:37 MST', SECONDS, -25200),
    ('6 Nov 1994 08:49:37 MDT', SECONDS, -21600),
    ('6 Nov 1994 08:49:37 PST', SECONDS, -28800),
    ('6 Nov 1994 08:49:37 PDT', SECONDS, -25200),
    ('6 Nov 1994 08:49:37 AST', SECONDS, -14400),
    ('6 Nov 1994 08:49:37 ADT', SECONDS, -10800),
    ('6 Nov 1994 08:49:37 UTC', SECONDS, 0),
    ('6 Nov 1994 08:49:37 CET', SECONDS, None),
    ('6 Nov 1994 08:49:37 1_0', SECONDS, None),
    ('6 Nov 1994 08:49:37 +0100 (CET)', SECONDS, 3600),
    ('6 Nov 1994 08:49:37 GMT and more', SECONDS, 0),
    ('31 Feb 12 25:61:99', (12, 2, 31, 25, 61, 99, 0, 1, 0), None),
    ('-6 Nov 1994 +8:-4:3', (1994, 11, -6, 8, -4, 3, 0, 1, 0), None),
    ('6 Nov 1994 08', None, None),
    ('6 Nov 1994 08:49:37:12', None, None),
    ('6 Nov 1994 08:49.37', None, None),
    ('6 Nov 1994', None, None),
    ('6 Nov', None, None),
    ('Nov', None, None),
    ('6 Foo 1994 08:49:37', None, None),
    ('x Nov 1994 08:49:37', None, None),
    ('0x6 Nov 1994 08:49:37', None, None),
    ('6 Nov 1_994 08:49:37', None, None),
    ('6_0 Nov 1994 08:49:37', None, None),
    ('\xa06 Nov 1994 08:49:37', None, None),
    ('6 Nov 1994\xa008:49:37', None, None),
    ('6 Nov \xb2 08:49:37 GMT', None, None),
    ('Sun, 06\xa0Nov 1994 08:49:37 GMT', None, None),
    ('1994-11-06 08:49:37', None, None),
    ('1994-11-06T08:49:37Z', None, None),
    ('784111777', None, None),
    ('0', None, None),
    ('\t6 Nov\x0b1994\x0c08:49:37\r\n', SECONDS, None),
    ('6 Nov 1994\x1c08:49:37', None, None),
    ('', None, None),
    (None, None, None),
]


@pytest.mark.parametrize('text, date, zone', DATES, ids=[repr(row[0]) for row in DATES])
def test_a_text_is_read_as_a_date(text, date, zone):
    assert rfc822.parsedate(text) == date
    assert rfc822.parsedate_tz(text) == (None if date is None else date + (zone,))


@pytest.mark.parametrize('text', [
    ' ', '\t\r\n', '-Nov-94 08:49:37 GMT', '6-Nov- 08:49:37 GMT', '6 Nov , 08:49:37 GMT',
], ids=repr)
def test_a_text_with_a_piece_missing_is_an_index_error(text):
    with pytest.raises(IndexError):
        rfc822.parsedate(text)
    with pytest.raises(IndexError):
        rfc822.parsedate_tz(text)


IN_A_FIELD = [row for row in DATES if row[0] and not set(row[0]) & set('\r\n\x0b')]


@pytest.mark.parametrize('text, date, zone', IN_A_FIELD, ids=[repr(row[0]) for row in IN_A_FIELD])
def test_a_field_is_read_as_a_date(text, date, zone):
    message = http_message('Date: %s\r\n\r\n' % text)
    assert message.getdate('date') == message.getdate('DATE') == date
    assert message.getdate_tz('date') == (None if date is None else date + (zone,))


def test_a_missing_field_and_a_field_without_value_have_no_date():
    message = http_message('Empty:\r\n\r\n')
    assert (message.getdate('date'), message.getdate_tz('date')) == (None, None)
    assert (message.getdate('empty'), message.getdate_tz('empty')) == (None, None)


@pytest.mark.parametrize('seconds, text', [
    (0, 'Thu, 01 Jan 1970 00:00:00 GMT'),
    (784111777, 'Sun, 06 Nov 1994 08:49:37 GMT'),
    (784111777.9, 'Sun, 06 Nov 1994 08:49:37 GMT'),
    (951782400, 'Tue, 29 Feb 2000 00:00:00 GMT'),
    (2 ** 31, 'Tue, 19 Jan 2038 03:14:08 GMT'),
    (1e9, 'Sun, 09 Sep 2001 01:46:40 GMT'),
])
def test_formatdate_writes_a_time_of_day_in_greenwich(seconds, text):
    assert rfc822.formatdate(seconds) == rfc822.formatdate(timeval=seconds) == text
    assert rfc822.mktime_tz(rfc822.parsedate_tz(text)) == int(seconds)


def test_formatdate_without_a_time_is_now():
    before = int(time.time())
    told = rfc822.mktime_tz(rfc822.parsedate_tz(rfc822.formatdate()))
    assert before <= told <= time.time()
    assert len(rfc822.formatdate()) == 29


@pytest.mark.parametrize('zone, earlier', [(0, 0), (3600, 3600), (-19800, -19800), (1.5, 1.5)])
def test_mktime_tz_takes_the_zone_off(zone, earlier):
    assert rfc822.mktime_tz(SECONDS + (zone,)) == 784111777 - earlier


def test_mktime_tz_takes_local_time_where_the_zone_is_unknown():
    assert rfc822.mktime_tz(SECONDS + (None,)) == time.mktime(SECONDS[:8] + (-1,))


def test_the_module_reads_the_clock_by_its_own_time():
    assert rfc822.time is time
