"""EDTF dates: what is understood, what is refused and why, and in which order dates stand."""

from calendar import monthrange

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akcli.dates import Span, is_uncertain, overlaps, parse, sort_key, year

SPANS = [
    ("1989", "1989-01-01", "1989-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("1989-11", "1989-11-01", "1989-11-30"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("2000-02", "2000-02-01", "2000-02-29"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("1989-11-02", "1989-11-02", "1989-11-02"),
    ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("198X", "1980-01-01", "1989-12-31"),
    ("198X?", "1980-01-01", "1989-12-31"),
    ("1989?", "1989-01-01", "1989-12-31"),
    ("1989-11~", "1989-11-01", "1989-11-30"),
    ("2019-11-26%", "2019-11-26", "2019-11-26"),
    ("2019-11-25/2019-11-26", "2019-11-25", "2019-11-26"),
    ("2019-11-25/2019-11-25", "2019-11-25", "2019-11-25"),
    ("2019-11-05/2019-11", "2019-11-05", "2019-11-30"),
    ("2019?/2020-06~", "2019-01-01", "2020-06-30"),
    ("198X/1990", "1980-01-01", "1990-12-31"),
    ("../2024-06", None, "2024-06-30"),
    ("/2024-06", None, "2024-06-30"),
    ("2025/..", "2025-01-01", None),
    ("2025/", "2025-01-01", None),
]

REFUSED = [
    ("", "'' is not an EDTF date"),
    ("?", "'?' is not an EDTF date"),
    ("..", "'..' is not an EDTF date"),
    ("89", "'89' is not an EDTF date"),
    ("19890", "'19890' is not an EDTF date"),
    ("-1989", "'-1989' is not an EDTF date"),
    ("2010-1-29", "'2010-1-29' is not an EDTF date"),
    ("2010-01-29-01", "'2010-01-29-01' is not an EDTF date"),
    ("2010/01/29", "'01/29' is not an EDTF date"),
    ("2010-01-29T10:00", "'2010-01-29T10:00' is not an EDTF date"),
    (" 2010", "' 2010' is not an EDTF date"),
    ("2010??", "'2010??' is not an EDTF date"),
    ("198x", "'198x' is not an EDTF date"),
    ("19XX", "'19XX' is not an EDTF date"),
    ("198X-05", "'198X-05' is not an EDTF date"),
    ("²019", "'²019' is not an EDTF date"),
    ("٢٠١٩", "'٢٠١٩' is not an EDTF date"),
    ("2019-00", "'2019-00' has no month 00"),
    ("2019-13", "'2019-13' has no month 13"),
    ("2019-02-30", "'2019-02-30' is not a day"),
    ("1900-02-29", "'1900-02-29' is not a day"),
    ("2019-04-31", "'2019-04-31' is not a day"),
    ("2019-04-00", "'2019-04-00' is not an EDTF date"),
    ("2019-04/2019-13", "'2019-13' has no month 13"),
    ("2019-02-29/2019", "'2019-02-29' is not a day"),
    ("2019/2018", "'2019/2018' ends before it starts"),
    ("2019-11-26/2019-11-25", "'2019-11-26/2019-11-25' ends before it starts"),
    ("/", "'/' has neither a start nor an end"),
    ("../..", "'../..' has neither a start nor an end"),
]


@pytest.mark.parametrize(("text", "start", "end"), SPANS)
def test_a_date_spans_its_days(text: str, start: str | None, end: str | None) -> None:
    """A date reaches from its first to its last day, whatever its precision."""
    assert parse(text) == Span(start, end)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    """The error quotes the side that is wrong and says what is wrong with it."""
    with pytest.raises(ValueError) as error:
        parse(text)
    assert str(error.value) == reason


@pytest.mark.parametrize(
    ("text", "since", "until", "expected"),
    [
        ("2019-11-25/2019-11-26", "2019-11", "2019-11", True),
        ("2019-11-25/2019-11-26", "2019-11-26", None, True),
        ("2019-11-25/2019-11-26", "2019-11-27", None, False),
        ("2019-11-25/2019-11-26", None, "2019-11-25", True),
        ("2019-11-25/2019-11-26", None, "2019-11-24", False),
        ("1989", "1989-11-02", "1989-11-02", True),
        ("198X", "1989", "1990", True),
        ("198X", "1990", None, False),
        ("../2024-06", None, "1900", True),
        ("../2024-06", "2024-07", None, False),
        ("2025/..", "2099", None, True),
        ("2025/..", None, "2024", False),
        ("2020", "2019/2021", "2022/..", True),
        ("2020", None, None, True),
    ],
)
def test_a_date_overlaps_the_time_between_two_bounds(
    text: str, since: str | None, until: str | None, expected: bool
) -> None:
    """From the first day of the one bound to the last of the other; an open end reaches for ever."""
    assert overlaps(text, since, until) is expected


def test_dates_stand_in_order_of_first_then_last_day() -> None:
    """An open start comes first of all, an open end last among those with its start."""
    ordered = [
        "../2024-06",
        "198X",
        "1989-11-01",
        "1989-11",
        "1989-11/1990",
        "1989-11/..",
        "1989-11-02",
        "1990",
    ]
    shuffled = [*ordered[3:], *ordered[:3]]
    assert sorted(shuffled, key=sort_key) == ordered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-11-25", 2019),
        ("2019-12/2020-01", 2019),
        ("198X", 1980),
        ("../2024-06", 2024),
        ("2025/..", 2025),
    ],
)
def test_the_year_of_a_date_is_that_of_its_start(text: str, expected: int) -> None:
    """Where the start is open, the year is that of the end."""
    assert year(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", False),
        ("198X", False),
        ("2025/..", False),
        ("2019?", True),
        ("2019~/2020", True),
        ("2019%", True),
    ],
)
def test_a_mark_makes_a_date_uncertain(text: str, expected: bool) -> None:
    """``?``, ``~`` and ``%`` say so, on either side; to be imprecise or open is no doubt."""
    assert is_uncertain(text) is expected


@given(st.text())
def test_any_text_is_a_span_or_an_error_that_quotes_it(text: str) -> None:
    """No text leads to anything but a span or a ``ValueError``."""
    try:
        start, end = parse(text)
    except ValueError as error:
        assert str(error).startswith(("'", '"'))
    else:
        assert start or end
        assert not (start and end and end < start)


@given(st.dates(), st.dates(), st.dates())
def test_overlap_is_what_it_is_for_calendar_days(day: object, since: object, until: object) -> None:
    """Within days, overlap is the plain comparison of the standard library's dates."""
    assert overlaps(str(day), str(since), str(until)) is (str(since) <= str(day) <= str(until))


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_are_as_long_as_the_calendar_says(number: int, month: int) -> None:
    """The last day of a month is that of the standard library, and the day after it is none."""
    last = monthrange(number, month)[1]
    text = f"{number:04}-{month:02}"
    assert parse(text).end == f"{text}-{last}"
    with pytest.raises(ValueError, match="is not a"):
        parse(f"{text}-{last + 1}")
