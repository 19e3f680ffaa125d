"""EDTF dates (ISO 8601-2): what they span, whether they overlap, in which order they stand.

Understood are a year ``1989``, a month ``1989-11``, a day ``1989-11-02``, a decade ``198X``, each with a mark
behind it (``?`` uncertain, ``~`` approximate, ``%`` both), and intervals ``2019-11-25/2019-11-26`` of which one
end may be open (``2025/..``) or unknown (``2025/``). That is levels 0 and 1 of
https://www.loc.gov/standards/datetime/ without times, seasons, centuries and years of more than four digits.
Dates stay strings, in and out: days in the form ``YYYY-MM-DD`` sort as text.
"""

from functools import cache
from typing import NamedTuple

MARKS = "?~%"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS = frozenset(f"-{day:02}" for day in range(1, 32))


class Span(NamedTuple):
    """The first and the last day of a date, ``YYYY-MM-DD``; ``None`` where it is open or unknown."""

    start: str | None
    end: str | None


@cache
def parse(text: str) -> Span:
    """Give the days that an EDTF date spans; a ``ValueError`` quotes what is wrong and says why.

    >>> parse("2019-11-25/2019-12")
    Span(start='2019-11-25', end='2019-12-31')
    >>> parse("2019-02-30")
    Traceback (most recent call last):
    ValueError: '2019-02-30' is not a day
    """
    if "/" not in text:
        return _date(text)
    first, _, last = text.partition("/")
    start = None if first in ("", "..") else _date(first).start
    end = None if last in ("", "..") else _date(last).end
    if start is None and end is None:
        raise ValueError(f"{text!r} has neither a start nor an end")
    if start and end and end < start:
        raise ValueError(f"{text!r} ends before it starts")
    return Span(start, end)


def _date(text: str) -> Span:
    """Give the days of a date that is no interval."""
    plain = text[:-1] if text[-1:] in MARKS else text
    if len(plain) == 10 and plain[7:] in DAYS:
        last = parse(plain[:7]).end
        if not last or plain > last:
            raise ValueError(f"{text!r} is not a day")
        return Span(plain, plain)
    if len(plain) == 4 and plain[3] == "X" and _are_digits(plain[:3]):
        return Span(f"{plain[:3]}0-01-01", f"{plain[:3]}9-12-31")
    year, dash, number = plain.partition("-")
    if len(year) != 4 or len(number) != (2 if dash else 0) or not _are_digits(year + number):
        raise ValueError(f"{text!r} is not an EDTF date")
    if not dash:
        return Span(f"{year}-01-01", f"{year}-12-31")
    if not 1 <= int(number) <= 12:
        raise ValueError(f"{text!r} has no month {number}")
    return Span(f"{plain}-01", f"{plain}-{_days_in_month(int(year), int(number))}")


def _are_digits(text: str) -> bool:
    """Tell whether all are ``0`` to ``9``: ``isdigit`` alone takes those of every script."""
    return text.isascii() and text.isdigit()


def _days_in_month(year: int, month: int) -> int:
    """Count the days by the Gregorian calendar, which ISO 8601 takes for all years."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else DAYS_IN_MONTH[month - 1]


def overlaps(text: str, since: str | None = None, until: str | None = None) -> bool:
    """Tell whether a date shares a day with the time from the first day of ``since`` to the last of ``until``.

    An open or unknown end, and a bound that is not given, reaches for ever.
    """
    start, end = parse(text)
    earliest = parse(since).start if since else None
    latest = parse(until).end if until else None
    return not (end and earliest and end < earliest) and not (start and latest and latest < start)


def begun(text: str, day: str) -> bool | None:
    """Tell whether a date has begun on a day; ``None`` where that is one of its days, or it may have begun later.

    >>> begun("2019-11", "2019-12-01"), begun("2019", "2019-06-30"), begun("2020", "2019-06-30"), begun("2018?", "2019")
    (True, None, False, None)
    """
    start, end = parse(text)
    if start and start > day:
        return False
    return True if end and end <= day and not is_uncertain(text) else None


def over(text: str, day: str) -> bool | None:
    """Tell whether a date lies before a day; ``None`` where that is one of its days, or it may.

    >>> over("2019-11", "2019-12-01"), over("2019", "2019-12-31"), over("2020", "2019-06-30"), over("2018?", "2019")
    (True, None, False, None)
    """
    start, end = parse(text)
    if start and start >= day:
        return False
    return True if end and end < day and not is_uncertain(text) else None


def sort_key(text: str) -> tuple[str, str]:
    """Order by first day, then last day; an open start stands before every day, an open end after."""
    start, end = parse(text)
    return start or "", end or "~"


def year(text: str) -> int:
    """Give the year in which a date starts, or in which it ends where the start is open."""
    start, end = parse(text)
    return int((start or end or "")[:4])


def last_year(text: str) -> int:
    """Give the year in which a date ends, or in which it starts where the end is open."""
    start, end = parse(text)
    return int((end or start or "")[:4])


def is_uncertain(text: str) -> bool:
    """Tell whether a mark says that the date, or either side of it, is uncertain or approximate."""
    return any(mark in text for mark in MARKS)


def in_words(text: str) -> str:
    """Say a date as a sentence does, no more precise than it is.

    >>> in_words("2019-11-25/2019-11-26"), in_words("2019-11"), in_words("198X"), in_words("2019?"), in_words("2025/..")
    ('25-26 November 2019', 'November 2019', 'the 1980s', '2019 (uncertain)', 'since 2025')
    """
    first, slash, last = text.partition("/")
    if not slash:
        return _in_words(text)
    if first in ("", ".."):
        return f"until {_in_words(last)}"
    if last in ("", ".."):
        return f"since {_in_words(first)}"
    begin, end = first.split("-"), last.split("-")
    if len(begin) == len(end) == 3 and begin[:2] == end[:2] and not is_uncertain(text):
        return f"{int(begin[2])}-{_in_words(last)}"
    if len(begin) == len(end) > 1 and begin[0] == end[0] and not is_uncertain(text):
        return f"{_in_words(first).removesuffix(f' {begin[0]}')} to {_in_words(last)}"
    return f"{_in_words(first)} to {_in_words(last)}"


def _in_words(text: str) -> str:
    """Say a date that is no interval."""
    mark = text[-1:] if text[-1:] in MARKS else ""
    year, *rest = text.removesuffix(mark).split("-")
    words = f"the {year[:3]}0s" if year.endswith("X") else year
    if rest:
        words = f"{MONTHS[int(rest[0]) - 1]} {words}"
    if len(rest) > 1:
        words = f"{int(rest[1])} {words}"
    said = {"": "{}", "?": "{} (uncertain)", "~": "about {}", "%": "about {} (uncertain)"}
    return said[mark].format(words)
