"""Which trade a question is about."""

from decimal import Decimal

import pytest
from conftest import ask, base, cells, partner, series

from akcli.commands.trade import COLUMNS, RECORDS
from akcli.errors import NotFound, UsageError
from akcli.show.output import put

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
        ({"partner": ["vn"]}, ["d"]),
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
        ("2019-11", "--by partner takes one year, such as 2019, not 2019-11"),
        ("201X", "--by partner takes one year, such as 2019, not 201X"),
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


# A list that is shorter than what was asked for says what is missing

KNOWN = base(
    partners=[
        partner("asean", "ASEAN", "group"),
        partner("kh", "Cambodia"),
        partner("la", "Lao PDR"),
        partner("vn", "Viet Nam"),
        partner("us", "United States", "long-standing"),
    ],
    series=[
        series("with-kh", "total", {"2003": 7, "2004": 8, "2006": 9, "2023": 1052}, partner="kh"),
        series("kh-own", "total", {"2004": 8, "2024": 4}, partner="kh", reporter="kh"),
        series("with-vn", "total", {"2023": 3000}, partner="vn"),
        series("with-la", "export", {"2023": 5, "2020-01/2020-06": 1}, partner="la"),
        series("whole", "total", {"2023": 5000}),
    ],
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"partner": ["kh"], "year": "2025"}, "no goods trade with Cambodia for 2025; known to 2024: USD 4 million"),
        (
            {"partner": ["kh"], "year": "2024", "reporter": "kr"},
            "no goods trade with Cambodia by the count kr for 2024; known to 2023: USD 1,052 million",
        ),
        ({"partner": ["kh"], "year": "1940"}, "no goods trade with Cambodia for 1940; known from 2003: USD 7 million"),
        ({"partner": ["kh"], "year": "2005"}, "no goods trade with Cambodia for 2005; known for 2004 and 2006"),
        (
            {"partner": ["kh"], "since": "2010", "until": "2012"},
            "no goods trade with Cambodia in that time; known for 2006 and 2023",
        ),
        (
            {"partner": ["kh"], "since": "2030"},
            "no goods trade with Cambodia in that time; known to 2024: USD 4 million",
        ),
        (
            {"partner": ["kh"], "until": "1990"},
            "no goods trade with Cambodia in that time; known from 2003: USD 7 million",
        ),
        ({"partner": ["la"], "year": "2024"}, "no goods trade with Lao PDR for 2024; known to 2023"),
        ({"partner": ["us"], "year": "2024"}, "no goods trade with United States in the base"),
        (
            {"partner": ["kh"], "mirror": True, "year": "2030"},
            "no goods trade with Cambodia for 2030; known to 2024: USD 4 million",
        ),
        (
            {"partner": ["la"], "variants": True, "year": "2024"},
            "no goods trade with Lao PDR in that time; known from 2020-01/2020-06 to 2023",
        ),
        ({"partner": ["us"], "variants": True}, "no goods trade with United States in the base"),
        ({"by": "partner", "year": "1940"}, "no goods trade with a member for 1940; known from 2003 to 2024"),
    ],
)
def test_a_year_without_trade_is_told_the_nearest(asked, said):
    """Before all that is known, after it, and between are not the same."""
    page = ask("trade", KNOWN, **asked)
    assert (page.records, page.nothing, page.missing) == ([], said, "")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"partner": ["kh"]}, ""),
        ({"partner": ["kh"], "year": "2023"}, ""),
        ({"partner": ["kh"], "since": "2023"}, ""),
        ({"partner": ["kh"], "since": "2006", "until": "2030"}, "known to 2024; no figure for 2007 to 2022"),
        ({"partner": ["kh"], "since": "2000", "until": "2006"}, "known from 2003; no figure for 2005"),
        ({"partner": ["kh"], "year": "2003/2005"}, "no figure for 2005"),
        ({"partner": ["kh"], "mirror": True, "year": "2004"}, ""),
        ({"partner": ["kh"], "mirror": True}, "no other count for 2003, 2006, 2023, 2024"),
        ({"partner": ["vn"], "mirror": True}, "no other count for 2023"),
        ({"partner": ["vn"], "mirror": True, "until": "2024"}, "known to 2023; no other count for 2023"),
        ({"by": "partner", "year": "2023"}, "no figure: Lao PDR; these two make 81.0 % of the total"),
        ({"by": "partner", "year": "2024"}, "no figure: Lao PDR, Viet Nam"),
        ({"by": "partner", "year": "2006"}, "no figure: Lao PDR, Viet Nam"),
    ],
)
def test_a_part_says_what_it_is_without(asked, said):
    """Years within and beyond what is known, members, and the other count."""
    page = ask("trade", KNOWN, **asked)
    assert page.records
    assert page.missing == said


def test_without_another_count_there_are_no_columns_for_it():
    """The records have the fields all the same."""
    page = ask("trade", KNOWN, partner=["vn"], mirror=True)
    assert page.columns == COLUMNS
    assert tuple(page.records[0]) == page.fields == RECORDS["--mirror"]


def test_what_is_missing_stands_below_a_table_and_else_on_stderr(capsys):
    """stdout carries the answer and nothing else."""
    page = ask("trade", KNOWN, by="partner", year="2023")
    said = "no figure: Lao PDR; these two make 81.0 % of the total\n"
    for form in ("json", "jsonl", "csv", "tsv", "text", "markdown"):
        put(page, format=form)
        out, err = capsys.readouterr()
        assert err == said
        assert "no figure" not in out
    put(page, ids=True)
    assert capsys.readouterr() == ("with-vn\nwith-kh\nwith-la\n", said)
    put(page, format="table")
    out, err = capsys.readouterr()
    assert err == ""
    assert said in out


# Several partners

SEVERAL = base(
    partners=[
        partner("asean", "ASEAN", "group"),
        partner("id", "Indonesia"),
        partner("us", "United States", "long-standing"),
        partner("vn", "Viet Nam"),
    ],
    series=[
        series("with-id", "total", {"2018": 200, "2019": 165, "2023": 213}, partner="id"),
        series("to-id", "export", {"2019": 77}, partner="id"),
        series("id-cow", "total", {"2014": 150}, partner="id", reporter="cow"),
        series("with-vn", "total", {"2018": 683, "2019": 692, "2022": 877}, partner="vn"),
    ],
)


def shown(capsys, **given):
    """What comes out of ``trade`` with these partners, and what stands on stderr."""
    showing = ("format", "json", "fields", "sort", "limit", "ids", "no_header")
    page = ask("trade", SEVERAL, **{name: value for name, value in given.items() if name not in showing})
    put(page, **{name: value for name, value in given.items() if name in showing})
    return capsys.readouterr()


def test_several_partners_have_a_row_each_a_year():
    """With the keys that one has, whose growth is its own; partners in the order asked for, each once."""
    page = ask("trade", SEVERAL, partner=["vn", "id", "Vietnam"], since="2018")
    assert cells(page.records, "year", "partner", "total", "growth") == [
        (2018, "vn", 683, None),
        (2018, "id", 200, None),
        (2019, "vn", 692, Decimal("1.3")),
        (2019, "id", 165, Decimal("-17.5")),
        (2022, "vn", 877, None),
        (2023, "id", 213, None),
    ]
    assert {tuple(row) for row in page.records} == {RECORDS[""]}


ACROSS = """\
Goods trade of Korea with Viet Nam, Indonesia · total in USD million

Year       Viet Nam  Indonesia
───────────────────────────────
2014              –        150
2015-2017         –          –
2018            683        200
2019            692        165
2020-2021         –          –
2022            877          –
2023              –        213

First to last · count kr

Partner    First       Last        Change  Highest     Lowest
──────────────────────────────────────────────────────────────────
Viet Nam   683 (2018)  877 (2022)   28.4%  877 (2022)  683 (2018)
Indonesia  200 (2018)  213 (2023)    6.5%  213 (2023)  165 (2019)

some years are by another count: Indonesia (cow); --reporter kr for one alone

5 records, facts of 2026-11-24, --json for counts, status and sources
"""
WIDE = [
    # what is asked for beside vn and id, and what comes out
    ({"format": "table"}, ACROSS),
    ({"wide": True, "format": "table"}, ACROSS),
    ({"wide": True}, "year\tvn\tid\n2014\t\t150\n2018\t683\t200\n2019\t692\t165\n2022\t877\t\n2023\t\t213\n"),
    ({"wide": True, "format": "csv", "since": "2019"}, "year,vn,id\n2019,692,165\n2022,877,\n2023,,213\n"),
    ({"wide": True, "format": "csv", "no_header": True, "since": "2023"}, "2023,,213\n"),
    ({"wide": True, "format": "csv", "fields": "exports", "year": "2019"}, "year,vn,id\n2019,,77\n"),
    ({"wide": True, "format": "csv", "fields": "growth", "year": "2019"}, "year,vn,id\n2019,1.3,-17.5\n"),
    ({"wide": True, "format": "csv", "sort": "-vn", "limit": 2}, "year,vn,id\n2022,877,\n2019,692,165\n"),
    ({"wide": True, "format": "csv", "latest": True}, "year,vn,id\n2022,877,\n2023,,213\n"),
    (
        {"wide": True, "format": "markdown", "year": "2019"},
        "| year | Viet Nam | Indonesia |\n| ---: | ---: | ---: |\n| 2019 | 692 | 165 |\n",
    ),
]


@pytest.mark.parametrize(("asked", "expected"), WIDE, ids=str)
def test_partners_stand_side_by_side(asked, expected, capsys):
    """In a table by themselves, in tsv, csv and markdown where that is asked for; years that nobody has are a gap."""
    assert shown(capsys, partner=["vn", "id"], **asked).out == expected


def test_years_by_another_count_are_told(capsys):
    """A cell does not say whose count it is; where all are by one, nothing is to be told."""
    told = "some years are by another count: Indonesia (cow); --reporter kr for one alone\n"
    assert shown(capsys, partner=["vn", "id"], wide=True).err == told
    assert shown(capsys, partner=["vn", "id"], wide=True, reporter="kr").err == ""
    assert shown(capsys, partner=["vn", "id"], wide=True, fields="exports").err == ""
    assert shown(capsys, partner=["vn", "id"]).err == ""


def test_another_field_stands_across(capsys):
    """What has no value has no course."""
    out, _ = shown(capsys, partner=["vn", "id"], format="table", fields="growth", since="2018", until="2019")
    assert (
        out
        == """\
Goods trade of Korea with Viet Nam, Indonesia · growth in percent

Year  Viet Nam  Indonesia
──────────────────────────
2018         –          –
2019      1.3%     -17.5%

First to last · count kr

Partner    First         Last          Change  Highest       Lowest
──────────────────────────────────────────────────────────────────────────
Viet Nam   1.3 (2019)    1.3 (2019)         –  1.3 (2019)    1.3 (2019)
Indonesia  -17.5 (2019)  -17.5 (2019)       –  -17.5 (2019)  -17.5 (2019)

2 records, facts of 2026-11-24, --json for counts, status and sources
"""
    )


@pytest.mark.parametrize(
    "asked", [{"sort": "-total"}, {"fields": "year,partner,total"}, {"fields": "partner"}], ids=str
)
def test_a_table_of_several_is_rows_where_that_is_asked_for(asked, capsys):
    """Another order, or other fields, leave it as it is in every other format."""
    out, _ = shown(capsys, partner=["vn", "id"], format="table", **asked)
    assert "First to last" not in out
    assert ("6 records" in out) or ("7 records" in out)


NOT_WIDE = [
    # what is asked for beside --wide, and the complaint
    *(
        ({"format": form}, f"--wide is for table, tsv, csv and markdown, and this is {form}; leave one of them out")
        for form in ("json", "jsonl", "text")
    ),
    ({"json": True}, "--wide is for table, tsv, csv and markdown, and this is json; leave one of them out"),
    ({"ids": True}, "--wide is for table, tsv, csv and markdown, and this is a list of ids; leave one of them out"),
    ({"fields": "total,exports"}, "--wide shows one field, and --fields names 2; name one"),
    ({"fields": "totl"}, "unknown field 'totl'; did you mean 'total'? (one of total, exports, imports, balance,"
        " growth)"),
    ({"sort": "total"}, "unknown field 'total' (one of year, vn, id)"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "complaint"), NOT_WIDE, ids=str)
def test_what_cannot_be_wide_is_refused(asked, complaint, capsys):
    """One line that says what to do, and nothing on stdout."""
    with pytest.raises(UsageError) as refused:
        shown(capsys, partner=["vn", "id"], wide=True, **asked)
    assert str(refused.value) == complaint
    assert capsys.readouterr().out == ""


def test_one_partner_can_be_wide(capsys):
    """The same shape, whoever counts how many there are."""
    assert shown(capsys, partner=["vn"], wide=True, format="csv", since="2022").out == "year,vn\n2022,877\n"


def test_the_newest_year_of_each(capsys):
    """It is named, and may be another one for each."""
    page = ask("trade", SEVERAL, partner=["vn", "us", "id"], latest=True)
    assert cells(page.records, "partner", "year", "total") == [("vn", 2022, 877), ("id", 2023, 213)]
    assert page.missing == "no goods trade with United States in the base"
    out, _ = shown(capsys, partner=["vn", "id"], latest=True, format="table", fields="partner,year,total")
    assert "\nvn       2022    877\nid       2023    213\n" in out
    out, _ = shown(capsys, partner=["vn", "id"], latest=True, format="table")
    assert (
        out
        == """\
Goods trade of Korea with Viet Nam, Indonesia · unit USD million · count kr

Partner    Year  Exports  Imports  Total                     Balance  Growth  #
────────────────────────────────────────────────────────────────────────────────
Viet Nam   2022        –        –    877  █████████████████        –       –  1
Indonesia  2023        –        –    213  ████▏                    –       –  1

2 records, facts of 2026-11-24, --json for all sources
"""
    )
    assert cells(ask("trade", SEVERAL, partner=["vn"], latest=True).records, "year") == [(2022,)]


@pytest.mark.parametrize(
    ("asked", "nothing", "missing"),
    [
        ({}, False, ""),
        (
            {"since": "2010", "until": "2022"},
            False,
            "Viet Nam: known from 2018; no figure for 2020, 2021;"
            " Indonesia: known from 2014; no figure for 2015 to 2017, 2020 to 2022",
        ),
        ({"year": "2022"}, False, "no goods trade with Indonesia for 2022; known for 2019 and 2023"),
        (
            {"year": "2030"},
            True,
            "no goods trade with Viet Nam for 2030; known to 2022: USD 877 million;"
            " no goods trade with Indonesia for 2030; known to 2023: USD 213 million",
        ),
    ],
)
def test_what_each_of_several_is_without_is_told(asked, nothing, missing):
    """By name."""
    page = ask("trade", SEVERAL, partner=["vn", "id"], **asked)
    assert (page.records == []) == nothing
    assert (page.nothing if nothing else page.missing) == missing
