"""EDTF dates: what is understood, what is refused and why, and in which order dates stand."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akcli.facts.dates import MARKS, Span, begun, is_uncertain, last_year, over, overlaps, parse, sort_key, year

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


BY = [
    # a date, a day, whether the date has begun by it, and whether it is over (None: perhaps)
    ("2019-11-26", "2019-11-25", False, False),
    ("2019-11-26", "2019-11-26", True, False),
    ("2019-11-26", "2019-11-27", True, True),
    ("2019", "2018-12-31", False, False),
    ("2019", "2019-01-01", None, False),
    ("2019", "2019-06-30", None, None),
    ("2019", "2019-12-31", True, None),
    ("2019", "2020-01-01", True, True),
    ("2019?", "2020-01-01", None, None),
    ("2019?", "2018-12-31", False, False),
    ("../2019", "1900-01-01", None, None),
    ("../2019", "2020-01-01", True, True),
    ("2019/..", "2018-12-31", False, False),
    ("2019/..", "2025-01-01", None, None),
]


@pytest.mark.parametrize(("text", "day", "has_begun", "is_over"), BY)
def test_a_date_and_a_day(text: str, day: str, has_begun: bool | None, is_over: bool | None) -> None:
    """Nothing is certain on one of its own days but the last, where an end is open, or where a mark doubts it."""
    assert (begun(text, day), over(text, day)) == (has_begun, is_over)


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
    ("text", "first", "last"),
    [
        ("2019-11-25", 2019, 2019),
        ("2019-12/2020-01", 2019, 2020),
        ("198X", 1980, 1989),
        ("../2024-06", 2024, 2024),
        ("2025/..", 2025, 2025),
    ],
)
def test_the_years_of_a_date_are_those_of_its_start_and_its_end(text: str, first: int, last: int) -> None:
    """Where one of them is open, the year is that of the other."""
    assert (year(text), last_year(text)) == (first, last)


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


@st.composite
def plain_dates(draw: st.DrawFn) -> tuple[str, date, date]:
    """A date that is no interval as it is written, with its first and last day by the standard library's calendar."""
    day = draw(st.dates())
    text, first, last = draw(
        st.sampled_from(
            [
                (f"{day}", day, day),
                (f"{day}"[:7], day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])),
                (f"{day}"[:4], date(day.year, 1, 1), date(day.year, 12, 31)),
                (f"{day}"[:3] + "X", date(day.year // 10 * 10 or 1, 1, 1), date(day.year // 10 * 10 + 9, 12, 31)),
            ]
        )
    )
    return text + draw(st.sampled_from(["", *MARKS])), first, last


@st.composite
def any_dates(draw: st.DrawFn) -> tuple[str, date | None, date | None]:
    """A date or an interval as it is written, with its first and last day, None where that is open."""
    one, two = sorted((draw(plain_dates()), draw(plain_dates())), key=lambda drawn: drawn[1:])
    open_end = draw(st.sampled_from(["", ".."]))
    return draw(
        st.sampled_from(
            [one, (f"{open_end}/{one[0]}", None, one[2]), (f"{one[0]}/{open_end}", one[1], None)]
            + ([(f"{one[0]}/{two[0]}", one[1], two[2])] if one[1] <= two[2] else [])
        )
    )


@given(any_dates())
def test_any_date_spans_what_the_calendar_says(drawn: tuple[str, date | None, date | None]) -> None:
    """Every precision, mark and open end; the bounds, printed, are dates that span themselves."""
    text, first, last = drawn
    span = parse(text)
    # The standard library's calendar begins with the year 1, a decade with the year 0.
    start = span.start and span.start.replace("0000-", "0001-")
    assert (start, span.end) == (first and str(first), last and str(last))
    for bound in filter(None, span):
        assert parse(bound) == Span(bound, bound)
    assert year(text) == int((span.start or span.end or "")[:4])
    assert is_uncertain(text) is any(mark in text for mark in "?~%")


@given(any_dates(), st.none() | plain_dates(), st.none() | plain_dates())
def test_overlap_is_a_day_in_common(
    drawn: tuple[str, date | None, date | None],
    since: tuple[str, date, date] | None,
    until: tuple[str, date, date] | None,
) -> None:
    """A date overlaps if and only if it neither ends before the one bound begins nor begins after the other ends."""
    text, first, last = drawn
    early = last or date.max
    late = first or date.min
    expected = (not since or early >= since[1]) and (not until or late <= until[2])
    assert overlaps(text, since and since[0], until and until[0]) is expected


@given(st.lists(any_dates(), max_size=8))
def test_any_dates_stand_in_order(drawn: list[tuple[str, date | None, date | None]]) -> None:
    """By the first day, an open one before all; then by the last, an open one after all."""
    by_days = sorted(
        drawn, key=lambda one: (one[1] or date.min, one[1] is not None, one[2] is None, one[2] or date.max)
    )
    by_key = sorted(drawn, key=lambda one: sort_key(one[0]))
    assert [sort_key(text) for text, *_ in by_key] == [sort_key(text) for text, *_ in by_days]
