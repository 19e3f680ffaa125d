"""``--known DATE``: the tables that a reader of that day could have made."""

import json

import pytest
from conftest import base, compile_base, event, partner, series, source

from akcli.facts.model import Point, PointVariant, Target

DRAFT = PointVariant(110, ("draft",), note="First figures.")
BASE = base(
    sources=[
        source("yearbook", published="2016-02"),
        source("draft", published="2017-01-05"),
        source("revised", published="2018-03-01"),
        source("website"),
    ],
    partners=[partner("asean", "ASEAN", "group"), partner("kr", "Korea", "korea")],
    events=[
        event("summit-2015", "2015-11-22", title="Summit in Kuala Lumpur", sources=("yearbook",)),
        event("summit-2017", "2017-11-13", title="Summit in Manila", sources=("draft", "revised")),
        event("summit-2009", "2009-06-01", title="Summit in Jeju", sources=("website",)),
    ],
    series=[
        series(
            "total",
            "total",
            {
                "2014": Point(90, sources=("website",)),
                "2015": Point(100, sources=("yearbook", "website")),
                "2016": Point(120, sources=("revised",), variants=(DRAFT,), note="Revised later."),
                "2017": Point(150, sources=("revised",)),
            },
        )
    ],
    targets=[
        Target(
            *("goal", "Trade of 120 million", "trade", "2015-11-22", "Leaders", 120, "USD million"),
            due="2016",
            series=("total",),
            sources=("yearbook",),
        )
    ],
)
TABLES = {
    "trade --known 2016": """
Goods trade of Korea with ASEAN · unit USD million · count kr

Year  Exports  Imports  Total                            Balance  Growth  #
────────────────────────────────────────────────────────────────────────────
2015        –        –    100  ████████████████████████        –       –  1

as printed by 2016-12-31; 1 value without a dated source left out

1 record, facts of 2026-11-24, --json for all sources
""",
    "trade --known 2017": """
Goods trade of Korea with ASEAN · unit USD million · count kr

Year  Exports  Imports  Total                            Balance  Growth  #
────────────────────────────────────────────────────────────────────────────
2015        –        –    100  █████████████████████▊          –       –  1
2016        –        –    110  ████████████████████████        –   10.0%  1

as printed by 2017-12-31; 1 value without a dated source left out

2 records, facts of 2026-11-24, --json for all sources
""",
    "trade --known 2018 --since 2016": """
Goods trade of Korea with ASEAN · unit USD million · count kr

Year  Exports  Imports  Total                            Balance  Growth  #
────────────────────────────────────────────────────────────────────────────
2016        –        –    120  ███████████████████▏            –   20.0%  1
2017        –        –    150  ████████████████████████        –   25.0%  1

as printed by 2018-12-31

2 records, facts of 2026-11-24, --json for all sources
""",
    "series total --known 2017 --since 2016": """
Observations · series total · unit USD million · note First figures.

Period  Value                            #
───────────────────────────────────────────
2016      110  ████████████████████████  1

as printed by 2017-12-31

1 record, facts of 2026-11-24, --json for all sources
""",
    "targets --known 2016-12-30 --fields id,outcome,outcome_year,reached,verdict": """
Targets

ID    Reached    In      %  Verdict
────────────────────────────────────
goal      100  2015  83.3%  pending

as printed by 2016-12-30; 1 value without a dated source left out

1 record, facts of 2026-11-24, akcli show ID for the sources
""",
    "targets --known 2017-02 --fields id,outcome,outcome_year,reached,verdict": """
Targets

ID    Reached    In      %  Verdict
────────────────────────────────────
goal      110  2016  91.7%  missed

as printed by 2017-02-28; 1 value without a dated source left out

1 record, facts of 2026-11-24, akcli show ID for the sources
""",
    "targets --known 2018-03 --fields id,outcome,outcome_year,reached,verdict": """
Targets

ID    Reached    In       %  Verdict
─────────────────────────────────────
goal      120  2016  100.0%  met

as printed by 2018-03-31; 1 value without a dated source left out

1 record, facts of 2026-11-24, akcli show ID for the sources
""",
    "timeline --known 2017-01 --fields date,title": """
Timeline

Date        Event
───────────────────────────────────
2015-11-22  Summit in Kuala Lumpur

as printed by 2017-01-31; 1 entry without a dated source left out

1 record, facts of 2026-11-24, akcli show ID for the sources
""",
    "ask trade with ASEAN in 2016 --known 2017": """
Korea's goods trade with ASEAN was worth USD 110 million in 2016.
As printed by 2017-12-31.

Count     Korea's (kr)
Sources   Draft
Address   total#2016
Read as   trade with ASEAN · 2016
Command   akcli trade --year 2016 --known 2017-12-31
""",
    "ask was the goal of 120 million reached --known 2016-06": """
Still open (pending): Trade of 120 million; USD 100 million in 2015, 83.3 % of
it; due 2016.
As printed by 2016-06-30.

Sources   Yearbook
Address   goal
Read as   target · Trade of 120 million
Command   akcli ask 'was the goal of 120 million reached' --known 2016-06-30
""",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The facts as the wheel holds them."""
    return compile_base(BASE, tmp_path_factory.mktemp("known"))


@pytest.mark.parametrize("line", TABLES)
def test_a_table_says_by_when_it_was_printed(akcli, folder, line):
    """What was known then, and all that is computed from it: growth, outcome, verdict, the sentence."""
    answer = akcli(*line.split(), "--format", "table", base=folder, COLUMNS="80")
    assert (answer.code, answer.err) == (0, "")
    assert "\n" + answer.out == TABLES[line]


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv", "markdown", "text"])
def test_elsewhere_stderr_says_so(akcli, folder, form):
    """stdout has data and nothing else; its keys are as ever."""
    answer = akcli("trade", "--known", "2016", "--format", form, base=folder)
    assert (answer.code, answer.err) == (0, "as printed by 2016-12-31; 1 value without a dated source left out\n")
    if form == "json":
        (row,) = json.loads(answer.out)
        (whole, *_) = json.loads(akcli("trade", "--year", "2015", "--json", base=folder).out)
        assert list(row) == list(whole)
        assert ([one["id"] for one in row["sources"]], [one["id"] for one in whole["sources"]]) == (
            ["yearbook"],
            ["yearbook", "website"],
        )


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        ("trade --known 2017", "1 value"),
        ("trade --known 2017 --latest", ""),
        ("series total --known 2017", "1 value"),
        ("series total --known 2017 --latest", ""),
        ("trade --known 2015-12 --latest", "1 value"),
        ("trade --known 2017 --until 2014", "1 value"),
    ],
)
def test_of_the_newest_what_is_left_out_is_no_older(akcli, folder, line, left_out):
    """It might be newer; where nothing is shown, all that was asked for is counted."""
    said = f"as printed by {line.split()[line.split().index('--known') + 1]}"
    err = akcli(*line.split(), "--json", base=folder).err
    assert err.partition(said)[2].partition(" without")[0].rpartition("; ")[2].strip("\n").endswith(left_out)
    assert ("left out" in err) == bool(left_out)


def test_json_of_ask_has_the_day(akcli, folder):
    """It is among what was read, and null where no day was named."""
    asked = ("trade", "with", "ASEAN", "in", "2016", "--json")
    then, now = akcli("ask", "--known", "2017", *asked, base=folder), akcli("ask", *asked, base=folder)
    assert (then.err, now.err) == ("as printed by 2017-12-31\n", "")
    assert [(json.loads(one.out)["read"]["known"], json.loads(one.out)["value"]) for one in (then, now)] == [
        ("2017-12-31", 110),
        (None, 120),
    ]


def test_the_command_of_an_answer_gives_the_same(akcli, folder):
    """It names the day, and where no command takes one it asks again."""
    first = akcli("ask", "was the goal of 120 million reached", "--known", "2016-06", base=folder)
    again = akcli("ask", "was the goal of 120 million reached", "--known", "2016-06-30", base=folder)
    assert "Command: akcli ask 'was the goal of 120 million reached' --known 2016-06-30\n" in first.out
    assert again == first


def test_what_is_not_known_yet_is_not_there(akcli, folder):
    """No row is an answer; what is asked for by name, or in a question, ends with 1 and says by when."""
    for form in ("table", "tsv"):
        answer = akcli("timeline", "--known", "2010", "--format", form, base=folder)
        assert (answer.code, answer.err) == (
            0,
            "nothing matches\nas printed by 2010-12-31; 1 entry without a dated source left out\n",
        )
    answer = akcli("series", "total", "--known", "2010", base=folder)
    said = "akcli series: no source of 'total' was in print (as printed by 2010-12-31)\n"
    assert answer == (1, "", said)
    answer = akcli("ask", "trade with ASEAN in 2017", "--known", "2017", base=folder)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("akcli ask: no figure of trade with ASEAN for 2017; known for 2015 to 2016 ")
    assert answer.err.endswith(" (as printed by 2017-12-31)\n")


REFUSED = {
    "trade --known 2026-11-25": "akcli trade: --known: '2026-11-25' is after the edition of the facts, 2026-11-24\n",
    "targets --known 2026": "akcli targets: --known: '2026' is after the edition of the facts, 2026-11-24\n",
    "series --known 2017": "akcli series: --known needs an ID\n",
    "trade --known 2017/..": "akcli trade: --known: '2017/..' has no last day\n",
}


@pytest.mark.parametrize("line", REFUSED)
def test_what_cannot_be_known_is_refused(akcli, folder, line):
    """After the edition, without a last day, and of a list of series."""
    assert akcli(*line.split(), base=folder) == (2, "", REFUSED[line])
