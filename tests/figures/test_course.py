"""From first to last, highest and lowest."""

from decimal import Decimal

import pytest

from akcli.figures.course import course

COURSES = [
    # rows of year, total, count and coverage, and what they come to: first, last, change, highest, lowest
    ([(2000, 4, "kr"), (2001, 9, "kr"), (2003, 5, "kr")], [(4, 2000), (5, 2003), "25.0", (9, 2001), (4, 2000)]),
    # The count of the last year alone
    ([(2000, 1, "cow"), (2001, 2, "kr"), (2002, 1, "kr")], [(2, 2001), (1, 2002), "-50.0", (2, 2001), (1, 2002)]),
    ([(2000, 1, "kr", "ASEAN-9"), (2001, 2, "kr")], [(2, 2001), (2, 2001), None, (2, 2001), (2, 2001)]),
    # Of equal ones the first; years that have nothing are passed over
    ([(2000, 3, "kr"), (2001, None, "kr"), (2002, 3, "kr")], [(3, 2000), (3, 2002), "0.0", (3, 2000), (3, 2000)]),
    # From nothing, and below it, nothing grows
    ([(2000, 0, "kr"), (2001, 3, "kr")], [(0, 2000), (3, 2001), None, (3, 2001), (0, 2000)]),
    ([(2000, 2, "kr"), (2001, -3, "kr")], [(2, 2000), (-3, 2001), None, (2, 2000), (-3, 2001)]),
]


@pytest.mark.parametrize(("rows", "expected"), COURSES)
def test_the_course_of_a_total(rows, expected):
    """It is that of one count, the last year's."""
    fields = ("year", "total", "reporter", "coverage")
    first, last, change, highest, lowest = expected
    assert course([dict(zip(fields, (*row, None), strict=False)) for row in rows], "total") == {
        "reporter": rows[-1][2],
        "first": first,
        "last": last,
        "highest": highest,
        "lowest": lowest,
        "change": change and Decimal(change),
    }


def test_what_nobody_counted_has_no_course():
    """And a percentage has no change in percent."""
    rows = [{"year": year, "growth": growth, "reporter": "kr", "coverage": None} for year, growth in ((1, 5), (2, 6))]
    assert course(rows, "growth")["change"] is None
    assert course([rows[0] | {"growth": None}], "growth") is None
    assert course([], "growth") is None
