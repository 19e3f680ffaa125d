"""What wants another look: how old what is known is at the edition of the facts."""

import json
from decimal import Decimal

import pytest
from conftest import ask, base, compile_base, event, series, source
from hypothesis import given
from hypothesis import strategies as st

from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.model import Target

FUND = model.Institution("fund", "Fund", "fund", "It pays.", "active", as_of="2020-06", sources=("one",))
GOAL = Target("goal", "Goal", "trade", "2009", "Leaders", 10, "USD million", due="2015", sources=("one",))
FACTS = base(  # of 2026-11-24
    series=[
        series("long", "total", {"2019": 1, "2024": 2, "2023": 3}),
        series("short", "export", {"2019": 1, "2021-01/2021-06": 2}),
        series("over", "import", {"2019": 1}, closed=True),
        series("other", "total", {"2022": 1}, reporter="cow"),
        series("open", "total", {"../2023-03": 1}, reporter="cow"),
        series("people", "inward", {"2020-05": 1}, measure="visitors", unit="persons"),
    ],
    institutions=[
        FUND,
        FUND._replace(id="new", as_of="2025"),
        FUND._replace(id="plan", status="planned", as_of="2019"),
        FUND._replace(id="gone", status="ended", as_of="2010"),
        FUND._replace(id="never", as_of=None),
        FUND._replace(id="since", as_of="2010/.."),
    ],
    targets=[
        GOAL,
        GOAL._replace(id="begun", series=("short",), due="2020"),
        GOAL._replace(id="judged", outcome=model.Outcome(1, "2015", ("one",))),
        GOAL._replace(id="ahead", due="2030"),
        GOAL._replace(id="undue", due=None, verdict="unknown"),
    ],
    gaps=[model.Gap("lost", "No number was found.", "2023-05-02"), model.Gap("fresh", "Nor here.", "2026-11-20")],
)
GOODS = "other series of goods trade by"
FOUND = [
    # section, id, last, years, why
    ("targets", "goal", "2015", "10.9", "Due 2015, no outcome known."),
    ("institutions", "plan", "2019", "6.9", "Called planned, last seen 2019."),
    ("series", "people", "2020-05", "6.5", "Ends with May 2020."),
    ("institutions", "fund", "2020-06", "6.4", "Called active, last seen June 2020."),
    ("targets", "begun", "2020", "5.9", "Due 2020, the last outcome known is of 2019."),
    ("series", "short", "2021-01/2021-06", "5.4", f"Ends with June 2021; 1 of 2 {GOODS} kr goes on, to 2024."),
    ("series", "other", "2022", "3.9", f"Ends with 2022; 1 of 1 {GOODS} cow goes on, to March 2023."),
    ("series", "open", "../2023-03", "3.6", f"Ends with March 2023; none of 1 {GOODS} cow goes on."),
    ("gaps", "lost", "2023-05-02", "3.6", "Last searched for 2 May 2023."),
    ("institutions", "never", None, None, "Called active, on no known day."),
    ("targets", "undue", None, None, "No deadline, no outcome known."),
]


def test_what_is_stale_oldest_first():
    """Series that more should come to, bodies that are called active or planned, targets past due, gaps; and why."""
    page = ask("stale", FACTS)
    assert page.records == [
        {
            "section": section,
            "id": entry_id,
            "title": FACTS.title(entry_id),
            "why": why,
            "last": last,
            "years": years and Decimal(years),
        }
        for section, entry_id, last, years, why in FOUND
    ]
    assert all(tuple(record) == page.fields for record in page.records)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"over": 5}, ["goal", "plan", "people", "fund", "begun", "short", "never", "undue"]),
        ({"over": 6, "section": ["institutions"]}, ["plan", "fund", "never"]),
        ({"over": 10, "section": ["series"]}, []),
        ({"section": ["gaps"]}, ["lost"]),
        ({"over": 0, "section": ["gaps"]}, ["lost", "fresh"]),
        ({"section": ["gaps", "series"]}, ["people", "short", "other", "open", "lost"]),
        ({"over": 9999}, ["never", "undue"]),
    ],
)
def test_how_old_and_of_which_section(asked, ids):
    """More than so many years, two if nobody says; what is known of no day is never young enough."""
    assert [record["id"] for record in ask("stale", FACTS, **asked).records] == ids


@pytest.mark.parametrize(
    ("last", "kept"), [("2024-11-22", True), ("2024-11-23", True), ("2024-11-24", False), ("2024-12", False)]
)
def test_a_year_is_counted_to_the_day(last, kept):
    """On the day itself it is not yet more than two years; nothing depends on the clock."""
    facts = base(institutions=[FUND._replace(as_of=last)])
    assert [record["id"] for record in ask("stale", facts).records] == ["fund"] * kept


def test_an_open_end_is_never_stale():
    """What goes on has no age; what stands beside it has."""
    listed = [
        series("a", "total", {"2019": 1}, reporter="vn"),
        series("b", "export", {"2018": 1, "2020/..": 1}, reporter="vn"),
    ]
    (record,) = ask("stale", base(series=listed)).records
    assert (record["id"], record["why"]) == ("a", f"Ends with 2019; 1 of 1 {GOODS} vn goes on, to an open end.")


@pytest.mark.parametrize(
    ("years", "stale_over"),
    [
        ((2013, 2014, 2021), 4),  # every year, with a hole
        ((2020, 2021), 4),
        ((2011, 2021), 4),  # two numbers make no rhythm
        ((2017, 2019, 2021), 3),
        ((2011, 2016, 2021), 0),
        ((2010, 2015, 2016, 2021), 4),
        ((2012, 2018, 2024), None),
    ],
)
def test_a_series_is_as_old_as_its_rhythm_has_it(years, stale_over):
    """What comes every five years may be older by four than what comes every year; the most years that list it."""
    facts = base(series=[series("it", "total", dict.fromkeys(map(str, years), 1))])
    found = [over for over in range(20) if ask("stale", facts, over=over).records]
    assert max(found, default=None) == stale_over


def test_what_rests_on_one_publisher_is_as_old_as_its_reading():
    """A second publisher, or a look of late, is enough."""
    one, two = source("lone", publisher="Lone", read="2020-01-31"), source("two", publisher="Two", read="2019-02-01")
    facts = base(
        sources=[source("one"), one, two],
        events=[event("alone", "2018", sources=("lone#p4",)), event("borne-out", "2018", sources=("lone", "two"))],
    )
    assert [tuple(record.values()) for record in ask("stale", facts).records] == [
        (
            "events",
            "alone",
            "Alone",
            "Rests on one publisher, Lone, read 31 January 2020.",
            "2020-01-31",
            Decimal("6.8"),
        )
    ]
    assert ask("stale", facts, over=7).records == []


def test_fewer_years_than_none_are_refused():
    """A number of years goes from 0 up."""
    with pytest.raises(UsageError, match=r"^--over takes a number from 0 up, not -1$"):
        ask("stale", FACTS, over=-1)


def test_the_exit_code_tells_a_script(akcli, tmp_path):
    """1 where anything is stale, in every format; without the option, and where nothing is, 0."""
    folder = compile_base(FACTS, tmp_path)
    for form in ("table", "json", "tsv"):
        assert akcli("stale", "--exit-code", "--format", form, base=folder).code == 1
        assert akcli("stale", "--format", form, base=folder).code == 0
    assert akcli("stale", "--exit-code", "--section", "series", "--over", "10", "--json", base=folder) == (
        0,
        "[]\n",
        "nothing matches\n",
    )
    (row,) = json.loads(akcli("stale", "--section", "gaps", "--json", base=folder).out)
    assert row == {
        "section": "gaps",
        "id": "lost",
        "title": "No number was found.",
        "why": "Last searched for 2 May 2023.",
        "last": "2023-05-02",
        "years": 3.6,
    }


@given(st.integers(0, 12), st.integers(0, 12))
def test_fewer_years_show_more(one, other):
    """Whatever is stale by more years is so by fewer, in the same order."""
    least, most = sorted((one, other))
    ids = [[record["id"] for record in ask("stale", FACTS, over=over).records] for over in (least, most)]
    assert [entry_id for entry_id in ids[0] if entry_id in ids[1]] == ids[1]
