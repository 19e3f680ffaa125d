"""From a page to stdout: how wide, how many, and records that are not all in memory."""

import io
import sys

import pytest

from akcli.errors import UsageError
from akcli.show.output import put, terminal
from akcli.show.page import Column, Page, Stream, each


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        *(("100", 100), ("007", 7), ("0", 80)),
        *((passed_over, 80) for passed_over in ("", "²", "①", "٣", "abc", "-5", "+5", "1e3", "1_0", " 90", "9" * 5000)),
    ],
)
def test_a_width_is_plain_digits(columns, width, monkeypatch):
    """Whatever else COLUMNS holds is passed over."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal()["width"] == width


def numbers(count: int, read: list[int]) -> Stream:
    """A stream of so many records; which of them were read is put down."""

    def records():
        for number in range(count):
            read.append(number)
            yield {"n": number}

    return Stream(records())


@pytest.mark.parametrize(
    ("look", "result", "read"),
    [
        (bool, True, 1),
        (lambda stream: stream[0]["n"], 0, 1),
        (lambda stream: [record["n"] for record in stream[:3]], [0, 1, 2], 3),
        (lambda stream: stream[:] is stream, True, 0),
        (lambda stream: next(iter(stream))["n"], 0, 1),
        (lambda stream: next(iter(each(stream)))["n"], 0, 1),
        (
            lambda stream: (stream[1], bool(stream), len(stream), [one["n"] for one in each(stream)])[2:],
            (5, [*range(5)]),
            5,
        ),
        (lambda stream: [one["n"] for _ in "12" for one in stream], [*range(5), *range(5)], 5),
        (lambda stream: [one["n"] for one in each(stream[:2])], [0, 1], 2),
    ],
)
def test_a_stream_is_read_as_far_as_it_is_looked_at(look, result, read):
    """As often as one likes, until it is gone through for the last time."""
    seen: list[int] = []
    assert look(numbers(5, seen)) == result
    assert len(seen) == read


def test_a_stream_that_is_too_long_is_never_kept():
    """It may be gone through once, to its end; what needs it whole is refused."""
    assert sum(1 for _ in each(numbers(Stream.MOST + 1, []))) == Stream.MOST + 1
    for look in (len, list, sorted):
        with pytest.raises(UsageError, match=r"^the answer has 100,000 records or more"):
            look(numbers(Stream.MOST, []))


@pytest.mark.parametrize(
    ("given", "shown", "read"),
    [
        ({"json": True, "limit": 2}, '[\n{"n":0},\n{"n":1}\n]\n', 2),
        ({"format": "csv", "limit": 1}, "n\n0\n", 1),
        ({"format": "tsv", "limit": 1, "fields": "n"}, "n\n0\n", 1),
        ({"format": "text", "limit": 1}, "n: 0\n", 1),
        ({"format": "jsonl"}, "".join(f'{{"n":{number}}}\n' for number in range(9)), 9),
        ({"format": "jsonl", "sort": "-n", "limit": 1}, '{"n":8}\n', 9),
        ({"format": "table", "limit": 2}, "N\n──\n0\n1\n\nthe first 2 of more records, end\n", 3),
        ({"format": "table", "limit": 9}, None, 9),
    ],
)
def test_no_more_is_read_than_is_shown(given, shown, read, capsys):
    """A table says how many there are where it has them all; of a stream it counts no more than it shows."""
    seen: list[int] = []
    put(Page(numbers(9, seen), (Column("n"),), footer="end", fields=("n",)), **given)
    out = capsys.readouterr().out
    assert out == shown if shown else "\n9 records, end\n" in out
    assert len(seen) == read
