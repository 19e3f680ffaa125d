"""Every form of a date at every place that takes one: what it means, or why it is refused."""

import json

import pytest
from conftest import ask, base, event, partner, series, source

from akcli.cli import COMMANDS, load_command
from akcli.commands import takes
from akcli.commands.options import Option
from akcli.errors import NotFound, UsageError
from akcli.facts import model
from akcli.facts.records import Record

YEARS = ("2014", "2015", "2016", "2017", "2018", "2019", "2020")
FACTS = base(
    sources=[
        source("one"),
        source("two", published="1967"),
        *(source(f"s{year}", published=f"{year}-01-01") for year in YEARS),
    ],
    events=[event(f"e-{year}", year, sources=(f"s{year}",)) for year in YEARS],
    partners=[
        partner("asean", "ASEAN", "group"),
        partner("kr", "Korea", "korea"),
        *(partner(f"m{year}", f"M{year}", joined=year) for year in YEARS),
        partner("us", "United States", "long-standing"),
    ],
    policies=[
        model.Policy(f"p-{year}", f"P{year}", year, "L", "Plan.", ended=f"{int(year) + 99}", sources=("one",))
        for year in YEARS
    ],
    institutions=[
        model.Institution(f"i-{year}", "I", "fund", "Pays.", "active", established=year, sources=("one",))
        for year in YEARS
    ],
    series=[series("t", "total", {year: model.Point(int(year), sources=(f"s{year}",)) for year in YEARS})],
    targets=[
        model.Target(f"g-{year}", "Goal", "trade", year, "L", 1, "USD million", sources=(f"s{year}",)) for year in YEARS
    ],
)
FORMS = {
    # what is asked for: the years from it on, those up to it, those in it (None: it is refused)
    "2016": ("2016-2020", "2014-2016", "2016-2016"),
    "2016-11": ("2016-2020", "2014-2016", "2016-2016"),
    "2016-11-25": ("2016-2020", "2014-2016", "2016-2016"),
    "2016?": ("2016-2020", "2014-2016", "2016-2016"),
    "2016-11~": ("2016-2020", "2014-2016", "2016-2016"),
    "2016-11-25%": ("2016-2020", "2014-2016", "2016-2016"),
    "201X": ("2014-2020", "2014-2019", "2014-2019"),
    "2016/2018": ("2016-2020", "2014-2018", "2016-2018"),
    "2016-06/2018-01-01": ("2016-2020", "2014-2018", "2016-2018"),
    "2016/..": ("2016-2020", None, "2016-2020"),
    "2016/": ("2016-2020", None, "2016-2020"),
    "../2018": (None, "2014-2018", "2014-2018"),
    "/2018": (None, "2014-2018", "2014-2018"),
    "2013": ("2014-2020", "", ""),
    "2021": ("", "2014-2020", ""),
}
NONE = ("", " ", "soon", "19", "2016-13", "2016-02-30", "2018/2016", "../..", "2016-11-25T10:00", "2016x")
SINCE, UNTIL, YEAR = range(3)
PLACES = {
    ("timeline", "since"): (SINCE, "id"),
    ("timeline", "until"): (UNTIL, "id"),
    ("timeline", "year"): (YEAR, "id"),
    ("trade", "since"): (SINCE, "year"),
    ("trade", "until"): (UNTIL, "year"),
    ("trade", "year"): (YEAR, "year"),
    ("series", "since"): (SINCE, "period"),
    ("series", "until"): (UNTIL, "period"),
    ("partners", "as_of"): (UNTIL, "id"),
    ("policies", "as_of"): (UNTIL, "id"),
    ("institutions", "as_of"): (UNTIL, "id"),
    ("trade", "known"): (UNTIL, "year"),
    ("series", "known"): (UNTIL, "period"),
    ("targets", "known"): (UNTIL, "id"),
    ("timeline", "known"): (UNTIL, "id"),
    ("ask", "known"): (UNTIL, "address"),
}
"""Every option that takes a date: how it is understood, and the field that shows which years it kept."""
MORE = {"series": {"wanted": ["t"]}, "ask": {"question": ["how", "many", "targets"], "json": True}}


def rows_of(name: str, **given) -> list[Record]:
    """The records that a command answers with; none of a series of which nothing is known."""
    try:
        answer = ask(name, FACTS, **given, **MORE.get(name, {}))
    except NotFound:
        return []
    return json.loads(answer)["rows"] if isinstance(answer, str) else answer.records


def test_no_place_that_takes_a_date_is_forgotten():
    """A new option must say here what it makes of each form; ``verify`` has no records of years."""
    assert PLACES.keys() == {
        (name, one.name)
        for name in COMMANDS
        for one in takes(load_command(name))
        if isinstance(one, Option) and one.kind in ("date", "start", "end") and name != "verify"
    }


@pytest.mark.parametrize("place", PLACES, ids=" ".join)
@pytest.mark.parametrize("date", FORMS)
def test_what_a_date_asks_for(place, date):
    """From its first day on, up to its last, or what shares a day with it; without that day it is refused."""
    (name, option), (way, field) = place, PLACES[place]
    expected = FORMS[date][way]
    if expected is None:
        with pytest.raises(UsageError) as refused:
            rows_of(name, **{option: date})
        flag = f"--{option.replace('_', '-')}"
        assert str(refused.value) == f"{flag}: {date!r} has no {'last' if way == UNTIL else 'first'} day"
        return
    rows = rows_of(name, **{option: date})
    first, _, last = expected.partition("-")
    kept = [year for year in YEARS if first and first <= year <= last]
    assert [str(row[field])[-4:] for row in rows] == kept


@pytest.mark.parametrize("place", PLACES, ids=" ".join)
@pytest.mark.parametrize("date", NONE)
def test_what_is_no_date_is_refused(place, date):
    """Nothing, an end before its start, two open ends; never taken for no question at all."""
    name, option = place
    with pytest.raises(UsageError):
        rows_of(name, **{option: date})


def test_variants_are_of_the_same_time():
    """The other views of trade understand a date as the first does."""
    rows = ask("trade", FACTS, variants=True, since="2016/2017", until="2017/2018").records
    assert [row["period"] for row in rows] == ["2016", "2017", "2018"]
    with pytest.raises(UsageError, match=r"^--since 2018/2019 is after --until 2016/2017$"):
        ask("trade", FACTS, variants=True, since="2018/2019", until="2016/2017")
