"""Which trade a question is about."""

import pytest
from conftest import ask, base, cells, series

from akcli.errors import NotFound, UsageError

YEARS = [
    series("total", "total", {"2015": 300, "2016": 400, "2017": 500, "2017-01/2017-03": 9}),
    series("exports", "export", {"2015": 200, "2018": 310}),
    series("mirror", "total", {"2014": 280, "2016": 440}, reporter="asean"),
]


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ({}, [2014, 2015, 2016, 2017, 2018]),
        ({"since": "2016"}, [2016, 2017, 2018]),
        ({"until": "2015-06"}, [2014, 2015]),
        ({"year": "2017"}, [2017]),
        ({"year": "201X", "since": "2018"}, [2018]),
        ({"reporter": "asean"}, [2014, 2016]),
        ({"reporter": "ASEAN"}, [2014, 2016]),
        ({"since": "2030"}, []),
    ],
)
def test_trade_keeps_the_years_asked_for(asked, years):
    """Filters keep rows; they never change what stands in one."""
    rows = ask("trade", base(series=YEARS), **asked).records
    assert [row["year"] for row in rows] == years


def test_an_unknown_reporter_is_told_the_known_ones():
    """The answer to a wrong reporter is the list of those there are."""
    with pytest.raises(NotFound, match=r"^unknown reporter 'kw' \(one of kr, asean\)$"):
        ask("trade", base(series=YEARS), reporter="kw")


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({}, ["a", "b", "c", "a"]),
        ({"reporter": "cow"}, ["c"]),
        ({"reporter": "Korea"}, ["a", "b", "a"]),
        ({"since": "2016"}, ["a"]),
        ({"until": "2014"}, []),
        ({"year": "2015"}, ["a", "b", "c"]),
        ({"partner": "vn"}, ["d"]),
    ],
)
def test_values_by_count_and_time(asked, kept):
    """Periods in order; in each exports before imports before totals, whatever their order in the base."""
    listed = [
        series("c", "total", {"2015": 3}, reporter="cow"),
        series("b", "import", {"2015": 2}),
        series("a", "export", {"2015": 1, "2016": 1}),
        series("d", "total", {"2015": 4}, partner="vn"),
        series("e", "total", {"2015": 5}, measure="fdi"),
    ]
    assert cells(ask("trade", base(series=listed), variants=True, **asked).records, "series") == [
        (one,) for one in kept
    ]


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("abc", "--year: 'abc' is not an EDTF date; write it like 2019, 2019-11 or 2019-11-25"),
        ("2019-11", "--by partner is of one year, such as 2019, not 2019-11"),
        ("201X", "--by partner is of one year, such as 2019, not 201X"),
    ],
)
def test_by_partner_is_of_one_year(year, said):
    """A month or a decade is refused, and not answered with nothing."""
    with pytest.raises(UsageError) as refused:
        ask("trade", base(series=YEARS), by="partner", year=year)
    assert str(refused.value) == said


def test_a_base_without_asean_is_told_so():
    """ASEAN is the partner where none is given, and may be missing like any other."""
    with pytest.raises(NotFound, match=r"^no partner is called 'asean'$"):
        ask("trade", base(partners=()))
