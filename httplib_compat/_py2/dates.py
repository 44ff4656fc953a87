"""Dates in header fields, read as leniently as Python 2's `rfc822` did.

The pieces may come in several orders; `parsedate_tz` puts them right one after the other, as the
facts of 2.7.18 ask, and gives None for what is no date.
"""
import time

from .native import to_text
from .whitespace import lower, split

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august",
                "september", "october", "november", "december")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DIGITS = "0123456789"

# Zones by name, in hours and minutes east of Greenwich, as hhmm.
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400,
          "CST": -600, "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


def parsedate_tz(data):
    """Return (year, month, day, hour, minute, second, 0, 1, 0, zone), or None.

    `zone` is in seconds east of Greenwich, None when unknown. IndexError for a text of blanks
    alone, as on 2.7.18.
    """
    if not data:
        return None
    words = _without_day_name(split(to_text(data)))
    words = _in_five(words)
    if words is None:
        return None
    day, month, year, clock, zone = words
    number = _month_number(month)
    if number is None:
        day, month = month, day
        number = _month_number(month)
        if number is None:
            return None
    day = _without_comma(day)
    if year.find(":") > 0:
        year, clock = clock, year
    year = _without_comma(year)
    if year[0] not in _DIGITS:
        year, zone = zone, year
    times = _without_comma(clock).split(":")
    if len(times) == 2:
        times.append("0")
    if len(times) != 3:
        return None
    try:
        year, day, hour, minute, second = [_number(text) for text in [year, day] + times]
    except ValueError:
        return None
    return year, number, day, hour, minute, second, 0, 1, 0, _zone_seconds(zone)


def _without_day_name(words):
    """Return the words behind the name of the day, which may be joined to the next by a comma."""
    first = words[0]
    if first[-1] in ",." or lower(first) in _DAYS:
        return words[1:]
    return [first[first.rfind(",") + 1:]] + words[1:]


def _in_five(words):
    """Return day, month, year, time and zone, the last maybe empty; None for too few words."""
    if len(words) == 3:  # RFC 850: 06-Nov-94
        pieces = words[0].split("-")
        if len(pieces) == 3:
            words = pieces + words[1:]
    if len(words) == 4:
        clock, plus, zone = words[3].partition("+")
        words = words[:3] + ([clock, zone] if plus and clock else [words[3], ""])
    return words[:5] if len(words) >= 5 else None


def _month_number(name):
    name = lower(name)
    for months in (_MONTHS, _LONG_MONTHS):
        if name in months:
            return months.index(name) + 1
    return None


def _without_comma(text):
    # An empty piece is an IndexError, as it was.
    return text[:-1] if text[-1] == "," else text


def _number(text):
    """Return ``int(text)`` as Python 2 had it: ASCII digits and a sign. Raises ValueError."""
    digits = text[1:] if text[:1] in ("+", "-") else text
    if digits.strip(_DIGITS):
        raise ValueError(text)
    return int(text)


def _zone_seconds(zone):
    zone = zone.upper()
    if zone in _ZONES:
        offset = _ZONES[zone]
    else:
        try:
            offset = _number(zone)
        except ValueError:
            return None
    sign = -1 if offset < 0 else 1
    return sign * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)


def parsedate(data):
    """Return the first nine items of `parsedate_tz`, for `time.mktime`, or None."""
    found = parsedate_tz(data)
    return None if found is None else found[:9]


def mktime_tz(data):
    """Return the seconds since the epoch of a 10-tuple; without a zone it is local time."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return time.mktime(data[:8] + (0,)) - data[9] - time.timezone


def formatdate(timeval=None):
    """Return a time, in seconds since the epoch, as RFC 1123 writes it; None: now."""
    when = time.gmtime(time.time() if timeval is None else timeval)
    return "%s, %02d %s %04d %02d:%02d:%02d GMT" % (
        _DAYS[when[6]].capitalize(), when[2], _MONTHS[when[1] - 1].capitalize(), when[0],
        when[3], when[4], when[5])
